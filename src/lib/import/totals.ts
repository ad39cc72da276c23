import { finding, type Finding } from '../domain/finding';
import { plain, plainName } from './plain';
import { SUBTOTAL_WORDS } from './words';

const NUMBER = /^\d+(?:,\d{3})*(?:\.\d+)?$/;

/** Rows of sums are not data: they check the rows above them. */
export class Totals {
  readonly #sums: Map<number, number>;

  /** @param columns indexes of the columns whose indicators add up across agencies */
  constructor(columns: readonly number[]) {
    this.#sums = new Map(columns.map((column) => [column, 0]));
  }

  /** A cell that is not a plain number (40余) makes its column's sum unknown. */
  add(cells: readonly string[]): void {
    for (const [column, sum] of this.#sums) {
      const text = cells[column] ?? '';
      if (text.trim() === '') continue;
      const number = numberOf(text);
      if (number === undefined) this.#sums.delete(column);
      else this.#sums.set(column, sum + number);
    }
  }

  /** Tells where a row of sums differs from the rows above, else that it was left out, with how many columns agree. */
  check(cells: readonly string[], row: number, tell: (finding: Finding) => void): void {
    const label = cells.find((cell) => cell.trim() !== '') ?? '';
    let agreeing = 0;
    if (!SUBTOTAL_WORDS.includes(plainName(label))) {
      for (const [column, sum] of this.#sums) {
        const total = numberOf(cells[column] ?? '');
        if (total === undefined) continue;
        if (Math.abs(total - sum) < 1e-6) agreeing += 1;
        else tell(finding('total-row', 'warning', { row, column: column + 1 }, String(total), tidy(sum)));
      }
    }
    tell(finding('total-row', 'note', { row }, label.trim(), String(agreeing)));
  }
}

function numberOf(text: string): number | undefined {
  const number = plain(text);
  return NUMBER.test(number) ? Number(number.replaceAll(',', '')) : undefined;
}

/** A sum of decimals without the dust of binary fractions. */
function tidy(sum: number): string {
  return String(Math.round(sum * 1e6) / 1e6);
}
