import { AUTHORITIES, type Lineage } from '../../domain/lineage';
import type { ObservationKey } from '../../domain/observation';
import { instant, number, text, word } from '../db/columns';
import type { Reader, Row } from '../db/connection';
import { cellOf, observationKeyOf, placeOf } from '../db/rows';

const ENTRIES = `
  SELECT e.*, i.file_name, i.sha256, i.committed_by, i.committed_at, i.state
  FROM entry e JOIN import i ON i.number = e.import`;

/** Whose entry it is: told by the imports, of which there are few. */
const IMPORT_OF = `SELECT max(number) FROM import WHERE state IN ('committed', 'undone')
  AND $entry BETWEEN entries_after + 1 AND entries_after + entry_count + withdrawal_count`;

/** Every entry of the log for a key, newest first: superseded ones and those of undone imports too. */
export async function readLineage(db: Reader, key: ObservationKey): Promise<Lineage[]> {
  const { agency, subject, year, period, indicator } = key;
  const rows = await db.read(
    `${ENTRIES}
    WHERE e.agency = $agency AND e.subject = $subject AND e.year = $year AND e.period = $period
      AND e.indicator = $indicator
    ORDER BY e.number DESC`,
    { agency, subject, year, period, indicator },
  );
  return rows.map(lineageOf);
}

/** One entry of the log by its number. */
export async function readEntry(db: Reader, entry: number): Promise<Lineage | undefined> {
  return (await db.read(`${ENTRIES} WHERE e.number = $entry AND e.import = (${IMPORT_OF})`, { entry })).map(
    lineageOf,
  )[0];
}

function lineageOf(row: Row): Lineage {
  return {
    ...observationKeyOf(row),
    section: text(row, 'section'),
    sentence: text(row, 'sentence'),
    passage: text(row, 'passage'),
    link: text(row, 'link'),
    entry: number(row, 'number'),
    cell: cellOf(row),
    raw: text(row, 'raw'),
    unit: text(row, 'unit'),
    place: placeOf(row),
    transcriber: text(row, 'transcriber'),
    checker: text(row, 'checker'),
    note: text(row, 'note'),
    authority: word(AUTHORITIES, row, 'authority'),
    importNumber: number(row, 'import'),
    fileName: text(row, 'file_name'),
    sha256: text(row, 'sha256'),
    person: text(row, 'committed_by'),
    committedAt: instant(row, 'committed_at'),
    standing: text(row, 'state') === 'committed',
  };
}
