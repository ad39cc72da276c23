/** How delimited text is written. */
export interface Dialect {
  readonly delimiter: string;
  readonly quote: '"' | "'" | '';
  readonly escape: 'doubled' | 'backslash';
}

/** So much of a text is looked at; more lines seldom change the answer. */
const SAMPLE_CHARACTERS = 1 << 16;
const SAMPLE_ROWS = 120;

/** Delimiters with how readily each is believed: a blank or a colon also stands inside ordinary text. */
const DELIMITERS: readonly (readonly [delimiter: string, belief: number])[] = [
  [',', 1],
  ['\t', 1],
  [';', 1],
  ['|', 1],
  ['~', 0.7],
  ['^', 0.7],
  [' ', 0.3],
  [':', 0.3],
];

const LIKELY_VALUE =
  /^(?:|[-+(]?[\p{Sc}]?\d[\d,. ]*[%)]?|\d{1,4}[-/.]\d{1,2}(?:[-/.]\d{1,4})?|\d{1,2}:\d\d(?::\d\d)?|[a-z]+:\/\/\S+|[^,;|\t"]{1,60})$/iu;

/**
 * How a text is written, told nothing: for each delimiter, rows of one width and cells that look like values speak for it
 * (after van den Burg, Nazábal and Sutton, "Wrangling messy CSV files by detecting row and type patterns", 2019).
 * @param decided parts that a person chose; the others are found
 */
export function dialectOf(text: string, decided: Partial<Dialect> = {}): Dialect {
  const sample = sampleOf(text);
  let best: { readonly dialect: Dialect; readonly score: number } | undefined;
  const candidates = decided.delimiter === undefined ? DELIMITERS : [[decided.delimiter, 1] as const];
  for (const [delimiter, belief] of candidates) {
    const quote = decided.quote ?? quoteOf(sample, delimiter.trim() === '' ? delimiter : delimiter.trim());
    const escape = decided.escape ?? escapeOf(sample, quote);
    const rows = rowsOf(sample, delimiter, quote, escape);
    // One line with a blank is one cell.
    const seldom = belief < 0.5 && rows.filter((row) => row.length > 1).length < 2;
    const score = seldom ? 0 : belief * consistency(rows);
    if (best === undefined || score > best.score * 1.0001)
      best = { dialect: { delimiter, quote, escape }, score };
  }
  const { dialect } = best ?? { dialect: { delimiter: ',', quote: '"', escape: 'doubled' } as const };
  return decided.delimiter === undefined ? spaced(sample, dialect) : dialect;
}

function sampleOf(text: string): string {
  const start = text.slice(0, SAMPLE_CHARACTERS).replace(/\r\n?/g, '\n');
  const end = text.length > SAMPLE_CHARACTERS ? start.lastIndexOf('\n') : -1;
  return end > 0 ? start.slice(0, end) : start;
}

/** Comma and blank, always together, are one delimiter: the blank belongs to no cell. */
function spaced(sample: string, dialect: Dialect): Dialect {
  const { delimiter, quote, escape } = dialect;
  if (delimiter.trim() === '') return dialect;
  const cells = rowsOf(sample, delimiter, quote, escape)
    .filter((row) => row.length > 1)
    .flatMap((row) => row.slice(1));
  if (cells.length < 2 || !cells.every((cell) => cell.startsWith(' '))) return dialect;
  return { delimiter: `${delimiter} `, quote, escape };
}

/** The quotation mark that stands at both ends of cells. */
function quoteOf(sample: string, delimiter: string): Dialect['quote'] {
  const at = delimiter.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');
  const ends = (quote: string) =>
    sample.match(new RegExp(`(?:^|${at}) ?${quote}(?=[^\n]*${quote}(?:${at}|$))`, 'gm'))?.length ?? 0;
  const single = ends("'");
  return single > 1 && single > ends('"') ? "'" : '"';
}

/** Backslashes escape where they stand before quotation marks inside cells and no mark is doubled there. */
function escapeOf(sample: string, quote: Dialect['quote']): Dialect['escape'] {
  if (quote === '' || !sample.includes(`\\${quote}`)) return 'doubled';
  const escaped = sample.match(new RegExp(`\\\\${quote}(?=[^${quote}\n])`, 'g'))?.length ?? 0;
  const doubled =
    sample.match(new RegExp(`[^${quote}\n,;\t|]${quote}${quote}(?!${quote})`, 'g'))?.length ?? 0;
  return escaped > doubled ? 'backslash' : 'doubled';
}

/** Pattern score times type score: many rows of few widths, cells that look like values. */
function consistency(rows: readonly (readonly string[])[]): number {
  const widths = new Map<number, number>();
  let filled = 0;
  let cells = 0;
  let likely = 0;
  for (const row of rows) {
    if (row.length === 1 && row[0]?.trim() === '') continue;
    filled += 1;
    widths.set(row.length, (widths.get(row.length) ?? 0) + 1);
    if (row.length === 1) continue;
    cells += row.length;
    for (const cell of row) if (LIKELY_VALUE.test(cell.trim())) likely += 1;
  }
  if (filled === 0 || cells === 0) return 0;
  let score = 0;
  for (const [width, count] of widths) score += (count * count * (width - 1)) / width;
  return (score / filled / filled) * (0.3 + (0.7 * likely) / cells);
}

/** The sample's rows under one dialect; a quote opens at the start of a cell, after a blank too. */
function rowsOf(sample: string, delimiter: string, quote: string, escape: Dialect['escape']): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let at = 0;
  while (rows.length < SAMPLE_ROWS && at <= sample.length) {
    const end = cellEnd(sample, at, delimiter, quote, escape);
    row.push(sample.slice(at, end));
    if (end < sample.length && sample.startsWith(delimiter, end)) {
      at = end + delimiter.length;
      continue;
    }
    rows.push(row.map((cell) => bare(cell, quote)));
    row = [];
    at = end + 1;
  }
  return rows;
}

function bare(cell: string, quote: string): string {
  const text = cell.trim();
  const quoted = quote !== '' && text.length > 1 && text.startsWith(quote) && text.endsWith(quote);
  // The blank before a quote stays: it may belong to the delimiter.
  return quoted ? cell.slice(0, cell.indexOf(quote)) + text.slice(1, -1).replace(/[,;|\t"\n]/g, '_') : cell;
}

function cellEnd(
  text: string,
  start: number,
  delimiter: string,
  quote: string,
  escape: Dialect['escape'],
): number {
  let open = start;
  while (text[open] === ' ' && delimiter !== ' ') open += 1;
  if (quote !== '' && text[open] === quote) {
    for (let at = text.indexOf(quote, open + 1); at >= 0; at = text.indexOf(quote, at + 1)) {
      if (escape === 'backslash' && text[at - 1] === '\\') continue;
      if (text[at + 1] === quote) at += 1;
      else if (at + 1 >= text.length || text[at + 1] === '\n' || text.startsWith(delimiter, at + 1))
        return at + 1;
    }
  }
  const line = text.indexOf('\n', start);
  const cell = text.indexOf(delimiter, start);
  const stop = line < 0 ? text.length : line;
  return cell >= 0 && cell < stop ? cell : stop;
}
