import { partsOf } from '../../../domain/rule';
import { parseRule, type Relationship } from '../../../domain/rule-language';
import { brokenSides } from '../../../import/check-rules';
import { number, text } from '../../db/columns';
import type { Transaction } from '../../db/connection';
import { EXACT_VALUE, ruleSql } from '../rule-sql';
import { listRules } from '../rules';
import type { Told } from './against-store';

const GROUP = 'agency, subject, year, period';

/** Looked up once for all rules: what the file has of any of their figures beside those that are checked. */
const STAGED_PARTS = `CREATE OR REPLACE TEMP TABLE staged_part AS
  SELECT ${GROUP}, indicator FROM figure_cell SEMI JOIN checked USING (${GROUP})
  WHERE import = $importNumber AND list_contains($parts, indicator)`;

/**
 * Rules, those of ratios too, some of whose figures are in the file and the others on record: those that the file has whole were checked as
 * it was read. Told at the first figure of the rule that the file has.
 * @param most so many are told
 */
export async function brokenAcross(
  transaction: Transaction,
  importNumber: number,
  most: number,
): Promise<Told[]> {
  const told: Told[] = [];
  const expressions = (await listRules(transaction)).map((rule) => rule.expression);
  const rules = [...expressions, ...(await ratios(transaction))].flatMap((expression) => {
    const read = parseRule(expression, (code) => code);
    return 'fault' in read || partsOf(read.rule).length < 2 ? [] : [read.rule];
  });
  await transaction.run(STAGED_PARTS, { importNumber, parts: rules.flatMap(partsOf) });
  const partly = await heldInPart(transaction, rules);
  for (const rule of rules.filter((_, index) => partly.has(index))) {
    if (told.length < most) told.push(...(await brokenAt(transaction, rule, most - told.length)));
  }
  return told;
}

/**
 * Of which rules the file has some of the figures of an agency and year, and not all: by their place. One look for all:
 * most files have the figures of a rule or have none, and a statement for every rule costs what reading them does.
 */
async function heldInPart(
  transaction: Transaction,
  rules: readonly Relationship[],
): Promise<ReadonlySet<number>> {
  const parts = rules.flatMap((rule, index) => partsOf(rule).map((indicator) => ({ index, indicator })));
  const rows = await transaction.read(
    `WITH part AS (SELECT unnest($rules)::INTEGER AS rule, unnest($indicators) AS indicator),
      size AS (SELECT rule, count(*) AS parts FROM part GROUP BY rule)
    SELECT DISTINCT rule FROM (
      SELECT rule, count(DISTINCT indicator) AS held FROM staged_part JOIN part USING (indicator)
      GROUP BY rule, ${GROUP}
    ) JOIN size USING (rule) WHERE held < parts`,
    { rules: parts.map(({ index }) => String(index)), indicators: parts.map(({ indicator }) => indicator) },
  );
  return new Set(rows.map((row) => number(row, 'rule')));
}

/** A percentage as reported equals what its parts give, within its rounding. */
async function ratios(transaction: Transaction): Promise<string[]> {
  const rows = await transaction.read(
    'SELECT code, numerator, denominator FROM indicator WHERE numerator IS NOT NULL ORDER BY ordinal, code',
  );
  return rows.map(
    (row) => `${text(row, 'code')} ~ ${text(row, 'numerator')} / ${text(row, 'denominator')} * 100`,
  );
}

async function brokenAt(transaction: Transaction, rule: Relationship, most: number): Promise<Told[]> {
  const parts = partsOf(rule);
  const rows = await transaction.read(
    `WITH mine AS (
      SELECT ${GROUP}, indicator, ordinal, ${EXACT_VALUE} AS value FROM checked WHERE list_contains($parts, indicator)
    ), whole AS (
      SELECT ${GROUP} FROM staged_part SEMI JOIN mine USING (${GROUP})
      WHERE list_contains($parts, indicator)
      GROUP BY ${GROUP} HAVING count(DISTINCT indicator) = ${parts.length}
    ), told AS (
      SELECT ${GROUP}, arg_min(ordinal, list_position($parts, indicator)) AS ordinal
      FROM mine ANTI JOIN whole USING (${GROUP}) GROUP BY ${GROUP}
    ), figures AS (
      SELECT ${GROUP}, indicator, value FROM mine SEMI JOIN told USING (${GROUP})
      UNION ALL
      SELECT ${GROUP}, indicator, ${EXACT_VALUE} AS value
      FROM observation SEMI JOIN told USING (${GROUP}) ANTI JOIN mine USING (${GROUP}, indicator)
      WHERE list_contains($parts, indicator)
    )
    SELECT ordinal, l, r FROM (${ruleSql(rule, 'FROM figures')}) JOIN told USING (${GROUP})
    WHERE broken ORDER BY ordinal LIMIT ${most}`,
    { parts },
  );
  return rows.map((row) => {
    const { got, expected } = brokenSides(rule, { left: number(row, 'l'), right: number(row, 'r') });
    return { code: 'rule-broken', severity: 'warning', ordinal: number(row, 'ordinal'), got, expected };
  });
}
