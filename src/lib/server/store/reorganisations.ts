import { REORGANISATION_KINDS, type Reorganisation } from '../../domain/reorganisation';
import { number, text, textList, word } from '../db/columns';
import type { Reader } from '../db/connection';

/** The reorganisations on record of a district, by year. */
export function listReorganisations(db: Reader, district: string): Promise<readonly Reorganisation[]> {
  return db.kept(`reorganisations of ${district}`, async () => {
    const rows = await db.read(
      'SELECT * FROM reorganisation WHERE district = $district ORDER BY year, code',
      {
        district,
      },
    );
    return rows.map((row) => ({
      year: number(row, 'year'),
      kind: word(REORGANISATION_KINDS, row, 'kind'),
      from: textList(row, 'agencies_before'),
      to: textList(row, 'agencies_after'),
      note: text(row, 'note'),
      noteEn: text(row, 'note_en'),
    }));
  });
}
