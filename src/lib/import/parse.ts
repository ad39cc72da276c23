import { cellKind, extent, filledCells } from './cell-kind';
import { openText } from './csv';
import { isFootnote } from './footnotes';
import { anatomyOf, isHeader, joinedHeaders, sameCells, type Anatomy, type Known } from './header-guess';
import { lookAhead, type Ahead } from './look-ahead';
import type { HeaderDecision, Line, Sheet, TablePart, TableStart } from './parsed';

/** Lines looked at before a table's head is decided, and before a line between rows is. */
const HEAD = 200;
const NEAR = 40;
const SAMPLE = 100;
const BATCH = 4096;

export interface ParseOptions {
  readonly known?: Known;
  readonly headers?: readonly HeaderDecision[];
  /** The ordinal of this sheet's first table in its file. */
  readonly firstOrdinal?: number;
}

/** One table, collected. */
export interface ParsedTable {
  readonly preamble: readonly Line[];
  readonly header: readonly Line[];
  readonly headers: readonly string[];
  readonly units: Line | undefined;
  readonly body: readonly Line[];
  readonly footnotes: readonly Line[];
}

/**
 * A sheet's tables, recognised line by line with a bounded look-ahead: what stands above a header, the header of one or
 * several lines, a line of units, the body, the header once more, footnotes, further tables. Every line of the sheet is
 * told once, but for empty ones outside bodies.
 */
export function* tablesOf(sheet: Sheet, options: ParseOptions = {}): Generator<TablePart> {
  const lines = lookAhead(sheet.lines());
  let ordinal = options.firstOrdinal ?? 1;
  for (;;) {
    while (lines.peek(0) !== undefined && isEmpty(lines.peek(0) as Line)) lines.next();
    if (lines.peek(0) === undefined) return;
    const start = startOf(lines, sheet.name, ordinal, options);
    yield start;
    yield* bodyOf(lines, start, options.known);
    ordinal += 1;
  }
}

/** Everything a text holds, told nothing. */
export function parseText(text: string): ParsedTable[] {
  return collectTables(openText(text, undefined, () => undefined).sheet);
}

/** The tables of a sheet with their lines collected, every cell as the file has it, names too. */
export function collectTables(sheet: Sheet, options: ParseOptions = {}): ParsedTable[] {
  const tables: (Omit<ParsedTable, 'footnotes'> & { body: Line[]; footnotes: readonly Line[] })[] = [];
  for (const part of tablesOf(sheet, options)) {
    const table = tables[tables.length - 1];
    if (part.kind === 'table') {
      const { preamble, header, units } = part;
      const headers = header.length === 1 ? (header[0] as Line).cells : part.headers;
      tables.push({ preamble, header, headers, units, body: [], footnotes: [] });
    } else if (part.kind === 'rows') table?.body.push(...part.lines);
    else if (part.kind === 'end' && table !== undefined) table.footnotes = part.footnotes;
  }
  return tables;
}

function startOf(lines: Ahead, sheet: string, ordinal: number, options: ParseOptions): TableStart {
  const head = lines.near(HEAD);
  const decided = options.headers?.find((one) => one.sheet === sheet && one.ordinal === ordinal);
  const { start, headerLines, units }: Anatomy =
    decided === undefined
      ? anatomyOf(tableHead(head, options.known), options.known)
      : decidedAnatomy(head, decided);
  const preamble = lines.take(start).filter((line) => !isEmpty(line));
  const header = lines.take(headerLines);
  const unitLine = units ? lines.take(1)[0] : undefined;
  const sample = lines.near(SAMPLE).filter((line) => !isEmpty(line));
  const headers = joinedHeaders(header);
  return { kind: 'table', sheet, ordinal, preamble, header, headers, units: unitLine, sample };
}

function decidedAnatomy(head: readonly Line[], { row, lines }: HeaderDecision): Anatomy {
  const at = head.findIndex((line) => line.row === row);
  return { start: Math.max(0, at), headerLines: at < 0 ? 0 : lines, units: false };
}

/** The head ends where, after empty lines, another header stands: what is below belongs to another table. */
function tableHead(head: readonly Line[], known: Known | undefined): readonly Line[] {
  const wide = head.findIndex((line) => filledCells(line.cells) > 1);
  for (let at = wide + 2; wide >= 0 && at < head.length; at++) {
    const line = head[at] as Line;
    if (!isEmpty(head[at - 1] as Line) || filledCells(line.cells) < 3) continue;
    const usual = head.slice(wide, at).some((one) => extent(one.cells) === extent(line.cells));
    if (usual && isHeader(line, head.slice(at + 1, at + NEAR), known)) return head.slice(0, at);
  }
  return head;
}

