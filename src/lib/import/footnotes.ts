import { cellKind, filledCells, isFilled } from './cell-kind';
import type { Line } from './parsed';
import { anyOf, plain } from './plain';
import { DIGITS, NOTE_BEGINNINGS } from './words';

const NOTE = new RegExp(
  `^[(（*※★]*(?:${anyOf(NOTE_BEGINNINGS)})[${DIGITS.slice(1)}]?(?:\\d|[:：、.)）]|$)`,
  'u',
);

/** Names of rows are shorter. */
const NAME_LENGTH = 40;

/**
 * May this line be a note below a table of `width` columns? It fills one column, and begins like a note, is longer than
 * a name, has no further cells where the table has some, or follows an empty line.
 */
export function isFootnote({ cells }: Line, width: number, afterEmpty: boolean): boolean {
  if (width < 2 || isFilled(cells[1]) || filledCells(cells) !== 1) return false;
  const text = cells.find(isFilled) ?? '';
  if (cellKind(text) !== 'text') return false;
  return afterEmpty || cells.length === 1 || text.length > NAME_LENGTH || NOTE.test(plain(text));
}
