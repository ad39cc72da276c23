import Papa, { type ParseResult } from 'papaparse';
import { finding, type Finding } from '../domain/finding';

const DELIMITERS = [',', '\t', ';', '|'] as const;

/** So many characters are parsed at a time: memory stays modest and a million rows take about a second. */
const CHUNK = 1 << 22;

/** Line ends made one: a file pasted together from two systems has both, and a guess from its start would join rows. */
export function unifyLines(text: string): string {
  return text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text;
}

/**
 * The first rows of a table, every cell as its text.
 * @param text with unified line ends
 */
export function firstRows(text: string, delimiter: string, count: number): string[][] {
  return Papa.parse<string[]>(text, { delimiter, newline: '\n', preview: count }).data;
}

/** The delimiter under which most of the first rows have the same number of cells, then the most cells. */
export function delimiterOf(text: string): string {
  const scored = DELIMITERS.map((delimiter) => {
    const widths = new Map<number, number>();
    for (const row of firstRows(text, delimiter, 50)) {
      if (row.length > 1) widths.set(row.length, (widths.get(row.length) ?? 0) + 1);
    }
    const [width, rows] = [...widths].sort((a, b) => b[1] - a[1] || b[0] - a[0])[0] ?? [0, 0];
    return { delimiter, width, rows };
  });
  return scored.reduce((best, one) =>
    one.rows > best.rows || (one.rows === best.rows && one.width > best.width) ? one : best,
  ).delimiter;
}

/**
 * Every row of a table in batches, with its number from 1 as a spreadsheet counts (empty rows count,
 * a cell of several lines is one row). A quote that is not closed is told as an error with its row.
 * @param text with unified line ends
 */
export function eachRow(
  text: string,
  delimiter: string,
  visit: (cells: readonly string[], row: number) => void,
  tell: (finding: Finding) => void,
): void {
  let before = 0;
  let complete = false;
  Papa.parse<string[]>(text, {
    delimiter,
    newline: '\n',
    chunkSize: CHUNK,
    chunk: ({ data, errors }: ParseResult<string[]>) => {
      for (const { type, row } of errors) {
        if (type !== 'Quotes') continue;
        tell(finding('delimiter-unclosed-quote', 'error', { row: before + (row ?? 0) + 1 }));
      }
      data.forEach((cells, index) => visit(cells, before + index + 1));
      before += data.length;
    },
    complete: () => {
      complete = true;
    },
  });
  if (!complete) throw new Error('a text is parsed before parse returns; this version of PapaParse does not');
}
