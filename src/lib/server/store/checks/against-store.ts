import { finding, type Finding, type FindingCode, type Severity } from '../../../domain/finding';
import { flag, number, optional, text } from '../../db/columns';
import type { Row, Transaction } from '../../db/connection';
import { placeOf } from '../../db/rows';
import { NUMBERS_LAST_YEAR, SUDDEN_ZEROS, VANISHED_NUMBERS } from './gaps';
import { OWN_OUTLIERS, PEER_OUTLIERS } from './outliers';
import { brokenAcross } from './rules';
import { sameContent } from './same-content';
import { DROP_CHECKED, MAKE_CHECKED } from './series';
import { FUTURE_YEARS, NOT_EXPECTED, TWO_REPORTERS } from './standing';

/** What an extract may be without: a check that is about nothing else has nothing to look for then. */
const PARTS = { others: `subject <> 'self'`, absent: `kind = 'absent'`, zero: 'value = 0' } as const;
type Part = keyof typeof PARTS;

/** Each gives the `ordinal` of the staged figures it tells of, `got` where it is not their raw text, and `expected`. */
const CHECKS: readonly [code: FindingCode, severity: Severity, sql: string, about?: Part][] = [
  ['year-future', 'warning', FUTURE_YEARS],
  ['two-reporters', 'warning', TWO_REPORTERS, 'others'],
  ['outlier-history', 'warning', OWN_OUTLIERS],
  ['outlier-peers', 'warning', PEER_OUTLIERS],
  ['sudden-zero', 'warning', SUDDEN_ZEROS, 'zero'],
  ['number-vanished', 'warning', VANISHED_NUMBERS, 'absent'],
  ['number-vanished', 'note', NUMBERS_LAST_YEAR, 'absent'],
  ['not-expected', 'note', NOT_EXPECTED],
];

/** Of one kind so many are told; one finding more says how many were not. */
const MOST_OF_A_KIND = 200;

/** Something to tell of the staged figure with this ordinal; `got` is its raw text where undefined. */
export interface Told {
  readonly code: FindingCode;
  readonly severity: Severity;
  readonly ordinal: number;
  readonly got: string | undefined;
  readonly expected: string;
}

/**
 * Holds the figures of a staged import against what is stored, and against each other where that takes the store's
 * knowledge: history, peers, other reporters, earlier imports. A few statements over sets, however many figures; a
 * figure that is on record as it is was checked when it came, and is not told of again.
 */
export async function checkAgainstStore(transaction: Transaction, importNumber: number): Promise<Finding[]> {
  await transaction.run(MAKE_CHECKED, { importNumber });
  const findings = await sameContent(transaction, importNumber);
  const parts = Object.entries(PARTS).map(([name, rows]) => `coalesce(bool_or(${rows}), false) AS ${name}`);
  const [held] = await transaction.read(`SELECT count(*) > 0 AS anything, ${parts.join(', ')} FROM checked`);
  if (held !== undefined && flag(held, 'anything')) {
    const told = await brokenAcross(transaction, importNumber, MOST_OF_A_KIND);
    for (const [code, severity, sql, about] of CHECKS) {
      if (about !== undefined && !flag(held, about)) continue;
      const rows = await transaction.read(
        `SELECT *, count(*) OVER () AS told FROM (${sql}) ORDER BY ordinal LIMIT ${MOST_OF_A_KIND}`,
        sql.includes('$importNumber') ? { importNumber } : {},
      );
      told.push(...rows.map((row) => toldOf(row, code, severity)));
      const all = rows[0] === undefined ? 0 : number(rows[0], 'told');
      if (all > MOST_OF_A_KIND) {
        findings.push(finding('more-of-kind', severity, {}, code, String(all - MOST_OF_A_KIND)));
      }
    }
    findings.push(...(await placed(transaction, importNumber, told)));
  }
  await transaction.run(DROP_CHECKED);
  return findings;
}

/** Where the figures told of stand: sought only now, since of a million figures few are told of. */
async function placed(
  transaction: Transaction,
  importNumber: number,
  told: readonly Told[],
): Promise<Finding[]> {
  if (told.length === 0) return [];
  const ordinals = [...new Set(told.map((one) => one.ordinal))];
  const rows = await transaction.read(
    `SELECT ordinal, raw, place_sheet, place_row, place_column, place_pointer FROM whole_figure
    WHERE import = $importNumber AND ordinal IN (${ordinals.join(', ')})`,
    { importNumber },
  );
  const rowOf = new Map(rows.map((row) => [number(row, 'ordinal'), row]));
  return told.flatMap(({ code, severity, ordinal, got, expected }) => {
    const row = rowOf.get(ordinal);
    return row === undefined
      ? []
      : [finding(code, severity, placeOf(row), got ?? text(row, 'raw').trim(), expected)];
  });
}

/** DuckDB writes a whole DOUBLE as 31.0, and readers a count as 31. */
function toldOf(row: Row, code: FindingCode, severity: Severity): Told {
  const expected = text(row, 'expected').replace(/^(-?\d+)\.0(?= |$)/, '$1');
  return { code, severity, ordinal: number(row, 'ordinal'), got: optional(text, row, 'got'), expected };
}
