import type { Dialect } from './dialect';
import { rowRepairer, type ReadLine, type RepairedRow } from './row-repair';

/**
 * The rows of a slice that a separator too many, too few or of another kind has moved, by their index. A row is looked at
 * where it alone differs from the rows around it, or holds a quotation mark inside a cell.
 */
export function repairedRows(
  sample: readonly (readonly string[])[],
  width: number,
  dialect: Dialect,
  read: ReadLine,
): (text: string, start: number, rows: readonly (readonly string[])[]) => Map<number, RepairedRow> {
  const repair = rowRepairer(sample, width, dialect, read);
  return (text, start, rows) => {
    const repaired = new Map<number, RepairedRow>();
    let at = start;
    let reached = 0;
    for (let index = 0; index < rows.length; index++) {
      const cells = rows[index] as readonly string[];
      if (!broken(cells, width, dialect.quote) || !stands(rows, index, width)) continue;
      // Only now the place of the row's text is looked for: most slices need none.
      for (; reached < index; reached++) at = endOf(text, at, rows[reached] as readonly string[]) + 1;
      const line = text.slice(at, endOf(text, at, cells));
      // As many cells as there should be, each written as it ought to be: nothing was lost.
      if (cells.length === width && wellQuoted(line, dialect)) continue;
      const found = repair(line, cells);
      if (found !== undefined) repaired.set(index, found);
    }
    return repaired;
  };
}

/** Does every quotation mark of the line open a cell, close it, or stand escaped inside one? */
function wellQuoted(line: string, { delimiter, quote, escape }: Dialect): boolean {
  let at = 0;
  while (at <= line.length) {
    if (line[at] === quote) {
      for (at += 1; at < line.length; at += 1) {
        if (escape === 'backslash' && line[at] === '\\') at += 1;
        else if (line[at] === quote && line[at + 1] !== quote) break;
        else if (line[at] === quote) at += 1;
      }
      at += 1;
      if (at < line.length && !line.startsWith(delimiter, at)) return false;
    } else {
      const end = line.indexOf(delimiter, at);
      const cell = line.slice(at, end < 0 ? undefined : end);
      if (cell.includes(quote)) return false;
      at += cell.length;
    }
    if (at >= line.length) return true;
    at += delimiter.length;
  }
  return true;
}

/** Are the rows beside this one as wide as the table is? */
function stands(rows: readonly (readonly string[])[], index: number, width: number): boolean {
  const above = rows[index - 1];
  const below = rows[index + 1];
  if (above !== undefined && above.length !== width) return false;
  return below === undefined || below.length === width || (below.length === 1 && below[0] === '');
}

function broken(cells: readonly string[], width: number, quote: string): boolean {
  if (cells.length !== width) return cells.length > 1 || (cells[0] ?? '') !== '';
  if (quote === '') return false;
  for (const cell of cells) if (cell.includes(quote)) return true;
  return false;
}

/** Where the text of a row ends: a cell of several lines holds their ends. */
function endOf(text: string, start: number, cells: readonly string[]): number {
  let end = text.indexOf('\n', start);
  for (const cell of cells)
    for (let inner = cell.indexOf('\n'); inner >= 0 && end >= 0; inner = cell.indexOf('\n', inner + 1))
      end = text.indexOf('\n', end + 1);
  return end < 0 ? text.length : end;
}
