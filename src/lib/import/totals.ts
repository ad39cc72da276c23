import { finding, type Finding, type Place } from '../domain/finding';
import { plain, plainName } from './plain';
import { ANY_UNIT } from './units';
import { SUBTOTAL_WORDS, TOTAL_WORDS } from './words';

const DIGITS = /^\d{1,15}$/;
const NUMBER = new RegExp(`^(\\d+(?:,\\d{3})*(?:\\.\\d+)?)(?:${ANY_UNIT})?$`, 'u');
const SEPARATOR = '\u001f';

/** What a row's cells say it is about, and the sums of its columns so far; undefined where a cell is not exact. */
interface Group {
  readonly about: readonly string[];
  readonly sums: (number | undefined)[];
}

/** Rows of sums are not data: they check the rows above them, those that are about the same (a year, an indicator). */
export class Totals {
  readonly #groups = new Map<string, Group>();
  /** Rows of sums that stand above the rows they are of. */
  readonly #early: (() => void)[] = [];
  #rows = 0;

  /**
   * @param columns indexes of the columns whose indicators add up across agencies
   * @param about indexes of the columns that tell rows apart beside their agency
   * @param addsUp whether rows like this one add up, where the row itself names its indicator
   * @param most a table of more rows was not added up by hand, and is not here
   */
  constructor(
    readonly columns: readonly number[],
    readonly about: readonly number[] = [],
    readonly addsUp: (cells: readonly string[]) => boolean = () => true,
    readonly most = Infinity,
  ) {}

  /** A cell that is not a plain number (40余) makes its column's sum unknown. */
  add(cells: readonly string[]): void {
    if (this.columns.length === 0 || this.#rows > this.most) return;
    this.#rows += 1;
    const about = this.#aboutOf(cells);
    const key = about.join(SEPARATOR);
    let group = this.#groups.get(key);
    if (group === undefined) this.#groups.set(key, (group = { about, sums: this.columns.map(() => 0) }));
    for (const [index, column] of this.columns.entries()) {
      const text = cells[column] ?? '';
      const sum = group.sums[index];
      if (sum === undefined || text.trim() === '') continue;
      const number = numberOf(text);
      group.sums[index] = number === undefined ? undefined : sum + number;
    }
  }

  /**
   * Tells where a row of sums differs from the rows above, else that it was left out, with how many columns agree. One
   * that stands above its rows waits for the end of the table.
   */
  check(cells: readonly string[], place: Place, tell: (finding: Finding) => void): void {
    const unmet = this.#aboutOf(cells).some(
      (one) => one !== '' && !TOTAL_WORDS.includes(one) && !this.#someAbout(one),
    );
    if (this.#groups.size > 0 && !unmet) this.#compare(cells, place, tell);
    else
      this.#early.push(() => {
        this.#compare(cells, place, tell);
      });
  }

  /** At the end of the table. */
  finish(): void {
    for (const compare of this.#early.splice(0)) compare();
  }

  #compare(cells: readonly string[], place: Place, tell: (finding: Finding) => void): void {
    const label = cells.find((cell) => cell.trim() !== '') ?? '';
    const checked =
      this.#rows <= this.most && this.addsUp(cells) && !SUBTOTAL_WORDS.includes(plainName(label));
    const sums = checked ? this.#sumsFor(this.#aboutOf(cells)) : [];
    let agreeing = 0;
    for (const [index, column] of this.columns.entries()) {
      const total = numberOf(cells[column] ?? '');
      const sum = sums[index];
      if (total === undefined || sum === undefined) continue;
      if (Math.abs(total - sum) < 1e-6) agreeing += 1;
      else tell(finding('total-row', 'warning', { ...place, column: column + 1 }, String(total), tidy(sum)));
    }
    tell(finding('total-row', 'note', place, label.trim(), String(agreeing)));
  }

  #aboutOf(cells: readonly string[]): string[] {
    return this.about.map((column) => plainName(cells[column] ?? ''));
  }

  /** Of the rows about what a row of sums names; where it leaves a cell blank or says 合计 there, of any. */
  #sumsFor(wanted: readonly string[]): (number | undefined)[] {
    const open = wanted.map((one) => one === '' || !this.#someAbout(one));
    const groups = [...this.#groups.values()].filter(({ about }) =>
      about.every((one, index) => open[index] === true || one === wanted[index]),
    );
    return this.columns.map((_, index) => sumOf(groups.map(({ sums }) => sums[index])));
  }

  #someAbout(name: string): boolean {
    return [...this.#groups.values()].some(({ about }) => about.includes(name));
  }
}

function sumOf(numbers: readonly (number | undefined)[]): number | undefined {
  return numbers.reduce((sum, one) => (sum === undefined || one === undefined ? undefined : sum + one), 0);
}

function numberOf(text: string): number | undefined {
  if (DIGITS.test(text)) return Number(text);
  const number = NUMBER.exec(plain(text))?.[1];
  return number === undefined ? undefined : Number(number.replaceAll(',', ''));
}

/** A sum of decimals without the dust of binary fractions. */
function tidy(sum: number): string {
  return String(Math.round(sum * 1e6) / 1e6);
}
