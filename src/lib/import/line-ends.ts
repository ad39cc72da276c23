const END = /\r\n?|\n/g;
const KINDS = ['\n', '\r\n', '\r'] as const;

/** Text whose lines all end with LF, with what its line breaks were where a cell may hold one. */
export interface UnifiedText {
  readonly text: string;
  /** Puts the breaks back that the cells of a row hold; `first` is the number of breaks before the row. */
  readonly restored: ((cells: readonly string[], first: number) => readonly string[]) | undefined;
}

/** Line ends made one: a file pasted together from two systems has both, and a guess from its start would join rows. */
export function unifyLines(written: string): UnifiedText {
  if (!written.includes('\r')) return { text: written, restored: undefined };
  const text = written.replace(/\r\n?/g, '\n');
  // Only quoted cells hold line breaks.
  if (!/["']/.test(text)) return { text, restored: undefined };
  let kinds: Uint8Array | undefined;
  const restored = (cells: readonly string[], first: number) => {
    kinds ??= kindsOf(written);
    const found = kinds;
    let at = first;
    return cells.map((cell) => cell.replace(/\n/g, () => KINDS[found[at++] ?? 0] ?? '\n'));
  };
  return { text, restored };
}

function kindsOf(written: string): Uint8Array {
  const kinds = new Uint8Array(written.match(END)?.length ?? 0);
  let count = 0;
  for (const [end] of written.matchAll(END)) kinds[count++] = end === '\n' ? 0 : end === '\r' ? 2 : 1;
  return kinds;
}
