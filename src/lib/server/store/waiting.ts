import { number, word } from '../db/columns';
import type { Reader } from '../db/connection';
import { SEVERITIES } from '../../domain/finding';
import type { SeverityCounts } from './findings';
import { importHeaderOf, shownTokenOf, type ImportHeader } from './imports';

/** A staged import with what decides whether it can be committed. */
export interface WaitingImport extends ImportHeader {
  readonly severities: SeverityCounts;
  /** Names what is shown: handed back to `commitImport`. */
  readonly shown: string;
}

/** The staged imports of a district, in the order they were brought in: what waits for a person's commit. */
export async function listWaiting(db: Reader, district: string): Promise<WaitingImport[]> {
  const [imports, counts] = await Promise.all([
    db.read(`SELECT * FROM import WHERE state = 'staged' AND district = $district ORDER BY number`, {
      district,
    }),
    db.read(
      `SELECT f.import, f.severity, count(*) AS findings FROM finding f JOIN import i ON i.number = f.import
      WHERE i.state = 'staged' AND i.district = $district GROUP BY f.import, f.severity`,
      { district },
    ),
  ]);
  return imports.map((row) => {
    const header = importHeaderOf(row);
    const severities = { error: 0, warning: 0, note: 0 };
    for (const count of counts) {
      if (number(count, 'import') === header.number)
        severities[word(SEVERITIES, count, 'severity')] = number(count, 'findings');
    }
    return { ...header, severities, shown: shownTokenOf(row) };
  });
}

/** May it be committed as it stands: no error, and something to commit? */
export function isReady({ severities, entries, reports }: WaitingImport): boolean {
  return severities.error === 0 && entries + reports > 0;
}
