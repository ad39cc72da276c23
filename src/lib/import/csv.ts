import Papa, { type ParseResult } from 'papaparse';
import { finding, type Finding } from '../domain/finding';
import { repairedRows } from './broken-rows';
import { dialectOf, type Dialect } from './dialect';
import { unifyLines, type UnifiedText } from './line-ends';
import type { Line, Sheet } from './parsed';

/** So many characters are parsed at a time: memory stays modest and a million rows take about a second. */
const CHUNK = 1 << 18;

/**
 * Delimited text as a sheet: how it is written is found where nobody decided it; lines come some thousands at a time.
 * A quotation mark that opens and never rightly closes is kept as text where its line then has the table's width.
 */
export function openText(
  text: string,
  decided: Partial<Dialect> | undefined,
  tell: (finding: Finding) => void,
): { dialect: Dialect; sheet: Sheet } {
  const unified = unifyLines(text);
  const dialect = dialectOf(unified.text, decided);
  let told = false;
  return { dialect, sheet: { name: '', lines } };

  function lines(): Iterable<readonly Line[]> {
    const first = !told;
    told = true;
    return linesOf(unified, dialect, first ? tell : () => undefined);
  }
}

/** Slices begin small after a repair, since what follows is parsed again, and grow back. */
const SMALLEST = 1 << 10;

/** Lines are read again in search of a stray mark for so many characters, each of the text counted so often: no more. */
const LEAST_EFFORT = 1 << 22;
const EFFORT = 16;

function* linesOf(
  { text, restored }: UnifiedText,
  dialect: Dialect,
  tell: (finding: Finding) => void,
): Generator<readonly Line[]> {
  const sample = parsedRows(text.slice(0, 1 << 16), dialect, text.length > 1 << 16).data;
  const width = commonWidth(sample);
  const repairs = repairedRows(sample, width, dialect, (line, delimiter = dialect.delimiter) => {
    const { data } = parsedRows(line, { ...dialect, delimiter }, false);
    return data.length === 1 ? data[0] : undefined;
  });
  let at = 0;
  let row = 0;
  let breaks = 0;
  let size = CHUNK;
  const effort = { left: LEAST_EFFORT + EFFORT * text.length };
  while (at < text.length) {
    const last = at + size >= text.length;
    const slice = last ? text.slice(at) : text.slice(at, at + size);
    const { data, errors, meta } = isPlain(slice, dialect)
      ? plainRows(slice, dialect.delimiter, !last)
      : parsedRows(slice, dialect, !last);
    const stray = strayQuote(text, at, { data, errors }, dialect, width, effort);
    const sound = stray === undefined ? data : data.slice(0, stray.row);
    if (stray === undefined && sound.length === 0 && !last) {
      size *= 2;
      continue;
    }
    for (const { type, code, row: index } of errors)
      if (type === 'Quotes' && code === 'MissingQuotes' && (index ?? 0) < sound.length)
        tell(finding('delimiter-unclosed-quote', 'error', { row: row + (index ?? 0) + 1 }));
    // What ends with a line break ends there: the parser gives one empty row more.
    if (stray === undefined && last && text.endsWith('\n') && sound.length > 0) {
      const end = sound[sound.length - 1];
      if (end?.length === 1 && end[0] === '') sound.pop();
    }
    for (const [index, { cells, column }] of repairs(text, at, sound)) {
      const got = String(sound[index]?.length ?? 0);
      tell(finding('row-length', 'error', { row: row + index + 1, column }, got, String(width)));
      sound[index] = [...cells];
    }
    const batch: Line[] = sound.map((cells) => ({ row: ++row, cells: whole(cells) }));
    if (stray !== undefined) {
      batch.push({ row: ++row, cells: stray.cells });
      breaks += 1;
      const place = { row, column: stray.column };
      tell(finding('quote-as-text', 'warning', place, stray.cells[stray.column - 1]?.slice(0, 40) ?? ''));
    }
    if (batch.length > 0) yield batch;
    if (stray === undefined && last) return;
    at = stray === undefined ? at + meta.cursor : stray.next;
    size = stray === undefined ? Math.min(CHUNK, size * 2) : SMALLEST;
  }

  /** A row's cells with their own line breaks. */
  function whole(cells: readonly string[]): readonly string[] {
    if (restored === undefined) return cells;
    let inner = 0;
    for (const cell of cells)
      for (let at = cell.indexOf('\n'); at >= 0; at = cell.indexOf('\n', at + 1)) inner += 1;
    const own = inner === 0 ? cells : restored(cells, breaks);
    breaks += inner + 1;
    return own;
  }
}

