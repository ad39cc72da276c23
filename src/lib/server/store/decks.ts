import { LAYOUTS, MOST_SLIDES, type Deck, type Freeze, type Slide } from '../../domain/deck';
import { DECK_CHANGES, type DeckChange, type DeckChangeKind } from '../../domain/deck-change';
import { flag, instant, number, optional, text, textList, word } from '../db/columns';
import type { Database, Parameters, Reader, Row, Transaction } from '../db/connection';
import type { SavedBy } from './groups';

/** A deck in the list, with its last change. */
export interface ListedDeck extends Pick<Deck, 'number' | 'name' | 'frozen'> {
  /** How many slides it has, and how many of them are hidden. */
  readonly slides: number;
  readonly hidden: number;
  readonly changed: SavedBy;
}

const DECKS = `SELECT d.*, f.person AS frozen_by, f.frozen_at, f.as_of, f.checksum
  FROM deck d LEFT JOIN deck_freeze f ON f.number = d.frozen_as
  WHERE d.deleted_at IS NULL`;

/** The decks of a district that stand, the one changed last first. */
export async function listDecks(db: Reader, district: string): Promise<ListedDeck[]> {
  const rows = await db.read(
    `SELECT deck.*, coalesce(s.slides, 0) AS slides, coalesce(s.hidden, 0) AS hidden, c.person, c.changed_at
    FROM (${DECKS} AND d.district = $district) deck
    LEFT JOIN (SELECT deck, count(*) AS slides, count(*) FILTER (hidden) AS hidden FROM slide GROUP BY deck) s
      ON s.deck = deck.number
    JOIN (SELECT * FROM deck_change QUALIFY row_number() OVER (PARTITION BY deck ORDER BY ordinal DESC) = 1) c
      ON c.deck = deck.number
    ORDER BY c.changed_at DESC, deck.number DESC`,
    { district },
  );
  return rows.map((row) => ({
    number: number(row, 'number'),
    name: text(row, 'name'),
    frozen: freezeOf(row),
    slides: number(row, 'slides'),
    hidden: number(row, 'hidden'),
    changed: { person: text(row, 'person'), at: instant(row, 'changed_at') },
  }));
}

/** A deck with its slides; undefined where it stands no longer, or never did. */
export async function readDeck(db: Reader, deck: number): Promise<Deck | undefined> {
  const [rows, slides] = await Promise.all([
    db.read(`${DECKS} AND d.number = $deck`, { deck }),
    db.read('SELECT * FROM slide WHERE deck = $deck ORDER BY position', { deck }),
  ]);
  const row = rows[0];
  if (row === undefined) return undefined;
  return {
    number: number(row, 'number'),
    district: text(row, 'district'),
    name: text(row, 'name'),
    slides: slides.map(slideOf),
    frozen: freezeOf(row),
  };
}

/** What was done to a deck, the newest first. */
export async function deckChanges(db: Reader, deck: number): Promise<DeckChange[]> {
  const rows = await db.read('SELECT * FROM deck_change WHERE deck = $deck ORDER BY ordinal DESC', { deck });
  return rows.map((row) => ({
    what: word(DECK_CHANGES, row, 'what'),
    slide: optional(number, row, 'slide'),
    person: text(row, 'person'),
    at: instant(row, 'changed_at'),
  }));
}

/** @returns the new deck's number */
export async function makeDeck(
  db: Database,
  { district, name, slides }: Pick<Deck, 'district' | 'name' | 'slides'>,
  by: SavedBy,
  what: 'made' | 'copied' = 'made',
): Promise<number> {
  return db.write(async (transaction) => {
    const rows = await transaction.read('SELECT coalesce(max(number), 0) + 1 AS next FROM deck');
    const deck = number(rows[0] as Row, 'next');
    const next = Math.max(0, ...slides.map((one) => one.number)) + 1;
    await transaction.run('INSERT INTO deck VALUES ($deck, $district, $name, $next, NULL, NULL, NULL)', {
      deck,
      district,
      name,
      next,
    });
    await writeSlides(transaction, deck, slides);
    await logChange(transaction, deck, what, undefined, by);
    return deck;
  });
}

/** How a change of slides stands in the log. */
export interface SlideChange {
  readonly what: DeckChangeKind;
  readonly slide: number;
}

