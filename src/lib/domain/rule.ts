import type { Cell } from './cell';

export const RELATIONS = ['<=', '='] as const;
export type Relation = (typeof RELATIONS)[number];

/** A relation that should hold between the sums of two lists of indicators of one report. */
export interface Rule {
  readonly code: string;
  readonly left: readonly string[];
  readonly relation: Relation;
  readonly right: readonly string[];
  readonly note: string;
  readonly noteEn: string;
}

export interface BrokenRule {
  readonly rule: Rule;
  readonly left: number;
  readonly right: number;
}

/**
 * Checks a rule on the cells of one agency, subject, year and period.
 * Holds silently where any part is absent or not exact: an absent part is not a zero.
 */
export function checkRule(
  rule: Rule,
  cellOf: (indicator: string) => Cell | undefined,
): BrokenRule | undefined {
  const left = exactSum(rule.left, cellOf);
  const right = exactSum(rule.right, cellOf);
  if (left === undefined || right === undefined) return undefined;
  const holds = rule.relation === '<=' ? left <= right : left === right;
  return holds ? undefined : { rule, left, right };
}

function exactSum(
  indicators: readonly string[],
  cellOf: (indicator: string) => Cell | undefined,
): number | undefined {
  let sum = 0;
  for (const indicator of indicators) {
    const cell = cellOf(indicator);
    if (cell?.kind !== 'number' || cell.precision !== 'exact') return undefined;
    sum += cell.value;
  }
  return sum;
}
