/**
 * The language of rules: two sums of indicators and numbers with a relation between them, for some years or for all.
 *
 *   appeared <= due
 *   carried + received = closed + open
 *   rate ~ appeared / due * 100
 *   2020-: lost <= closed
 *
 * Names are whatever the caller knows (codes, names, short names, aliases); one that holds a space or a sign is quoted.
 * A minus sign stands between spaces: within a word it belongs to the name (`hearings-official`).
 */
export const RELATIONS = ['<=', '<', '>=', '>', '=', '!=', '~'] as const;
/** `~`: equal within the rounding of the left side, whose decimals are those written. */
export type Relation = (typeof RELATIONS)[number];

export type Operator = '+' | '-' | '*' | '/';

export type Term =
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'indicator'; readonly code: string }
  | { readonly kind: 'sum'; readonly operator: Operator; readonly left: Term; readonly right: Term };

export interface Relationship {
  readonly left: Term;
  readonly relation: Relation;
  readonly right: Term;
  /** Report years it holds for; undefined where open. */
  readonly fromYear: number | undefined;
  readonly toYear: number | undefined;
}

/** What may be expected where a rule cannot be read. */
export const EXPECTATIONS = ['name', 'term', 'relation', 'closing', 'end', 'year', 'indicators'] as const;

/** Why a rule cannot be read. */
export interface RuleFault {
  /** From 1, in characters (UTF-16 units) of the text. */
  readonly at: number;
  /** What stands there; empty at the end. */
  readonly got: string;
  readonly expected: (typeof EXPECTATIONS)[number];
}

/** Deeper than any rule a person writes; beyond it a text is refused rather than read on. */
const MOST_TOKENS = 200;

const SPELLINGS: Readonly<Record<string, string>> = {
  '\u2264': '<=',
  '\uff1c\uff1d': '<=',
  '\uff1c=': '<=',
  '\u2265': '>=',
  '\uff1e\uff1d': '>=',
  '\uff1e=': '>=',
  '\uff1c': '<',
  '\uff1e': '>',
  '\uff1d': '=',
  '==': '=',
  '\u2260': '!=',
  '<>': '!=',
  '\u2248': '~',
  '\uff5e': '~',
  '\uff0b': '+',
  '\uff0d': '-',
  '\u2212': '-',
  '\u00d7': '*',
  '\uff0a': '*',
  '\u00f7': '/',
  '\uff0f': '/',
};
const SIGN =
  /^(?:<=|>=|!=|<>|==|\uff1c\uff1d|\uff1e\uff1d|\uff1c=|\uff1e=|[<>=~+*/()\u2264\u2265\uff1c\uff1e\uff1d\u2260\u2248\uff5e\uff0b\uff0d\u2212\u00d7\uff0a\u00f7\uff0f])/;
const QUOTED = /^(?:"([^"]*)"|\u201c([^\u201d]*)\u201d)/;
const WORD =
  /^[^\s<>=!~+*/()"\u201c\u201d\u2264\u2265\uff1c\uff1e\uff1d\u2260\u2248\uff5e\uff0b\uff0d\u2212\u00d7\uff0a\u00f7\uff0f]+/;
const NUMBER = /^\d+(?:\.\d+)?$/;
const YEARS = /^\s*(\d{4})?\s*[-\u2013]?\s*(\d{4})?\s*[:\uff1a]/;

interface Token {
  readonly kind: 'sign' | 'word' | 'quoted' | 'end';
  readonly text: string;
  readonly start: number;
}

class Unreadable extends Error {
  constructor(readonly fault: RuleFault) {
    super(fault.expected);
  }
}

/**
 * Reads a rule.
 * @param codeOf the code of an indicator by any name it has; undefined where no indicator, or more than one, has it
 */
export function parseRule(
  text: string,
  codeOf: (name: string) => string | undefined,
): { readonly rule: Relationship } | { readonly fault: RuleFault } {
  try {
    return { rule: new RuleReader(text, codeOf).rule() };
  } catch (thrown) {
    if (thrown instanceof Unreadable) return { fault: thrown.fault };
    throw thrown;
  }
}

class RuleReader {
  readonly #tokens: readonly Token[];
  readonly #years: { readonly fromYear: number | undefined; readonly toYear: number | undefined };
  #next = 0;

  constructor(
    text: string,
    readonly codeOf: (name: string) => string | undefined,
  ) {
    const [years, length] = yearsOf(text);
    this.#years = years;
    this.#tokens = tokensOf(text, length);
    const beyond = this.#tokens[MOST_TOKENS];
    if (beyond !== undefined) throw faultAt(beyond, 'end');
  }

  rule(): Relationship {
    const left = this.#sum();
    const sign = this.#take();
    const relation = RELATIONS.find((one) => sign.kind === 'sign' && one === sign.text);
    if (relation === undefined) throw faultAt(sign, 'relation');
    const right = this.#sum();
    const end = this.#take();
    if (end.kind !== 'end') throw faultAt(end, 'end');
    const indicators = new Set([...indicatorsOf(left), ...indicatorsOf(right)]);
    if (indicators.size === 0) throw faultAt(this.#tokens[0] as Token, 'indicators');
    return { left, relation, right, ...this.#years };
  }

  #sum(): Term {
    let left = this.#product();
    for (let sign = this.#sign('+', '-'); sign !== undefined; sign = this.#sign('+', '-')) {
      left = { kind: 'sum', operator: sign, left, right: this.#product() };
    }
    return left;
  }

  #product(): Term {
    let left = this.#factor();
    for (let sign = this.#sign('*', '/'); sign !== undefined; sign = this.#sign('*', '/')) {
      left = { kind: 'sum', operator: sign, left, right: this.#factor() };
    }
    return left;
  }

  #factor(): Term {
    const token = this.#take();
    if (token.kind === 'sign' && token.text === '(') {
      const inner = this.#sum();
      const closing = this.#take();
      if (closing.kind !== 'sign' || closing.text !== ')') throw faultAt(closing, 'closing');
      return inner;
    }
    if (token.kind === 'word' && NUMBER.test(token.text))
      return { kind: 'number', value: Number(token.text) };
    if (token.kind !== 'word' && token.kind !== 'quoted') throw faultAt(token, 'term');
    const code = this.codeOf(token.text);
    if (code === undefined) throw faultAt(token, 'name');
    return { kind: 'indicator', code };
  }

  #sign(...wanted: readonly Operator[]): Operator | undefined {
    const token = this.#tokens[this.#next] as Token;
    const found = wanted.find((one) => token.kind === 'sign' && one === token.text);
    if (found !== undefined) this.#next += 1;
    return found;
  }

  #take(): Token {
    const token = this.#tokens[this.#next] as Token;
    if (token.kind !== 'end') this.#next += 1;
    return token;
  }
}