/** Rows until the sheet ends or another table begins. */
function* bodyOf(lines: Ahead, table: TableStart, known: Known | undefined): Generator<TablePart> {
  const start: Begun = { ...table, numbers: numberColumns(table) };
  const header = start.header[start.header.length - 1];
  const width = Math.max(start.headers.length, ...start.sample.map((line) => extent(line.cells)));
  let rows: Line[] = [];
  for (let line = lines.peek(0); line !== undefined; line = lines.peek(0)) {
    const unusual = isEmpty(line) || isFootnote(line, width, false);
    const repeats = header !== undefined && sameCells(header.cells, line.cells);
    if (!unusual && !repeats && !startsTable(lines, 0, start, known)) {
      rows.push(line);
      lines.next();
      if (rows.length >= BATCH) {
        yield { kind: 'rows', lines: rows };
        rows = [];
      }
      continue;
    }
    if (rows.length > 0) yield { kind: 'rows', lines: rows };
    rows = [];
    if (repeats) {
      lines.next();
      yield { kind: 'aside', part: 'header', line };
      continue;
    }
    const aside = asideLines(lines, width);
    const next = lines.peek(aside);
    if (next === undefined || startsTable(lines, aside, start, known) || !unusual) {
      const taken = unusual ? lines.take(footnoteLines(lines, aside, next === undefined)) : [];
      yield { kind: 'end', footnotes: taken.filter((one) => !isEmpty(one)) };
      return;
    }
    for (const one of lines.take(Math.max(1, aside))) {
      if (isEmpty(one)) yield { kind: 'aside', part: 'empty', line: one };
      else yield { kind: 'rows', lines: [one] };
    }
  }
  if (rows.length > 0) yield { kind: 'rows', lines: rows };
  yield { kind: 'end', footnotes: [] };
}

/** How many lines from here are empty, notes or titles, within sight. */
function asideLines(lines: Ahead, width: number): number {
  let count = 0;
  let afterEmpty = false;
  for (let line = lines.peek(count); line !== undefined && count < NEAR; line = lines.peek(count)) {
    if (isEmpty(line)) afterEmpty = true;
    else if (!isFootnote(line, width, afterEmpty)) break;
    count += 1;
  }
  return count;
}

/** Before another table, notes end at the first empty line that a title follows; at the end of the sheet all are notes. */
function footnoteLines(lines: Ahead, aside: number, last: boolean): number {
  if (last) return aside;
  let count = 0;
  while (count < aside && !isEmpty(lines.peek(count) as Line)) count += 1;
  return count;
}

/** Does another table begin at this line: a header over rows, unlike the rows above? */
function startsTable(lines: Ahead, at: number, start: Begun, known: Known | undefined): boolean {
  const line = lines.peek(at);
  if (line === undefined || start.header.length === 0) return false;
  const header = start.header[start.header.length - 1] as Line;
  if (filledCells(line.cells) < 2 || !looksNamed(line, header, start, known)) return false;
  const body: Line[] = [];
  for (let index = at + 1; index <= at + 5; index++) {
    const below = lines.peek(index);
    if (below === undefined || isEmpty(below)) break;
    body.push(below);
  }
  return body.length > 0 && isHeader(line, body, known);
}

/** Text where the rows above hold numbers, or the header's own names with columns more or less. */
function looksNamed(line: Line, header: Line, start: Begun, known: Known | undefined): boolean {
  let shared = 0;
  // By index, here and below: every row of a table comes by.
  for (let column = 0; column < line.cells.length; column += 1) {
    const cell = line.cells[column];
    if (cell !== '' && cell === header.cells[column]) shared += 1;
  }
  if (shared > 1 && shared >= filledCells(line.cells) / 2) return true;
  const named = namesOverNumbers(line, start, known);
  if (named > 1) return true;
  // One name alone over numbers may be a remark in place of a figure: then the table's shape has to differ too.
  return named === 1 && extent(line.cells) !== extent(header.cells) && onlyText(line);
}

function onlyText(line: Line): boolean {
  return line.cells.every((cell) => cell === '' || ['text', 'empty'].includes(cellKind(cell)));
}

/** How many columns of numbers hold a name in this line; none where one holds a number, or a word in place of one. */
function namesOverNumbers(line: Line, start: Begun, known: Known | undefined): number {
  let count = 0;
  for (const column of start.numbers) {
    const cell = line.cells[column] ?? '';
    const kind = cellKind(cell);
    if (kind !== 'text' && DIGIT.test(cell)) return 0;
    if (kind !== 'text') continue;
    if (known?.(cell) === 'value') return 0;
    count += 1;
  }
  return count;
}

const DIGIT = /\d/;

/** A table whose body is being read, with its columns of numbers. */
interface Begun extends TableStart {
  readonly numbers: readonly number[];
}

function numberColumns({ sample, headers }: TableStart): number[] {
  const numbers: number[] = [];
  for (let column = 0; column < headers.length; column++) {
    const kinds = sample.map((line) => cellKind(line.cells[column])).filter((kind) => kind !== 'empty');
    const texts = kinds.filter((kind) => kind === 'text').length;
    if (kinds.length > 0 && texts / kinds.length < 0.3) numbers.push(column);
  }
  return numbers;
}

function isEmpty(line: Line): boolean {
  return filledCells(line.cells) === 0;
}
