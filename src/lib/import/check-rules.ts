import { finding, type Finding } from '../domain/finding';
import { numberCell } from '../domain/cell';
import { checkRule, type Rule } from '../domain/rule';
import type { EntryTable } from './entry-table';
import type { Names } from './names';

/** Told at the first figure of the left side, with names and numbers of both sides. */
export function checkRuleAt(
  table: EntryTable,
  row: number,
  rule: Rule,
  names: Names,
  tell: (finding: Finding) => void,
): void {
  const broken = checkRule(rule, (code) => {
    const beside = table.beside(row, table.indicator(code));
    const value = beside < 0 ? undefined : table.exact(beside);
    return value === undefined ? undefined : numberCell(value);
  });
  if (broken === undefined) return;
  const side = (codes: readonly string[], sum: number) =>
    `${codes.map((code) => names.indicatorByCode(code)?.shortName ?? code).join(' + ')} ${sum}`;
  const expected = `${rule.relation === '<=' ? '≤' : '='} ${side(rule.right, broken.right)}`;
  tell(finding('rule-broken', 'warning', table.place(row), side(rule.left, broken.left), expected));
}
