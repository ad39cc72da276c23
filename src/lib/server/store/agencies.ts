import type { Agency } from '../../domain/agency';
import type { Reader } from '../db/connection';
import { agencyOf } from '../db/rows';

/** The agencies of a district by ordinal, those that no longer exist among them. */
export function listAgencies(db: Reader, district: string): Promise<readonly Agency[]> {
  return db.kept(`agencies of ${district}`, async () => {
    const rows = await db.read('SELECT * FROM agency WHERE district = $district ORDER BY ordinal', {
      district,
    });
    return rows.map(agencyOf);
  });
}

/** The agency of a code, which is unique over all districts. */
export async function getAgency(db: Reader, code: string): Promise<Agency | undefined> {
  const rows = await db.read('SELECT * FROM agency WHERE code = $code', { code });
  return rows.map(agencyOf)[0];
}
