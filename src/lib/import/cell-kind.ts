import { isYear } from '../domain/year';

export type CellKind = 'empty' | 'year' | 'number' | 'text';

const NUMBER = /^[-+−－(（]?\p{Sc}?\s*(?:\d[\d,， ]*(?:\.\d*)?|\.\d+)(?:e[-+]?\d+)?\s*[%‰)）]?$/iu;
const DATE_OR_TIME =
  /^(?:\d{1,4}[-/.]\d{1,2}(?:[-/.]\d{1,4})?|\d{1,2}:\d\d(?::\d\d)?|\d{4}-\d\d-\d\d[T ]\d\d:\d\d\S*)$/;
const YEAR_WORDS = /^\d{4}\p{L}{0,2}$/u;
const ABSENT = /^(?:[-–—―/\\.…*]+|n\/?a|null|nan|none)$/i;

/** What a cell looks like, before anybody knows what its column means. Marks of absence count as empty. */
export function cellKind(cell: string | undefined): CellKind {
  if (cell === undefined || cell === '') return 'empty';
  if (isDigits(cell)) return cell.length === 4 && isYear(Number(cell)) ? 'year' : 'number';
  const text = cell.trim().normalize('NFKC');
  if (text === '' || ABSENT.test(text)) return 'empty';
  if (YEAR_WORDS.test(text)) return isYear(Number(text.slice(0, 4))) ? 'year' : 'number';
  return NUMBER.test(text) || DATE_OR_TIME.test(text) ? 'number' : 'text';
}

/** Most cells of figures: told without a regular expression, since every row of a table is looked at so. */
function isDigits(cell: string): boolean {
  for (let at = 0; at < cell.length; at += 1) {
    const code = cell.charCodeAt(at);
    if (code < 48 || code > 57) return false;
  }
  return cell.length > 0;
}

/** Is there anything in the cell at all? */
export function isFilled(cell: string | undefined): boolean {
  if (cell === undefined || cell === '') return false;
  const first = cell.charCodeAt(0);
  // Most cells begin with a letter or a digit: no need to look for blanks around it.
  return (first > 0x20 && first < 0x7f) || cell.trim() !== '';
}

export function filledCells(cells: readonly string[]): number {
  let count = 0;
  for (let index = 0; index < cells.length; index += 1) if (isFilled(cells[index])) count += 1;
  return count;
}

/** Columns up to the last filled cell. */
export function extent(cells: readonly string[]): number {
  let end = cells.length;
  while (end > 0 && !isFilled(cells[end - 1])) end -= 1;
  return end;
}
