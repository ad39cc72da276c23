import type { ObservationKey } from '../../domain/observation';
import { partsOf, type Rule } from '../../domain/rule';
import { parseRule, type Relationship } from '../../domain/rule-language';
import { number } from '../db/columns';
import type { Reader } from '../db/connection';
import { observationKeyOf } from '../db/rows';
import { EXACT_VALUE, ruleSql } from './rule-sql';
import { listRules } from './rules';

/** Where current figures do not keep a rule. */
export interface Breach extends Omit<ObservationKey, 'indicator'> {
  /** The numbers of both sides. */
  readonly left: number;
  readonly right: number;
}

/** A rule in force with the figures of a year that do not keep it. */
export interface BrokenRuleRecord {
  readonly rule: Rule;
  /** Codes of its indicators, each once. */
  readonly parts: readonly string[];
  /** By ordinal of the agency. */
  readonly breaches: readonly Breach[];
}

/** The rules in force that current figures of a district's year break; kept ones are left out. */
export async function brokenRules(db: Reader, district: string, year: number): Promise<BrokenRuleRecord[]> {
  const rules = (await listRules(db)).flatMap((rule) => {
    const read = parseRule(rule.expression, (code) => code);
    return 'rule' in read ? [{ rule, relationship: read.rule }] : [];
  });
  if (rules.length === 0) return [];
  const rows = await db.read(
    `WITH figures AS (
      SELECT agency, subject, year, period, indicator, ${EXACT_VALUE} AS value FROM observation
      WHERE year = $year AND agency IN (SELECT code FROM agency WHERE district = $district)
    )
    SELECT b.* EXCLUDE (broken) FROM (${rules.map(numbered).join(' UNION ALL ')}) b JOIN agency a ON a.code = b.agency
    WHERE broken ORDER BY rule, a.ordinal, subject, period`,
    { district, year },
  );
  return rules.flatMap(({ rule, relationship }, index) => {
    const breaches = rows
      .filter((row) => number(row, 'rule') === index)
      .map((row) => {
        const { agency, subject, period } = observationKeyOf({ ...row, indicator: rule.code });
        return { agency, subject, year, period, left: number(row, 'l'), right: number(row, 'r') };
      });
    return breaches.length === 0 ? [] : [{ rule, parts: partsOf(relationship), breaches }];
  });
}

function numbered({ relationship }: { relationship: Relationship }, index: number): string {
  return `SELECT ${index} AS rule, * FROM (${ruleSql(relationship, 'FROM figures')})`;
}
