import type { District } from '../../domain/agency';
import { number } from '../db/columns';
import type { Reader } from '../db/connection';
import { districtOf } from '../db/rows';

export interface DistrictSummary extends District {
  /** How many agencies and stored observations it has. */
  readonly agencies: number;
  readonly observations: number;
}

/** All districts in catalogue order. */
export function listDistricts(db: Reader): Promise<readonly DistrictSummary[]> {
  return db.kept('districts', () => countDistricts(db));
}

async function countDistricts(db: Reader): Promise<DistrictSummary[]> {
  const rows = await db.read(`
    WITH stored AS (SELECT agency, count(*) AS observations FROM observation GROUP BY agency)
    SELECT d.code, d.name, d.name_en, d.fictional,
      count(a.code) AS agencies, CAST(coalesce(sum(s.observations), 0) AS BIGINT) AS observations
    FROM district d
    LEFT JOIN agency a ON a.district = d.code
    LEFT JOIN stored s ON s.agency = a.code
    GROUP BY d.code, d.name, d.name_en, d.fictional, d.ordinal
    ORDER BY d.ordinal`);
  return rows.map((row) => ({
    ...districtOf(row),
    agencies: number(row, 'agencies'),
    observations: number(row, 'observations'),
  }));
}

export async function getDistrict(db: Reader, code: string): Promise<District | undefined> {
  const rows = await db.read('SELECT code, name, name_en, fictional FROM district WHERE code = $code', {
    code,
  });
  return rows.map(districtOf)[0];
}
