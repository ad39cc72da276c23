import { finding, type Finding, type FindingCode, type Severity } from '../../../domain/finding';
import { number, text } from '../../db/columns';
import type { Row, Transaction } from '../../db/connection';
import { placeOf } from '../../db/rows';
import { NUMBERS_LAST_YEAR, SUDDEN_ZEROS, VANISHED_NUMBERS } from './gaps';
import { OWN_OUTLIERS, PEER_OUTLIERS } from './outliers';
import { sameContent } from './same-content';
import { DROP_SERIES, MAKE_SERIES } from './series';
import { FUTURE_YEARS, NOT_EXPECTED, TWO_REPORTERS } from './standing';

/** Each gives the staged figures it tells of, with `raw` for what was got and `expected`. */
const CHECKS: readonly [code: FindingCode, severity: Severity, sql: string][] = [
  ['year-future', 'warning', FUTURE_YEARS],
  ['two-reporters', 'warning', TWO_REPORTERS],
  ['outlier-history', 'warning', OWN_OUTLIERS],
  ['outlier-peers', 'warning', PEER_OUTLIERS],
  ['sudden-zero', 'warning', SUDDEN_ZEROS],
  ['number-vanished', 'warning', VANISHED_NUMBERS],
  ['number-vanished', 'note', NUMBERS_LAST_YEAR],
  ['not-expected', 'note', NOT_EXPECTED],
];

/** Of one kind so many are told; one finding more says how many were not. */
const MOST_OF_A_KIND = 200;

/**
 * Holds the figures of a staged import against what is stored, and against each other where that takes the store's
 * knowledge: history, peers, other reporters, earlier imports. A few statements over sets, however many figures.
 */
export async function checkAgainstStore(transaction: Transaction, importNumber: number): Promise<Finding[]> {
  for (const statement of MAKE_SERIES) {
    await transaction.run(statement, statement.includes('$importNumber') ? { importNumber } : {});
  }
  const findings = await sameContent(transaction, importNumber);
  for (const [code, severity, sql] of CHECKS) {
    const rows = await transaction.read(
      `SELECT *, count(*) OVER () AS told FROM (${sql}) ORDER BY ordinal LIMIT ${MOST_OF_A_KIND}`,
      sql.includes('$importNumber') ? { importNumber } : {},
    );
    for (const row of rows) {
      findings.push(finding(code, severity, placeOf(row), text(row, 'raw').trim(), expectedOf(row)));
    }
    const told = rows[0] === undefined ? 0 : number(rows[0], 'told');
    if (told > MOST_OF_A_KIND) {
      findings.push(finding('more-of-kind', severity, {}, code, String(told - MOST_OF_A_KIND)));
    }
  }
  for (const statement of DROP_SERIES) await transaction.run(statement);
  return findings;
}

/** DuckDB writes a whole DOUBLE as 31.0, and readers a count as 31. */
function expectedOf(row: Row): string {
  return text(row, 'expected').replace(/^(-?\d+)\.0(?= |$)/, '$1');
}
