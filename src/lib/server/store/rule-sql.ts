import { partsOf } from '../../domain/rule';
import type { Relation, Relationship, Term } from '../../domain/rule-language';

/**
 * A rule as SQL over figures, the same as `checkRule` of the domain (a test holds the two against each other).
 * @param figures a relation of agency, subject, year, period, indicator and `value`, NULL where it is not exact
 * @returns a statement giving agency, subject, year, period and the numbers of both sides (`l`, `r`) where both are
 * known, with `broken`
 */
export function ruleSql(rule: Relationship, figures: string): string {
  const parts = partsOf(rule);
  const columns = parts.map((part, index) => `max(value) FILTER (indicator = ${literal(part)}) AS p${index}`);
  const years = [
    ...(rule.fromYear === undefined ? [] : [`year >= ${rule.fromYear}`]),
    ...(rule.toYear === undefined ? [] : [`year <= ${rule.toYear}`]),
  ];
  return `SELECT *, NOT (${HOLDS[rule.relation]}) AS broken FROM (
    SELECT agency, subject, year, period, ${termSql(rule.left, parts)} AS l, ${termSql(rule.right, parts)} AS r
    FROM (
      SELECT agency, subject, year, period, ${columns.join(', ')} FROM (${figures})
      WHERE ${[`indicator IN (${parts.map(literal).join(', ')})`, ...years].join(' AND ')}
      GROUP BY agency, subject, year, period
    )
  ) WHERE l IS NOT NULL AND r IS NOT NULL`;
}

/** The number of a figure that a rule may reckon with. */
export const EXACT_VALUE = `CASE WHEN kind = 'number' AND precision = 'exact' THEN value END`;

const EQUAL = `abs(l - r) <= 1e-9 * greatest(1, abs(l), abs(r))`;
const DECIMALS = `CASE WHEN l = floor(l) THEN 0 ELSE length(split_part(CAST(l AS VARCHAR), '.', 2)) END`;
const HOLDS: Readonly<Record<Relation, string>> = {
  '=': EQUAL,
  '!=': `NOT (${EQUAL})`,
  '<=': `(${EQUAL}) OR l < r`,
  '>=': `(${EQUAL}) OR l > r`,
  '<': `NOT (${EQUAL}) AND l < r`,
  '>': `NOT (${EQUAL}) AND l > r`,
  '~': `abs(l - r) < pow(10, -(${DECIMALS}))`,
};

function termSql(term: Term, parts: readonly string[]): string {
  if (term.kind === 'number') return `CAST(${term.value} AS DOUBLE)`;
  if (term.kind === 'indicator') return `p${parts.indexOf(term.code)}`;
  const [left, right] = [termSql(term.left, parts), termSql(term.right, parts)];
  return term.operator === '/' ? `(${left} / nullif(${right}, 0))` : `(${left} ${term.operator} ${right})`;
}

function literal(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}
