import { cellKind, extent, filledCells, isFilled, type CellKind } from './cell-kind';
import type { Line } from './parsed';
import { isUnit } from './units';

/** What the catalogue knows a cell to be; never needed, but it makes a header surer. A `value` never heads a column. */
export type HeaderWord = 'field' | 'indicator' | 'year' | 'value';

export type Known = (cell: string) => HeaderWord | undefined;

/** Where a table stands in the lines that are looked at; indices into them. */
export interface Anatomy {
  /** First line of the header, or of the body where there is none. */
  readonly start: number;
  readonly headerLines: number;
  readonly units: boolean;
}

/** More header lines are a body of text. */
const MOST_HEADER_LINES = 4;
/** So many lines below are compared with what may be their header. */
const BODY_SAMPLE = 40;

/** Preamble, header and first line of the body among the first lines of a table. */
export function anatomyOf(lines: readonly Line[], known?: Known): Anatomy {
  let start = firstWide(lines);
  if (start < 0) return { start: 0, headerLines: 0, units: false };
  while (widerThanTable(lines, start, known)) start += 1;
  const first = lines[start] as Line;
  if (isHeader(first, lines.slice(start + 1, start + 1 + BODY_SAMPLE), known)) {
    const headerLines = linesOfHeader(lines, start, known);
    const next = lines[start + headerLines];
    return { start, headerLines, units: next !== undefined && namesUnits(next.cells) };
  }
  return { start, headerLines: 0, units: false };
}

/** The first line that fills the columns of the table: title, note and `key: value` lines are narrower. */
function firstWide(lines: readonly Line[]): number {
  const wanted = columnsInUse(lines);
  const enough = Math.max(wanted > 1 ? 2 : 1, Math.ceil(wanted / 2));
  const wide = lines.findIndex((line) => filledCells(line.cells) >= enough);
  if (wide < 0) return lines.findIndex((line) => filledCells(line.cells) > 0);
  const above = lines[wide - 1];
  return above !== undefined && namesGroups(above.cells) ? wide - 1 : wide;
}

/** A line of remarks may hold more cells than the header that follows at once. */
function widerThanTable(lines: readonly Line[], at: number, known: Known | undefined): boolean {
  const [line, next, row] = lines.slice(at, at + 3);
  if (line === undefined || next === undefined || row === undefined) return false;
  const width = extent(next.cells);
  if (width < 2 || extent(line.cells) <= width || extent(row.cells) !== width) return false;
  // A row may be narrower than its header: then it holds figures, or the header names what is known.
  if (!next.cells.slice(0, width).every((cell) => cellKind(cell) === 'text')) return false;
  if (line.cells.some((cell) => known?.(cell) !== undefined)) return false;
  return headerScore(next, lines.slice(at + 2, at + 2 + BODY_SAMPLE), known) > 0;
}

/** Columns of the lines' most usual extent; of those that hold text anywhere. */
function columnsInUse(lines: readonly Line[]): number {
  const extents = new Map<number, number>();
  for (const { cells } of lines) {
    const end = extent(cells);
    if (end > 0) extents.set(end, (extents.get(end) ?? 0) + 1);
  }
  let width = 0;
  let most = 0;
  for (const [end, count] of extents) {
    const weight = end === 1 ? count * 0.25 : count;
    if (weight > most || (weight === most && end > width)) [width, most] = [end, weight];
  }
  const usual = lines.filter((line) => extent(line.cells) === width);
  let used = 0;
  for (let column = 0; column < width; column++)
    if (usual.some((line) => isFilled(line.cells[column]))) used += 1;
  return used;
}

/** Text over the middle of a table, with gaps: what columns have in common. */
function namesGroups(cells: readonly string[]): boolean {
  const filled = filledCells(cells);
  return filled > 1 && extent(cells) > 2 && filled < extent(cells) && !isFilled(cells[extent(cells) - 2]);
}

/** Is this line a header over that body: text over numbers, years over numbers, names that are not met again below? */
export function isHeader(line: Line, body: readonly Line[], known?: Known): boolean {
  const score = headerScore(line, body, known);
  if (score !== 0) return score > 0;
  const names = line.cells.filter(isFilled).map((cell) => cell.trim());
  return names.every((name) => cellKind(name) !== 'number') && new Set(names).size === names.length;
}

