import { ABSENCE_REASONS, MARKS, PRECISIONS } from '../../domain/cell';
import { text } from '../db/columns';
import type { Reader, Row } from '../db/connection';
import { ANSWERED, answeredFigures, CELL, hasCorrections, KEY } from './standing';

/** Each key once, as the line gives it, but for figures with their correction behind them, which counts. */
const CORRECTED = `SELECT e.ordinal FROM figure_cell e
  JOIN (SELECT ${KEY}, ordinal FROM figure_cell WHERE import = $importNumber AND authority <> 'published') c USING (${KEY})
  WHERE e.import = $importNumber AND e.ordinal < c.ordinal`;

const ANSWERED_STAGED = `SELECT e.ordinal FROM (${answeredFigures()}) a JOIN staged e USING (${KEY}) WHERE ${ANSWERED}`;

/** A cell but for its value as one number: precision or reason in the upper bits, marks in the lower four. */
function stateOf(row: string): string {
  const coded = (words: readonly string[], column: string, first: number) =>
    `CASE ${row}.${column} ${words.map((word, index) => `WHEN '${word}' THEN ${(first + index) << MARKS.length}`).join(' ')} END`;
  const reasons = ABSENCE_REASONS.filter((reason) => reason !== 'withdrawn');
  const withdrawn = (PRECISIONS.length + reasons.length) << MARKS.length;
  const marks = MARKS.map((mark, bit) => `${row}.${mark}::INTEGER * ${1 << bit}`);
  return `CASE ${row}.kind WHEN 'number' THEN ${coded(PRECISIONS, 'precision', 0)}
    WHEN 'absent' THEN ${coded(reasons, 'reason', PRECISIONS.length)} ELSE ${withdrawn} END + ${marks.join(' + ')}`;
}

/** The same without its marks. */
const bare = (row: string) => `(${row}.state >> ${MARKS.length})`;

/** The key of a figure as one number, of what an import names: five columns, three of them texts, cost four times as much. */
const COMPOUND = '(w.whose * z.whats + k.what) * z.abouts + c.about AS compound';

/** What an import names, numbered. */
const NAMED = `whose AS (
  SELECT id, agency, year, dense_rank() OVER (ORDER BY agency, year) - 1 AS whose
  FROM figure_reporter WHERE import = $importNumber
), what AS (
  SELECT *, dense_rank() OVER (ORDER BY indicator) - 1 AS what FROM figure_kind WHERE import = $importNumber
), about AS (
  SELECT *, dense_rank() OVER (ORDER BY subject, period) - 1 AS about
  FROM figure_circumstance WHERE import = $importNumber
), sizes AS (
  SELECT (SELECT max(what) + 1 FROM what) AS whats, (SELECT max(about) + 1 FROM about) AS abouts
)`;

/** A figure's own number is 0 unless it is one, so it is compared as that. */
const STAGED = `SELECT ${COMPOUND}, f.ordinal, w.agency, c.subject, w.year, c.period, k.indicator, f.value AS size,
    k.kind, CASE WHEN k.kind = 'number' THEN f.value END AS value, k.precision, k.reason, k.provisional, k.restated,
    k.doubtful, k.confirmed, c.authority, ${stateOf('k')} AS state
  FROM figure f JOIN whose w ON w.id = f.reporter JOIN what k ON k.id = f.kind
    JOIN about c ON c.id = f.circumstance, sizes z
  WHERE f.import = $importNumber`;

/** What is on record of the agencies, years and indicators that an import speaks of; of other subjects without a number. */
const STORED = `SELECT ${COMPOUND}, o.*, coalesce(o.value, 0) AS size, ${stateOf('o')} AS state
  FROM observation o JOIN (SELECT DISTINCT agency, year, whose FROM whose) w USING (agency, year)
    JOIN (SELECT DISTINCT indicator, what FROM what) k USING (indicator)
    LEFT JOIN (SELECT DISTINCT subject, period, about FROM about) c USING (subject, period), sizes z`;

const SENT_BACK = `o.entry IN (
    SELECT entry FROM observation SEMI JOIN (FROM sent_back WHERE import = $importNumber) USING (${KEY}))`;

/**
 * Every cell that a staged import meets, with its status, as `diff`: what is shown, counted and, where asked, withdrawn.
 * `on_record`: it is stored as it is, marks aside. Begins a query, to which `$importNumber` is bound.
 */
export async function diffFor(db: Reader, importNumber: number): Promise<string> {
  const own = await hasCorrections(db, importNumber);
  const any = await hasCorrections(db);
  const back = await hasSentBack(db, importNumber);
  const side = (prefix: string, row: string) =>
    CELL.split(', ').map((column) => `${row}.${column} AS ${prefix}_${column}`);
  return `WITH ${NAMED}, staged AS (
  ${own ? `FROM (${STAGED}) ANTI JOIN (${CORRECTED}) USING (ordinal)` : STAGED}
), stored AS (
  ${STORED}
), ${any ? `answered AS (${ANSWERED_STAGED}), ` : ''}diff AS (
  SELECT ${KEY.split(', ')
    .map((column) => `coalesce(s.${column}, o.${column}) AS ${column}`)
    .join(', ')},
    CASE WHEN o.state IS NULL THEN 'new' WHEN s.state IS NULL THEN 'vanished'
      WHEN s.state = o.state AND s.size = o.size THEN 'same'
      ${any ? `WHEN s.ordinal IN (FROM answered) THEN 'same'` : ''} ELSE 'changed' END AS status,
    ${[...side('before', 'o'), ...side('after', 's')].join(', ')}, o.entry AS before_entry, s.ordinal,
    coalesce(${bare('s')} = ${bare('o')} AND s.size = o.size, false) AS on_record
  FROM staged s FULL JOIN stored o USING (compound)
  WHERE s.state IS NOT NULL OR (o.kind <> 'withdrawn' ${back ? `AND NOT ${SENT_BACK}` : ''})
)`;
}

async function hasSentBack(db: Reader, importNumber: number): Promise<boolean> {
  const some = await db.read('SELECT 1 AS one FROM sent_back WHERE import = $importNumber LIMIT 1', {
    importNumber,
  });
  return some.length > 0;
}

/** A fingerprint of the stored observations that a staged import meets: changes when any of them does. */
export async function storeVersion(db: Reader, importNumber: number): Promise<string> {
  const rows = await db.read(
    `SELECT concat_ws('-', count(*), coalesce(sum(entry), 0), coalesce(bit_xor(hash(entry)), 0)) AS version
    FROM observation
    SEMI JOIN (SELECT agency, year FROM figure_reporter WHERE import = $importNumber) USING (agency, year)
    WHERE indicator IN (SELECT indicator FROM figure_kind WHERE import = $importNumber)`,
    { importNumber },
  );
  return text(rows[0] as Row, 'version');
}