function faultAt(token: Token, expected: RuleFault['expected']): Unreadable {
  return new Unreadable({ at: token.start + 1, got: token.text, expected });
}

function yearsOf(text: string): [YearRange, number] {
  const found = YEARS.exec(text);
  if (found === null) return [{ fromYear: undefined, toYear: undefined }, 0];
  const [whole, first, last] = found;
  const single = !/[-\u2013]/.test(whole);
  const fromYear = first === undefined ? undefined : Number(first);
  const toYear = last === undefined ? (single ? fromYear : undefined) : Number(last);
  const wrong =
    (fromYear === undefined && toYear === undefined) ||
    (fromYear !== undefined && toYear !== undefined && fromYear > toYear);
  if (wrong) throw new Unreadable({ at: 1, got: whole.trim(), expected: 'year' });
  return [{ fromYear, toYear }, whole.length];
}

type YearRange = Pick<Relationship, 'fromYear' | 'toYear'>;

function tokensOf(text: string, start: number): Token[] {
  const tokens: Token[] = [];
  let at = start;
  while (at < text.length) {
    const rest = text.slice(at);
    const space = /^\s+/.exec(rest)?.[0];
    if (space !== undefined) {
      at += space.length;
      continue;
    }
    const sign = SIGN.exec(rest)?.[0];
    const quoted = QUOTED.exec(rest);
    const word = WORD.exec(rest)?.[0];
    if (sign !== undefined) {
      tokens.push({ kind: 'sign', text: SPELLINGS[sign] ?? sign, start: at });
      at += sign.length;
    } else if (quoted !== null) {
      tokens.push({ kind: 'quoted', text: quoted[1] ?? quoted[2] ?? '', start: at });
      at += quoted[0].length;
    } else if (word !== undefined) {
      tokens.push({ kind: word === '-' ? 'sign' : 'word', text: word, start: at });
      at += word.length;
    } else {
      throw new Unreadable({ at: at + 1, got: rest.slice(0, 1), expected: 'term' });
    }
  }
  tokens.push({ kind: 'end', text: '', start: text.length });
  return tokens;
}

/** The codes of a term, in the order they stand, each as often as it does. */
export function indicatorsOf(term: Term): string[] {
  if (term.kind === 'indicator') return [term.code];
  return term.kind === 'number' ? [] : [...indicatorsOf(term.left), ...indicatorsOf(term.right)];
}

/** A rule as text that reads back as the same rule. */
export function printRule(rule: Relationship, nameOf: (code: string) => string = (code) => code): string {
  const { fromYear, toYear } = rule;
  const range = fromYear === toYear ? `${fromYear}` : `${fromYear ?? ''}-${toYear ?? ''}`;
  const years = fromYear === undefined && toYear === undefined ? '' : `${range}: `;
  return `${years}${printTerm(rule.left, nameOf)} ${rule.relation} ${printTerm(rule.right, nameOf)}`;
}

export function printTerm(term: Term, nameOf: (code: string) => string = (code) => code): string {
  if (term.kind === 'number') return String(term.value);
  if (term.kind === 'indicator') return quotedWhereNeeded(nameOf(term.code));
  const product = term.operator === '*' || term.operator === '/';
  const left = bracketed(term.left, product, nameOf);
  return `${left} ${term.operator} ${bracketed(term.right, true, nameOf, product)}`;
}

function bracketed(
  term: Term,
  aroundSums: boolean,
  nameOf: (code: string) => string,
  aroundAll = false,
): string {
  const text = printTerm(term, nameOf);
  if (term.kind !== 'sum') return text;
  const product = term.operator === '*' || term.operator === '/';
  return (product ? aroundAll : aroundSums) ? `(${text})` : text;
}

function quotedWhereNeeded(name: string): string {
  return WORD.exec(name)?.[0] === name && name !== '-' && !NUMBER.test(name) && !/[:\uff1a]/.test(name)
    ? name
    : `"${name}"`;
}
