import { createHash } from 'node:crypto';
import type { PresentedView } from '../../domain/deck';
import { pack, unpack, type Packed } from '../../domain/packed';
import { text } from '../db/columns';
import type { Database, Reader, Row } from '../db/connection';
import { changeStanding, logChange } from './decks';
import type { SavedBy } from './groups';

/** What a frozen deck keeps, by query; and whether it is still what was sealed. */
export interface KeptViews {
  readonly views: ReadonlyMap<string, PresentedView>;
  /** False where what is stored no longer has the checksum of the freeze. */
  readonly intact: boolean;
}

/**
 * Keeps what the Views of a deck show: from now on it shows that, whatever is imported. An earlier freeze stays on record.
 * @param views of all its slides, hidden ones among them; of one query the first counts
 * @param asOf ISO date of the newest import
 * @returns the checksum; undefined where the deck stands no longer
 */
export async function freezeDeck(
  db: Database,
  deck: number,
  views: readonly PresentedView[],
  asOf: string | undefined,
  by: SavedBy,
): Promise<string | undefined> {
  const kept = [...new Map([...views].reverse().map((one) => [one.query, one])).values()].map((one) => ({
    query: one.query,
    content: JSON.stringify(pack([one])),
  }));
  const checksum = sealOf(kept);
  const next = '(SELECT coalesce(max(number), 0) + 1 FROM deck_freeze)';
  const standing = await changeStanding(db, deck, `frozen_as = ${next}`, {}, async (transaction) => {
    await transaction.run(
      `INSERT INTO deck_freeze
      SELECT frozen_as, number, $person, CAST($at AS TIMESTAMP), $asOf, $checksum FROM deck WHERE number = $deck`,
      { deck, person: by.person, at: by.at, asOf: asOf ?? null, checksum },
    );
    for (const { query, content } of kept) {
      await transaction.run(
        'INSERT INTO frozen_view SELECT frozen_as, $query, $content FROM deck WHERE number = $deck',
        { deck, query, content },
      );
    }
    await logChange(transaction, deck, 'frozen', undefined, by);
  });
  return standing ? checksum : undefined;
}

/** The deck is live again; what was kept stays on record. @returns false where it stands no longer */
export async function thawDeck(db: Database, deck: number, by: SavedBy): Promise<boolean> {
  return changeStanding(db, deck, 'frozen_as = NULL', {}, (transaction) =>
    logChange(transaction, deck, 'thawed', undefined, by),
  );
}

/** What a deck's freeze kept; undefined where it is live. */
export async function keptViews(db: Reader, deck: number): Promise<KeptViews | undefined> {
  const rows = await db.read(
    `SELECT v.query, v.content, f.checksum FROM deck d
    JOIN deck_freeze f ON f.number = d.frozen_as LEFT JOIN frozen_view v ON v.frozen_as = f.number
    WHERE d.number = $deck`,
    { deck },
  );
  const first = rows[0];
  if (first === undefined) return undefined;
  const kept = rows
    .filter((row) => row['query'] !== null)
    .map((row: Row) => ({ query: text(row, 'query'), content: text(row, 'content') }));
  return {
    views: new Map(kept.map(({ query, content }) => [query, viewOf(content)])),
    intact: sealOf(kept) === text(first, 'checksum'),
  };
}

/** SHA-256 (hex) of all kept Views, in the order of their queries. */
function sealOf(kept: readonly { readonly query: string; readonly content: string }[]): string {
  const hash = createHash('sha256');
  for (const { query, content } of [...kept].sort((a, b) => (a.query < b.query ? -1 : 1))) {
    hash.update(`${query}\n${content}\n`);
  }
  return hash.digest('hex');
}

function viewOf(content: string): PresentedView {
  return unpack(JSON.parse(content) as Packed)[0] as PresentedView;
}
