import { numberCell } from '../domain/cell';
import { finding, type Finding } from '../domain/finding';
import type { RatioIndicator } from '../domain/indicator';
import { ratioOf } from '../domain/measure';
import type { EntryTable } from './entry-table';

/** A percentage as reported beside the one that its parts give, to the decimals that were reported. */
export function checkRatio(
  table: EntryTable,
  row: number,
  ratio: RatioIndicator,
  tell: (finding: Finding) => void,
): void {
  const value = table.exact(row);
  const over = exactBeside(table, row, ratio.numerator);
  const under = exactBeside(table, row, ratio.denominator);
  if (value === undefined || over === undefined || under === undefined) return;
  const parts = `${over}/${under}`;
  const raw = table.raw(row).trim();
  const derived = ratioOf(numberCell(over), numberCell(under));
  if (derived.kind === 'absent') {
    tell(finding('denominator-zero', 'warning', table.place(row), raw, parts));
    return;
  }
  const decimals = String(value).split('.')[1]?.length ?? 0;
  // Rounded and cut off are both usual, so one unit of the last decimal reported is the most they may differ.
  if (Math.abs(value - derived.value) < 10 ** -decimals) return;
  const expected = derived.value.toFixed(Math.max(1, decimals)).replace(/\.0+$/, '');
  tell(finding('percent-differs', 'warning', table.place(row), raw, `${expected} ${parts}`));
}

function exactBeside(table: EntryTable, row: number, indicator: string): number | undefined {
  const beside = table.beside(row, table.indicator(indicator));
  return beside < 0 ? undefined : table.exact(beside);
}
