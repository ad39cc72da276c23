import { columnLetters, finding, type Finding, type FindingCode, type Severity } from '../domain/finding';
import { FindingLedger } from './finding-ledger';
import { repeats, type CellRange } from './merged-cells';
import type { CellRemark, SheetRow } from './sheet-xml';

/** So many findings of a kind are kept for a sheet. */
const MOST_OF_A_KIND = 2000;
/** A row after so many empty ones is a slip of the hand. */
const LONGEST_GAP = 100_000;
const LONGEST_FORMULA = 80;

interface Counted {
  readonly code: FindingCode;
  readonly severity: Severity;
  readonly row: number;
  readonly column: number;
  readonly got: string;
  readonly expected: string;
  count: number;
}

/** What one reading of a sheet finds out. What concerns a whole column is told once, with its first cell and a count. */
export class SheetSurvey {
  /** The last row and column that hold text. */
  rows = 0;
  columns = 0;
  /** Does every row stand under the one before it? */
  ordered = true;
  #told = 0;
  #far = false;
  #nextMerged = 0;
  readonly #ledger = new FindingLedger(MOST_OF_A_KIND);
  readonly #counted = new Map<string, Counted>();
  readonly #merged: readonly CellRange[];
  readonly #hiddenRows: [first: number, last: number][] = [];
  readonly #hiddenColumns: [first: number, last: number][] = [];
  readonly #columnsWithText = new Set<number>();

  constructor(
    readonly sheet: string,
    merged: readonly CellRange[],
  ) {
    this.#merged = [...merged].sort((a, b) => a.firstRow - b.firstRow);
  }

  take({ row, cells, hidden }: SheetRow): void {
    if (row <= this.#told) this.ordered = false;
    this.#told = row;
    if (cells.length === 0 || this.#far) return;
    if (row > this.rows + LONGEST_GAP) {
      this.#far = true;
      const column = cells.findIndex((cell) => cell !== '');
      this.#tell('cell-far', 'error', row, column + 1, cells[column] ?? '', String(this.rows));
      return;
    }
    this.rows = Math.max(this.rows, row);
    this.columns = Math.max(this.columns, cells.length);
    if (hidden) extend(this.#hiddenRows, row);
    if (this.#hiddenColumns.length > 0) {
      cells.forEach((cell, index) => {
        if (cell !== '') this.#columnsWithText.add(index + 1);
      });
    }
    this.#takeMerged(row, cells);
  }

  remark(row: number, column: number, text: string, remark: CellRemark): void {
    switch (remark.kind) {
      case 'error':
        return this.#tell('cell-error', 'warning', row, column, text);
      case 'missing':
        return this.#tell('cell-missing', 'error', row, column, text);
      case 'far':
        return this.#tell('cell-far', 'error', row, column, text, String(this.rows));
      case 'repeated':
        return this.#tell('cell-repeated', 'warning', row, column, text);
      case 'formula-empty':
        return this.#tell('formula-empty', 'warning', row, column, text);
      case 'formula':
        return this.#count(
          'cell-formula',
          'note',
          row,
          column,
          `=${remark.formula.slice(0, LONGEST_FORMULA)}`,
        );
      case 'digits':
        return text.endsWith('%')
          ? this.#count('digits-shown', 'note', row, column, text, remark.other)
          : this.#count('digits-stored', 'note', row, column, remark.other, text);
    }
  }

  hiddenColumns(first: number, last: number): void {
    this.#hiddenColumns.push([first, last]);
  }

  findings(): readonly Finding[] {
    for (const { code, severity, row, column, got, expected, count } of this.#counted.values()) {
      this.#tell(code, severity, row, column, got, expected === '' ? String(count) : `${expected} ${count}`);
    }
    const rows = this.#hiddenRows;
    if (rows[0] !== undefined) this.#tell('hidden-rows', 'note', rows[0][0], undefined, ranges(rows, String));
    const columns: [number, number][] = [];
    for (const [first, last] of this.#hiddenColumns) {
      for (let column = first; column <= Math.min(last, this.columns); column += 1) {
        if (this.#columnsWithText.has(column)) extend(columns, column);
      }
    }
    const [first] = columns;
    if (first !== undefined) {
      this.#tell('hidden-columns', 'note', undefined, first[0], ranges(columns, columnLetters));
    }
    return this.#ledger.inOrder();
  }

  #takeMerged(row: number, cells: readonly string[]): void {
    for (let range = this.#merged[this.#nextMerged]; range !== undefined && range.firstRow <= row;) {
      const { firstRow, lastRow, firstColumn, lastColumn } = range;
      const text = firstRow === row ? (cells[firstColumn - 1] ?? '') : '';
      const title =
        cells.every((cell, index) => cell === '' || index + 1 === firstColumn) && firstRow === lastRow;
      if (text !== '' && !title) {
        const where = `${columnLetters(firstColumn)}${firstRow}:${columnLetters(lastColumn)}${lastRow}`;
        if (repeats(text)) this.#count('merged-filled', 'note', row, firstColumn, text, where);
        else this.#count('merged-number', 'warning', row, firstColumn, text, where);
      }
      this.#nextMerged += 1;
      range = this.#merged[this.#nextMerged];
    }
  }

  #count(
    code: FindingCode,
    severity: Severity,
    row: number,
    column: number,
    got: string,
    expected = '',
  ): void {
    const met = this.#counted.get(`${code} ${column}`);
    if (met !== undefined) met.count += 1;
    else this.#counted.set(`${code} ${column}`, { code, severity, row, column, got, expected, count: 1 });
  }

  #tell(
    code: FindingCode,
    severity: Severity,
    row: number | undefined,
    column: number | undefined,
    got: string,
    expected = '',
  ): void {
    const place = {
      sheet: this.sheet,
      ...(row === undefined ? {} : { row }),
      ...(column === undefined ? {} : { column }),
    };
    this.#ledger.tell(finding(code, severity, place, got, expected));
  }
}

function extend(stretches: [number, number][], at: number): void {
  const last = stretches[stretches.length - 1];
  if (last !== undefined && last[1] === at - 1) last[1] = at;
  else stretches.push([at, at]);
}

/** The first stretches, as 5-9, 12. */
function ranges(stretches: readonly [number, number][], name: (at: number) => string): string {
  const shown = stretches
    .slice(0, 20)
    .map(([first, last]) => (first === last ? name(first) : `${name(first)}-${name(last)}`));
  return stretches.length > shown.length ? `${shown.join(', ')} …` : shown.join(', ');
}
