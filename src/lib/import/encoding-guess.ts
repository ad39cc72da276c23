import type { Encoding } from './mapping';

/** So many bytes tell how UTF-16 is laid out, and so many pairs of bytes which Chinese encoding they are of. */
const HEAD = 4096;
const PAIRS = 20_000;
/** So many bytes from the first that is not ASCII, and so many characters in them, tell whether a text means to be UTF-8. */
const SAMPLE = 1 << 16;
const FEWEST_SOUND = 4;

/**
 * UTF-16 without its mark: what tables are full of, digits, commas and line ends, has a zero byte on one side always.
 * @returns undefined where the zero bytes say nothing of the kind
 */
export function utf16By(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  // An odd byte at the end is a character that was cut off.
  const units = Math.floor(Math.min(bytes.length, HEAD) / 2);
  let even = 0;
  let odd = 0;
  for (let unit = 0; unit < units; unit += 1) {
    if (bytes[2 * unit] === 0) even += 1;
    if (bytes[2 * unit + 1] === 0) odd += 1;
  }
  if (odd > 1 && odd > units / 10 && even * 4 < odd) return endian(bytes, 'utf-16le', 'utf-16be');
  if (even > 1 && even > units / 10 && odd * 4 < even) return endian(bytes, 'utf-16be', 'utf-16le');
  return undefined;
}

/** The character \u4e00 has a zero byte on the wrong side: where all else is Chinese one way only, it is that way. */
function endian<Way extends 'utf-16le' | 'utf-16be'>(bytes: Uint8Array, likely: Way, other: Way): Way {
  const length = Math.min(bytes.length, HEAD) & ~1;
  const chinese = (way: Way) => allChinese(bytes, length, way === 'utf-16le' ? 1 : 0);
  return chinese(other) && !chinese(likely) ? other : likely;
}

/**
 * UTF-16 without its mark that holds hardly anything but Chinese, so that few bytes are zero: every unit is Chinese or
 * plain ASCII. Common GB characters are never units of that kind, and where they may be Big5 they are. Ask this of what
 * is not UTF-8, or holds control characters, which no text in UTF-8 does.
 */
export function chineseUtf16By(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  const length = Math.min(bytes.length, HEAD) & ~1;
  let high = 0;
  let controls = 0;
  let big5 = true;
  for (let at = 0; at < length; at += 1) {
    const byte = bytes[at] as number;
    if (byte >= 0x80) high += 1;
    if (byte === 0 || isControl(byte)) controls += 1;
    if (at % 2 === 0 && byte !== 0 && (byte < 0xa4 || byte > 0xc6)) big5 = false;
  }
  // Two letters of a Western text make a unit of this kind too, but few have an accent and none is a control character.
  if (length < 6 || (controls === 0 && high * 4 < length)) return undefined;
  if (!big5 && allChinese(bytes, length, 1)) return 'utf-16le';
  return allChinese(bytes, length, 0) ? 'utf-16be' : undefined;
}

/** Characters that no text has, zero among them. */
export function holdsControls(bytes: Uint8Array): boolean {
  return bytes.subarray(0, HEAD).some((byte) => byte === 0 || isControl(byte));
}

function isControl(byte: number): boolean {
  return byte < 0x20 && byte !== 0 && (byte < 9 || byte === 11 || byte === 12 || byte > 13);
}

/** @param side of the byte that is worth more: 0 or 1 */
function allChinese(bytes: Uint8Array, length: number, side: 0 | 1): boolean {
  for (let at = 0; at < length; at += 2) {
    const upper = bytes[at + side] as number;
    const lower = bytes[at + 1 - side] as number;
    const ascii = upper === 0 && lower > 8 && lower < 0x7f;
    if (!ascii && upper !== 0x30 && upper !== 0xff && (upper < 0x4e || upper > 0x9f)) return false;
  }
  return true;
}

/**
 * Is a text that UTF-8 allows rather GB18030? Characters of two bytes are so by chance (a header with no Chinese but
 * \u503c): then they would be phonetic signs, Armenian or Hebrew alone.
 */
export function isGbByChance(bytes: Uint8Array): boolean {
  let pairs = 0;
  for (let at = nextHigh(bytes, 0); at >= 0; at = nextHigh(bytes, at + 2)) {
    const lead = bytes[at] as number;
    const strange = (lead >= 0xc9 && lead <= 0xcb) || (lead >= 0xd4 && lead <= 0xd7);
    if (!strange || !isCommonGb(lead, bytes[at + 1] ?? 0)) return false;
    pairs += 1;
  }
  return pairs > 0;
}

/** Is it UTF-8 but for a few bytes, which are better told of by their row than read by another encoding? */
export function isNearlyUtf8(bytes: Uint8Array): boolean {
  const start = Math.max(0, nextHigh(bytes, 0));
  let sound = 0;
  let broken = 0;
  for (const character of new TextDecoder().decode(bytes.subarray(start, start + SAMPLE))) {
    if (character === '\ufffd') broken += 1;
    else if (character >= '\u0800') sound += 1;
  }
  return sound >= FEWEST_SOUND && sound > broken;
}

/**
 * GB18030, Big5 or a Western code page, by how many pairs of bytes are of the characters that each standard counts as
 * common: GB 2312 level 1 with its punctuation, Big5 level 1 with its. Chinese in the header alone is enough, and the
 * first Chinese may stand after megabytes of digits. On a tie GB18030, which is what the office is sent.
 */
export function chineseBy(bytes: Uint8Array): Encoding {
  let pairs = 0;
  let common = 0;
  let commonBig5 = 0;
  let western = 0;
  for (let at = nextHigh(bytes, 0); at >= 0 && pairs < PAIRS; at = nextHigh(bytes, at)) {
    const lead = bytes[at] as number;
    const trail = bytes[at + 1] ?? 0;
    pairs += 1;
    if (isCommonGb(lead, trail)) common += 1;
    if (isCommonBig5(lead, trail)) commonBig5 += 1;
    if (isLetter(trail) || trail < 0x40) western += 1;
    at += trail >= 0x40 ? 2 : 1;
  }
  const best = Math.max(common, commonBig5);
  if (western > pairs / 2 && best < pairs / 2) return 'windows-1252';
  return commonBig5 > common ? 'big5' : 'gb18030';
}

function nextHigh(bytes: Uint8Array, from: number): number {
  for (let at = from; at < bytes.length; at += 1) if ((bytes[at] as number) >= 0x80) return at;
  return -1;
}

function isCommonGb(lead: number, trail: number): boolean {
  return trail >= 0xa1 && ((lead >= 0xb0 && lead <= 0xd7) || (lead >= 0xa1 && lead <= 0xa3));
}

function isCommonBig5(lead: number, trail: number): boolean {
  const half = (trail >= 0x40 && trail <= 0x7e) || trail >= 0xa1;
  return half && lead >= 0xa1 && lead <= 0xc6;
}

function isLetter(byte: number): boolean {
  return (byte >= 0x41 && byte <= 0x5a) || (byte >= 0x61 && byte <= 0x7a);
}