/** Above 0 where the line names what stands below, below 0 where it is one of the rows. */
function headerScore(line: Line, body: readonly Line[], known: Known | undefined): number {
  let score = 0;
  const names: string[] = [];
  let years = 0;
  for (const [column, cell] of line.cells.entries()) {
    const kind = cellKind(cell);
    if (!isFilled(cell)) continue;
    names.push(cell.trim());
    const word = known?.(cell);
    if (word !== undefined) score += word === 'value' ? -3 : 3;
    if (kind === 'year') years += 1;
    score += contrast(cell, kind, column, body);
  }
  if (years > 1 && new Set(names).size === names.length) score += years;
  return score;
}

/** How one cell differs from the cells below it; negative where it is one of them. */
function contrast(cell: string, kind: CellKind, column: number, body: readonly Line[]): number {
  let numbers = 0;
  let texts = 0;
  let years = 0;
  let same = 0;
  for (const { cells } of body) {
    const below = cells[column];
    const what = cellKind(below);
    if (what === 'empty') continue;
    if (what === 'text') texts += 1;
    else numbers += 1;
    if (what === 'year') years += 1;
    if (below === cell) same += 1;
  }
  const all = numbers + texts;
  if (all === 0) return 0;
  if (numbers / all > 0.7) {
    if (kind === 'text') return 2;
    return kind === 'year' && years / all < 0.5 ? 0.5 : -2;
  }
  if (kind === 'number') return -0.5;
  return same > 1 && all > 3 ? -0.5 : 0;
}

function linesOfHeader(lines: readonly Line[], start: number, known?: Known): number {
  let count = 1;
  while (count < MOST_HEADER_LINES) {
    const above = lines[start + count - 1];
    const line = lines[start + count];
    const body = lines.slice(start + count + 1, start + count + 1 + BODY_SAMPLE);
    if (above === undefined || line === undefined || !continues(above, line, body, known)) break;
    count += 1;
  }
  return count;
}

/** Does the header go on: the same line once more, or the parts of groups named above? */
function continues(above: Line, line: Line, body: readonly Line[], known?: Known): boolean {
  if (filledCells(line.cells) === 0 || namesUnits(line.cells)) return false;
  if (sameCells(above.cells, line.cells)) return true;
  const end = Math.max(extent(above.cells), extent(line.cells));
  let under = 0;
  let gaps = 0;
  for (let column = 1; column < end; column++) {
    const open = !isFilled(above.cells[column]) || above.cells[column] === above.cells[column - 1];
    if (open) gaps += 1;
    if (open && isFilled(line.cells[column])) under += 1;
  }
  if (gaps === 0 || under === 0) return false;
  const texts = line.cells.filter((cell) => isFilled(cell) && cellKind(cell) !== 'number').length;
  return texts === filledCells(line.cells) && body.length > 0 && isHeader(line, body, known);
}

export function sameCells(one: readonly string[], other: readonly string[]): boolean {
  const end = extent(one);
  if (end !== extent(other)) return false;
  for (let column = 0; column < end; column++)
    if (one[column]?.trim() !== other[column]?.trim()) return false;
  return true;
}

const BRACKETS = /^[([（【]|[)\]）】]$/gu;

/** A line of units only, whether in brackets or not; its first cell may stay empty. */
function namesUnits(cells: readonly string[]): boolean {
  const filled = cells.filter(isFilled);
  return filled.length > 0 && filled.every((cell) => isUnit(cell.trim().replace(BRACKETS, '')));
}

/** One name a column: lines joined by a blank, a group's name in every column it spans. */
export function joinedHeaders(header: readonly Line[]): string[] {
  const width = Math.max(0, ...header.map((line) => extent(line.cells)));
  const lines = header.map(({ cells }, index) =>
    index === header.length - 1 ? cells : spread(cells, header.slice(index + 1), width),
  );
  return Array.from({ length: width }, (_, column) =>
    lines
      .map((cells) => (cells[column] ?? '').trim())
      .filter(Boolean)
      .join(' '),
  );
}

/** A merged cell holds its text at the left alone: it reaches right as far as lines below name parts. */
function spread(cells: readonly string[], below: readonly Line[], width: number): string[] {
  const wide: string[] = [];
  for (let column = 0; column < width; column++) {
    const cell = cells[column] ?? '';
    const parts = below.some((line) => isFilled(line.cells[column]));
    wide.push(isFilled(cell) || !parts || column === 0 ? cell : (wide[column - 1] ?? ''));
  }
  return wide;
}