/** Without a quotation mark every delimiter is one. */
function isPlain(slice: string, { delimiter, quote }: Dialect): boolean {
  return delimiter.length === 1 && (quote === '' || !slice.includes(quote));
}

/** What the parser gives of such text, cell by cell: it cuts the lines out first, which takes half as long again. */
function plainRows(
  slice: string,
  delimiter: string,
  cut: boolean,
): Pick<ParseResult<string[]>, 'data' | 'errors'> & { readonly meta: { readonly cursor: number } } {
  const between = delimiter.charCodeAt(0);
  const data: string[][] = [];
  const cells: string[] = [];
  let count = 0;
  let begin = 0;
  let cursor = 0;
  for (let at = 0; at < slice.length; at += 1) {
    const code = slice.charCodeAt(at);
    if (code !== between && code !== LINE_END) continue;
    cells[count++] = slice.slice(begin, at);
    begin = at + 1;
    if (code === between) continue;
    data.push(cells.slice(0, count));
    count = 0;
    cursor = begin;
  }
  if (!cut) {
    cells[count++] = slice.slice(begin);
    data.push(cells.slice(0, count));
    cursor = slice.length;
  }
  return { data, errors: [], meta: { cursor } };
}

const LINE_END = 0x0a;

function parsedRows(
  slice: string,
  { delimiter, quote, escape }: Dialect,
  cut: boolean,
): ParseResult<string[]> {
  const parser = new Papa.Parser({
    delimiter,
    newline: '\n',
    // A character that no decoded text holds: nothing is quoted.
    quoteChar: quote === '' ? '\0' : quote,
    ...(escape === 'backslash' ? { escapeChar: '\\' } : {}),
  });
  return parser.parse(slice, 0, cut) as ParseResult<string[]>;
}

function commonWidth(rows: readonly (readonly string[])[]): number {
  const widths = new Map<number, number>();
  for (const { length } of rows) if (length > 1) widths.set(length, (widths.get(length) ?? 0) + 1);
  return [...widths].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 1;
}

/**
 * The first row that a stray opening quote made too short or long, read again with that quote as text.
 * @param effort characters that may still be read for it: a long line of nothing but marks would take hours
 */
function strayQuote(
  text: string,
  at: number,
  { data, errors }: Pick<ParseResult<string[]>, 'data' | 'errors'>,
  dialect: Dialect,
  width: number,
  effort: { left: number },
): { row: number; column: number; cells: readonly string[]; next: number } | undefined {
  const { quote } = dialect;
  let sought = 0;
  for (const { type, row = 0, index = 0 } of errors) {
    // A line has an error for each of its marks, and is read again once for all of them.
    if (type !== 'Quotes' || width < 2 || at + index < sought) continue;
    const cellsRead = data[row] ?? [];
    if (cellsRead.length === width && !cellsRead.some((cell) => cell.includes('\n'))) continue;
    const start = text.lastIndexOf('\n', at + index - 1) + 1;
    const stop = text.indexOf('\n', start);
    const line = text.slice(start, stop < 0 ? text.length : stop);
    sought = start + line.length;
    for (let open = line.indexOf(quote); open >= 0; open = line.indexOf(quote, open + 1)) {
      const opens = open === 0 || line.startsWith(dialect.delimiter, open - dialect.delimiter.length);
      if (!opens) continue;
      effort.left -= line.length;
      if (effort.left < 0) return undefined;
      const cellEnd = line.indexOf(dialect.delimiter, open);
      const end = cellEnd < 0 ? line.length : cellEnd;
      const kept = `${line.slice(0, open)}${quote}${quote}${line.slice(open, end)}${quote}${line.slice(end)}`;
      const again = parsedRows(kept, dialect, false);
      const cells = again.data[0];
      if (cells?.length === width && again.data.length === 1 && again.errors.length === 0) {
        // The column is the one whose text begins with the mark that was kept.
        const column = cells.findIndex((cell, at) => cell.startsWith(quote) && cell !== cellsRead[at]) + 1;
        return { row, column: column || 1, cells, next: stop < 0 ? text.length : stop + 1 };
      }
    }
  }
  return undefined;
}
