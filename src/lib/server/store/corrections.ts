import { finding, type Finding } from '../../domain/finding';
import { flag, number, optional, text } from '../db/columns';
import type { Reader, Row } from '../db/connection';
import { placeOf } from '../db/rows';
import { ANSWERED, answeredFigures, CELL, hasCorrections, KEY } from './standing';

/** Staged figures that meet a correction which is the current observation, `answered` where it stays so. */
const MEETING = `WITH correction AS (
    SELECT ${KEY}, ${CELL}, number FROM entry_cell WHERE authority <> 'published'
  ), current AS (
    SELECT c.* FROM correction c JOIN observation o ON o.entry = c.number
  ), staged AS (
    SELECT * FROM whole_figure WHERE import = $importNumber AND authority = 'published'
  )
  SELECT e.raw, e.place_sheet, e.place_row, e.place_column, e.place_pointer,
    c.kind, c.value, c.reason, a.since IS NOT NULL AS answered
  FROM staged e JOIN current c USING (${KEY})
  LEFT JOIN (${answeredFigures()}) a ON a.agency = e.agency AND a.subject = e.subject AND a.year = e.year
    AND a.period = e.period AND a.indicator = e.indicator AND ${ANSWERED}
  ANTI JOIN (SELECT ${KEY}, ordinal FROM figure_cell WHERE import = $importNumber AND authority <> 'published') own
    ON own.agency = e.agency AND own.subject = e.subject AND own.year = e.year AND own.period = e.period
    AND own.indicator = e.indicator
  WHERE a.since IS NOT NULL OR NOT (e.kind = c.kind AND e.value IS NOT DISTINCT FROM c.value
    AND e.precision IS NOT DISTINCT FROM c.precision AND e.reason IS NOT DISTINCT FROM c.reason)
  ORDER BY e.ordinal`;

/**
 * What a staged import says of cells that stand corrected: the figure that was corrected comes again, and the correction
 * stays; or a figure comes that was not published before, and would take its place.
 */
export async function correctionFindings(db: Reader, importNumber: number): Promise<Finding[]> {
  if (!(await hasCorrections(db))) return [];
  const rows = await db.read(MEETING, { importNumber });
  return rows.map((row) => {
    const [code, severity] = flag(row, 'answered')
      ? (['correction-kept', 'note'] as const)
      : (['correction-overridden', 'warning'] as const);
    return finding(code, severity, placeOf(row), text(row, 'raw').trim(), corrected(row));
  });
}

/** What the cell was corrected to: its number, or the reason of its absence. */
function corrected(row: Row): string {
  const value = optional(number, row, 'value');
  return value === undefined ? (optional(text, row, 'reason') ?? text(row, 'kind')) : String(value);
}
