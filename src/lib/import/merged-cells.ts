/** Cells from one corner to the other, counted from 1. */
export interface CellRange {
  readonly firstRow: number;
  readonly lastRow: number;
  readonly firstColumn: number;
  readonly lastColumn: number;
}

/** `A1:C3` → its range; undefined for what is none. */
export function cellRange(reference: string): CellRange | undefined {
  const [first = '', last = first] = reference.replaceAll('$', '').split(':');
  const from = cellAt(first);
  const to = cellAt(last);
  if (from === undefined || to === undefined) return undefined;
  return {
    firstRow: Math.min(from.row, to.row),
    lastRow: Math.max(from.row, to.row),
    firstColumn: Math.min(from.column, to.column),
    lastColumn: Math.max(from.column, to.column),
  };
}

/** Row and column of `AB12`, from 1. */
function cellAt(reference: string): { row: number; column: number } | undefined {
  const [, letters = '', digits = ''] = /^([A-Z]{1,3})(\d{1,7})$/i.exec(reference) ?? [];
  if (letters === '') return undefined;
  let column = 0;
  for (const letter of letters.toUpperCase()) column = column * 26 + letter.charCodeAt(0) - 64;
  return { row: Number(digits), column };
}

/** A number may be a joint one of all the rows it spans, so only words and years are said again in every cell. */
export function repeats(text: string): boolean {
  return /^(?:19|20)\d\d$/.test(text) || !/^[-+]?[\d.,\s]*\d[\d.,\s]*%?$/.test(text);
}

/**
 * Fills merged cells as they are read: the text of the first cell stands for every cell of its range. A merge that is
 * alone in its row is a title and stays in one cell; rows that hold nothing of their own stay empty. Down a column
 * nothing is filled until the first number: above it stands the header, whose lines are joined anyway.
 */
export class MergedFill {
  readonly #ranges: readonly CellRange[];
  #next = 0;
  #inBody = false;
  #open: { readonly range: CellRange; readonly text: string }[] = [];

  constructor(ranges: readonly CellRange[]) {
    this.#ranges = [...ranges].sort((a, b) => a.firstRow - b.firstRow || a.firstColumn - b.firstColumn);
  }

  /**
   * Fills one row in place; rows come in their order.
   * @param width columns beyond it are not filled
   */
  fill(row: number, cells: string[], width: number): void {
    if (this.#open.length > 0) this.#open = this.#open.filter(({ range }) => range.lastRow >= row);
    for (let range = this.#ranges[this.#next]; range !== undefined && range.firstRow <= row;) {
      const text = range.firstRow === row ? (cells[range.firstColumn - 1] ?? '') : '';
      if (text !== '' && repeats(text)) this.#open.push({ range, text });
      this.#next += 1;
      range = this.#ranges[this.#next];
    }
    if (!this.#inBody) this.#inBody = cells.some((cell) => cell !== '' && !repeats(cell));
    if (this.#open.length === 0) return;
    const own = cells.map((cell) => cell !== '');
    if (!own.includes(true)) return;
    for (const { range, text } of this.#open) {
      const last = Math.min(range.lastColumn, width);
      const alone = own.every((one, index) => !one || within(range, index + 1));
      if (range.firstRow === row ? alone : !this.#inBody) continue;
      while (cells.length < last) cells.push('');
      for (let column = range.firstColumn; column <= last; column += 1) {
        if (cells[column - 1] === '') cells[column - 1] = text;
      }
    }
  }
}

function within(range: CellRange, column: number): boolean {
  return column >= range.firstColumn && column <= range.lastColumn;
}
