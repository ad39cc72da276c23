import { finding, type Finding } from '../domain/finding';
import { checkRule } from '../domain/rule';
import { printTerm, type Relationship, type Term } from '../domain/rule-language';
import type { EntryTable } from './entry-table';
import type { Names } from './names';

const SIGNS: Readonly<Record<string, string>> = { '<=': '≤', '>=': '≥', '!=': '≠', '~': '≈' };

/** Told at the first figure of the rule, with names and numbers of both sides. */
export function checkRuleAt(
  table: EntryTable,
  row: number,
  rule: Relationship,
  names: Names,
  tell: (finding: Finding) => void,
): void {
  const broken = checkRule(rule, table.yearAt(row), (code) => {
    const beside = table.beside(row, table.indicator(code));
    return beside < 0 ? undefined : table.exact(beside);
  });
  if (broken === undefined) return;
  const side = (term: Term, number: number) =>
    term.kind === 'number'
      ? String(number)
      : `${printTerm(term, (code) => names.indicatorByCode(code)?.shortName ?? code)} ${short(number)}`;
  const expected = `${SIGNS[rule.relation] ?? rule.relation} ${side(rule.right, broken.right)}`;
  tell(finding('rule-broken', 'warning', table.place(row), side(rule.left, broken.left), expected));
}

/** Without the binary dust of a division. */
function short(number: number): string {
  return String(Number(number.toFixed(6)));
}
