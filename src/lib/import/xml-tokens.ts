/** No cell, attribute list or run of text of a workbook is longer; what is, is no workbook. */
const LONGEST_TOKEN = 1 << 20;

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/**
 * Reads the XML of a workbook's part token by token, decoding its bytes piece by piece, so that a sheet of a
 * million rows never stands in memory as text. Names are told without their namespace prefix; comments,
 * instructions and declarations are passed over, entities of a document's own are not known.
 */
export class XmlTokens {
  /** Local name of the element opened or closed last. */
  name = '';
  /** Text met last. */
  text = '';
  /** Was the element opened last closed in the same tag? Its 'close' is told nonetheless. */
  #selfClosing = false;
  #attributes = '';
  #buffer = '';
  #at = 0;
  #depth = 0;
  #decoder: TextDecoder;
  #piece = 0;
  #broken = false;

  constructor(readonly pieces: readonly Uint8Array[]) {
    const [first, second] = pieces[0] ?? [];
    const utf16 = first === 0xff && second === 0xfe ? 'utf-16le' : first === 0xfe && second === 0xff;
    this.#decoder = new TextDecoder(utf16 === true ? 'utf-16be' : utf16 === false ? 'utf-8' : utf16);
  }

  /** Did the text end inside an element, or is it no XML? Known once the end has been told. */
  get broken(): boolean {
    return this.#broken || this.#depth !== 0;
  }

  next(): 'open' | 'close' | 'text' | 'end' {
    if (this.#selfClosing) {
      this.#selfClosing = false;
      this.#depth -= 1;
      return 'close';
    }
    for (;;) {
      if (this.#at >= this.#buffer.length && !this.#refill()) return 'end';
      if (this.#buffer.charCodeAt(this.#at) !== 60) {
        const end = this.#find('<', this.#at, true);
        if (end < 0) return 'end';
        this.text = decoded(this.#buffer.slice(this.#at, end));
        this.#at = end;
        return 'text';
      }
      if (this.#buffer.length < this.#at + 9) this.#refill();
      const sign = this.#buffer.charCodeAt(this.#at + 1);
      if (sign === 33 || sign === 63) {
        if (this.#buffer.startsWith('<![CDATA[', this.#at)) {
          const end = this.#find(']]>', this.#at + 9);
          if (end < 0) return 'end';
          this.text = this.#buffer.slice(this.#at + 9, end);
          this.#at = end + 3;
          return 'text';
        }
        const closing = sign === 63 ? '?>' : this.#buffer.startsWith('<!--', this.#at) ? '-->' : '>';
        const end = this.#find(closing, this.#at + 2);
        if (end < 0) return 'end';
        this.#at = end + closing.length;
        continue;
      }
      const end = this.#tagEnd();
      if (end < 0) return 'end';
      const start = this.#at;
      this.#at = end + 1;
      if (sign === 47) {
        this.name = localName(this.#buffer, start + 2, end);
        this.#depth -= 1;
        return 'close';
      }
      this.#selfClosing = this.#buffer.charCodeAt(end - 1) === 47;
      const inside = this.#selfClosing ? end - 1 : end;
      let nameEnd = start + 1;
      while (nameEnd < inside && this.#buffer.charCodeAt(nameEnd) > 32) nameEnd += 1;
      this.name = localName(this.#buffer, start + 1, nameEnd);
      this.#attributes = nameEnd < inside ? this.#buffer.slice(nameEnd, inside) : '';
      this.#depth += 1;
      return 'open';
    }
  }

  /** An attribute of the element opened last, by its full name; a prefix counts only where `name` has none of its own. */
  attribute(name: string): string | undefined {
    const all = this.#attributes;
    for (let at = all.indexOf(name); at >= 0; at = all.indexOf(name, at + 1)) {
      const before = all.charCodeAt(at - 1);
      let sign = at + name.length;
      while (all.charCodeAt(sign) <= 32) sign += 1;
      if ((before > 32 && before !== 58) || all.charCodeAt(sign) !== 61) continue;
      do sign += 1;
      while (all.charCodeAt(sign) <= 32);
      const quote = all[sign];
      if (quote !== '"' && quote !== "'") continue;
      const end = all.indexOf(quote, sign + 1);
      return end < 0 ? undefined : decoded(all.slice(sign + 1, end));
    }
    return undefined;
  }

  /**
   * Reads on to the end of the element opened last and gives the text in it.
   * @param child of its children of this name alone
   * @param except not inside these elements
   */
  textWithin(child?: string, except: readonly string[] = []): string {
    const depth = this.#depth;
    let text = '';
    let taken = child === undefined;
    let passed = 0;
    for (let token = this.next(); token !== 'end'; token = this.next()) {
      if (token === 'text') {
        if (taken && passed === 0) text += this.text;
      } else if (token === 'close') {
        if (this.#depth < depth) break;
        if (this.#depth < passed) passed = 0;
        else if (this.name === child) taken = false;
      } else if (passed === 0) {
        if (except.includes(this.name)) passed = this.#depth;
        else if (this.name === child) taken = true;
      }
    }
    return text;
  }

  /** The end of the tag that begins here; an angle inside a quoted value is none. */
  #tagEnd(): number {
    let end = this.#find('>', this.#at + 1);
    while (end >= 0 && quoteOpen(this.#buffer, this.#at, end)) end = this.#find('>', end + 1);
    return end;
  }

  /** @param orEnd the end of the document counts as found */
  #find(sought: string, from: number, orEnd = false): number {
    let offset = from - this.#at;
    for (;;) {
      const found = this.#buffer.indexOf(sought, this.#at + offset);
      if (found >= 0) return found;
      const rest = this.#buffer.length - this.#at;
      offset = Math.max(0, rest - sought.length + 1);
      if (rest > LONGEST_TOKEN || !this.#refill()) {
        if (orEnd && rest <= LONGEST_TOKEN) return this.#buffer.length;
        this.#broken = true;
        this.#at = this.#buffer.length;
        this.#piece = this.pieces.length;
        return -1;
      }
    }
  }

  #refill(): boolean {
    const piece = this.pieces[this.#piece];
    if (piece === undefined) return false;
    this.#piece += 1;
    const last = this.#piece === this.pieces.length;
    this.#buffer = this.#buffer.slice(this.#at) + this.#decoder.decode(piece, { stream: !last });
    this.#at = 0;
    return true;
  }
}

function quoteOpen(text: string, from: number, to: number): boolean {
  let quote = 0;
  for (let at = from; at < to; at += 1) {
    const sign = text.charCodeAt(at);
    if (quote === 0 ? sign === 34 || sign === 39 : sign === quote) quote = quote === 0 ? sign : 0;
  }
  return quote !== 0;
}

function localName(text: string, from: number, to: number): string {
  let end = to;
  while (text.charCodeAt(end - 1) <= 32) end -= 1;
  if (end - from === 1) return text.charAt(from);
  const name = text.slice(from, end);
  return name.slice(name.indexOf(':') + 1);
}

function decoded(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(/&(#x[0-9a-f]{1,6}|#\d{1,7}|\w{2,4});/gi, (whole, name: string) => {
    if (!name.startsWith('#')) return ENTITIES[name] ?? whole;
    const code = /^#x/i.test(name) ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1));
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}
