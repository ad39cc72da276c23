import { indicatorsOf, type Relation, type Relationship, type Term } from './rule-language';

/** A relation that should hold between figures of one agency, subject, year and period. */
export interface Rule {
  readonly code: string;
  /** In the language of `rule-language`, by indicator codes. */
  readonly expression: string;
  readonly note: string;
  readonly noteEn: string;
}

/** The numbers of both sides of a rule that does not hold. */
export interface BrokenRule {
  readonly left: number;
  readonly right: number;
}

/** Sums of decimals differ in their last bits: so much of the larger side is no difference. */
const BINARY_DUST = 1e-9;

/**
 * Checks a rule on the figures of one agency, subject, year and period.
 * Holds silently where any part is absent or not exact (an absent part is not a zero), and over a denominator of 0.
 * @param valueOf the exact number of an indicator; undefined where there is none
 */
export function checkRule(
  rule: Relationship,
  year: number,
  valueOf: (indicator: string) => number | undefined,
): BrokenRule | undefined {
  if (year < (rule.fromYear ?? year) || year > (rule.toYear ?? year)) return undefined;
  const left = reckon(rule.left, valueOf);
  const right = reckon(rule.right, valueOf);
  if (left === undefined || right === undefined) return undefined;
  return holds(left, rule.relation, right) ? undefined : { left, right };
}

/** All indicators of a rule, each once. */
export function partsOf(rule: Relationship): string[] {
  return [...new Set([...indicatorsOf(rule.left), ...indicatorsOf(rule.right)])];
}

function reckon(term: Term, valueOf: (indicator: string) => number | undefined): number | undefined {
  if (term.kind === 'number') return term.value;
  if (term.kind === 'indicator') return valueOf(term.code);
  const left = reckon(term.left, valueOf);
  const right = reckon(term.right, valueOf);
  if (left === undefined || right === undefined) return undefined;
  if (term.operator === '+') return left + right;
  if (term.operator === '-') return left - right;
  if (term.operator === '*') return left * right;
  return right === 0 ? undefined : left / right;
}

function holds(left: number, relation: Relation, right: number): boolean {
  const equal = Math.abs(left - right) <= BINARY_DUST * Math.max(1, Math.abs(left), Math.abs(right));
  if (relation === '=') return equal;
  if (relation === '!=') return !equal;
  if (relation === '<=') return equal || left < right;
  if (relation === '>=') return equal || left > right;
  if (relation === '<') return !equal && left < right;
  if (relation === '>') return !equal && left > right;
  // Rounded and cut off are both usual, so one unit of the last decimal reported is the most they may differ.
  return Math.abs(left - right) < 10 ** -(String(left).split('.')[1]?.length ?? 0);
}
