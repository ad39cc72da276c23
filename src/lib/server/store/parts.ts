import type { WholePart } from '../../domain/whole-part';
import { flag, number, text } from '../db/columns';
import type { Reader } from '../db/connection';

/** Which indicators are parts of which, those of a whole in their order. */
export function listWholeParts(db: Reader): Promise<readonly WholePart[]> {
  return db.kept('parts of wholes', async () => {
    const rows = await db.read('SELECT * FROM whole_part ORDER BY whole, ordinal');
    return rows.map((row) => ({
      whole: text(row, 'whole'),
      part: text(row, 'part'),
      ordinal: number(row, 'ordinal'),
      exhaustive: flag(row, 'exhaustive'),
    }));
  });
}