/**
 * Changes the slides of a deck as they are at that moment: two people at work on one deck lose nothing of each other.
 * @param change gives the slides after it and what is logged, or undefined to leave all as it is; `next` is the number
 * that a new slide has
 * @returns what was logged; undefined where nothing changed or the deck is gone
 * @throws RangeError for more than `MOST_SLIDES`
 */
export async function changeSlides(
  db: Database,
  deck: number,
  by: SavedBy,
  change: (
    deck: Deck,
    next: number,
  ) => { readonly slides: readonly Slide[]; readonly log: SlideChange } | undefined,
): Promise<SlideChange | undefined> {
  return db.write(async (transaction) => {
    const before = await readDeck(transaction, deck);
    if (before === undefined) return undefined;
    const rows = await transaction.read('SELECT next_slide FROM deck WHERE number = $deck', { deck });
    const next = number(rows[0] as Row, 'next_slide');
    const after = change(before, next);
    if (after === undefined) return undefined;
    await transaction.run('DELETE FROM slide WHERE deck = $deck', { deck });
    await writeSlides(transaction, deck, after.slides);
    if (after.slides.some((one) => one.number >= next)) {
      await transaction.run('UPDATE deck SET next_slide = $next WHERE number = $deck', {
        deck,
        next: Math.max(...after.slides.map((one) => one.number)) + 1,
      });
    }
    await logChange(transaction, deck, after.log.what, after.log.slide, by);
    return after.log;
  });
}

/** @returns false where it stands no longer, or never did */
export async function renameDeck(db: Database, deck: number, name: string, by: SavedBy): Promise<boolean> {
  return changeStanding(db, deck, 'name = $name', { name }, (transaction) =>
    logChange(transaction, deck, 'renamed', undefined, by),
  );
}

/** @returns false where it stands no longer, or never did */
export async function deleteDeck(db: Database, deck: number, { person, at }: SavedBy): Promise<boolean> {
  const set = 'deleted_at = CAST($at AS TIMESTAMP), deleted_by = $person';
  return changeStanding(db, deck, set, { person, at });
}

/** Writes to a deck that stands. @param then what belongs to it, in the same transaction */
export async function changeStanding(
  db: Database,
  deck: number,
  set: string,
  values: Parameters,
  then?: (transaction: Transaction) => Promise<void>,
): Promise<boolean> {
  return db.write(async (transaction) => {
    const found = await transaction.read(
      'SELECT number FROM deck WHERE number = $deck AND deleted_at IS NULL',
      { deck },
    );
    if (found[0] === undefined) return false;
    await transaction.run(`UPDATE deck SET ${set} WHERE number = $deck`, { deck, ...values });
    await then?.(transaction);
    return true;
  });
}

/** Puts a change at the end of a deck's log. */
export async function logChange(
  transaction: Transaction,
  deck: number,
  what: DeckChangeKind,
  slide: number | undefined,
  { person, at }: SavedBy,
): Promise<void> {
  await transaction.run(
    `INSERT INTO deck_change VALUES (
      $deck, (SELECT coalesce(max(ordinal), 0) + 1 FROM deck_change WHERE deck = $deck), $what, $slide, $person,
      CAST($at AS TIMESTAMP)
    )`,
    { deck, what, slide: slide ?? null, person, at },
  );
}

async function writeSlides(transaction: Transaction, deck: number, slides: readonly Slide[]): Promise<void> {
  if (slides.length > MOST_SLIDES) throw new RangeError(`a deck has at most ${MOST_SLIDES} slides`);
  for (const [position, slide] of slides.entries()) {
    await transaction.run(
      `INSERT INTO slide
      VALUES ($deck, $number, $position, $layout, $title, $subtitle, $takeaway, $body, $notes, $views, $hidden)`,
      { deck, position, ...slide },
    );
  }
}

function slideOf(row: Row): Slide {
  return {
    number: number(row, 'number'),
    layout: word(LAYOUTS, row, 'layout'),
    title: text(row, 'title'),
    subtitle: text(row, 'subtitle'),
    takeaway: text(row, 'takeaway'),
    body: text(row, 'body'),
    notes: text(row, 'notes'),
    views: textList(row, 'views'),
    hidden: flag(row, 'hidden'),
  };
}

function freezeOf(row: Row): Freeze | undefined {
  const checksum = optional(text, row, 'checksum');
  if (checksum === undefined) return undefined;
  return {
    at: instant(row, 'frozen_at'),
    person: text(row, 'frozen_by'),
    asOf: optional(text, row, 'as_of'),
    checksum,
  };
}
