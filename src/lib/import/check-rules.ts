import { finding, type Finding } from '../domain/finding';
import { checkRule, type BrokenRule } from '../domain/rule';
import { printTerm, type Relationship, type Term } from '../domain/rule-language';
import type { EntryTable } from './entry-table';

/** Told at the first figure of the rule, with codes and numbers of both sides. */
export function checkRuleAt(
  table: EntryTable,
  row: number,
  rule: Relationship,
  tell: (finding: Finding) => void,
): void {
  const broken = checkRule(rule, table.yearAt(row), (code) => {
    const beside = table.beside(row, table.indicator(code));
    return beside < 0 ? undefined : table.exact(beside);
  });
  if (broken === undefined) return;
  const { got, expected } = brokenSides(rule, broken);
  tell(finding('rule-broken', 'warning', table.place(row), got, expected));
}

/** `appeared 11` where `<= due 9` was expected: codes, which the reader's language names when they are shown. */
export function brokenSides(
  rule: Relationship,
  { left, right }: BrokenRule,
): { readonly got: string; readonly expected: string } {
  return { got: side(rule.left, left), expected: `${rule.relation} ${side(rule.right, right)}` };
}

function side(term: Term, number: number): string {
  if (term.kind === 'number') return String(number);
  let print = printed.get(term);
  if (print === undefined) printed.set(term, (print = printTerm(term)));
  return `${print} ${short(number)}`;
}

/** A rule may be broken in a hundred thousand rows, and is printed alike for all. */
const printed = new WeakMap<Term, string>();

/** Without the binary dust of a division. */
function short(number: number): string {
  return String(Number.isInteger(number) ? number : Number(number.toFixed(6)));
}
