import { text } from '../db/columns';
import type { Database } from '../db/connection';
import { createdBy, removeUnused, type CreatedBody } from './created';
import { deriveTouched } from './derive';
import { importRows } from './imports';

/** What was taken back beside the figures: agencies and indicators that the import had created, `kept` where used. */
export type UndoResult =
  | { readonly ok: true; readonly removed: readonly CreatedBody[]; readonly kept: readonly CreatedBody[] }
  | { readonly ok: false; readonly refused: 'not-committed' };

/**
 * Undoes any committed import, the newest or not: its entries stay in the log but stand no longer, and each key it
 * touched shows the newest entry that still does. The names and layouts it taught are known no longer, and what it
 * created goes where nothing else uses it. The bytes may be brought in again as a new import.
 */
export async function undoImport(
  db: Database,
  importNumber: number,
  { person, at }: { readonly person: string; readonly at: string },
): Promise<UndoResult> {
  return db.write(async (transaction) => {
    const row = (await importRows(transaction, importNumber))[0];
    if (row === undefined || text(row, 'state') !== 'committed')
      return { ok: false, refused: 'not-committed' };
    await transaction.run(
      `UPDATE import SET state = 'undone', undone_at = CAST($at AS TIMESTAMP), undone_by = $person
      WHERE number = $importNumber`,
      { importNumber, at, person },
    );
    await deriveTouched(transaction, importNumber);
    const removed = await removeUnused(transaction);
    const kept = (await createdBy(transaction, importNumber)).map(({ kind, code, name }) => ({
      kind,
      code,
      name,
    }));
    return { ok: true, removed, kept };
  });
}
