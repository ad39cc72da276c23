/** Where a JSON text breaks off being JSON, as an editor counts. */
export interface TextPosition {
  readonly line: number;
  readonly column: number;
}

const SPACE = /[ \t\n\r]*/y;
const TOKEN =
  /[{}[\],:]|"(?:[^"\\\u0000-\u001f]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*"|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/y;

type Expected = 'value' | 'value-or-end' | 'name' | 'name-or-end' | 'colon' | 'comma-or-end' | 'nothing';

/**
 * The first place at which `text` is not JSON. V8's own message does not always name one, and words it anew each version.
 * @param text that `JSON.parse` has refused
 */
export function jsonFault(text: string): TextPosition {
  const open: string[] = [];
  let expected: Expected = 'value';
  let at = 0;
  for (;;) {
    SPACE.lastIndex = at;
    SPACE.test(text);
    at = SPACE.lastIndex;
    TOKEN.lastIndex = at;
    const token = TOKEN.exec(text)?.[0];
    const next: Expected | undefined = token === undefined ? undefined : after(token, expected, open);
    if (token === undefined || next === undefined) return positionOf(text, at);
    expected = next;
    at += token.length;
  }
}

/** What may follow `token`; undefined where it may not stand. Keeps the stack of open brackets. */
function after(token: string, expected: Expected, open: string[]): Expected | undefined {
  const closed = (): Expected => (open.length === 0 ? 'nothing' : 'comma-or-end');
  if (token === '}' || token === ']') {
    const ends = expected === 'comma-or-end' || expected === (token === '}' ? 'name-or-end' : 'value-or-end');
    return ends && open.pop() === (token === '}' ? '{' : '[') ? closed() : undefined;
  }
  if (token === ':') return expected === 'colon' ? 'value' : undefined;
  if (token === ',') {
    if (expected !== 'comma-or-end') return undefined;
    return open.at(-1) === '{' ? 'name' : 'value';
  }
  if (expected === 'name' || expected === 'name-or-end') return token.startsWith('"') ? 'colon' : undefined;
  if (expected !== 'value' && expected !== 'value-or-end') return undefined;
  if (token !== '{' && token !== '[') return closed();
  open.push(token);
  return token === '{' ? 'name-or-end' : 'value-or-end';
}

function positionOf(text: string, index: number): TextPosition {
  const before = text.slice(0, index);
  return { line: before.split('\n').length, column: index - before.lastIndexOf('\n') };
}
