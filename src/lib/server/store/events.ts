import type { OfficeEvent } from '../../domain/event';
import { instant, number, optional, text } from '../db/columns';
import type { Database, Reader, Row } from '../db/connection';
import type { SavedBy } from './groups';

/** An event with who wrote it down and, where it no longer stands, who took it back; instants are ISO 8601, UTC. */
export interface WrittenEvent extends OfficeEvent {
  readonly person: string;
  readonly at: string;
  readonly takenBack: SavedBy | undefined;
}

/** Every event of a district, those that were taken back among them: the newest year first. */
export async function listEvents(db: Reader, district: string): Promise<readonly WrittenEvent[]> {
  return db.kept(`events of ${district}`, async () => {
    const rows = await db.read(
      'SELECT * FROM event WHERE district = $district ORDER BY year DESC, number DESC',
      { district },
    );
    return rows.map(eventOf);
  });
}

/** Those that stand. */
export async function standingEvents(db: Reader, district: string): Promise<WrittenEvent[]> {
  return (await listEvents(db, district)).filter((one) => one.takenBack === undefined);
}

/** @returns its number, which no other ever has */
export async function writeEvent(
  db: Database,
  district: string,
  event: Omit<OfficeEvent, 'number'>,
  { person, at }: SavedBy,
): Promise<number> {
  return db.write(async (transaction) => {
    const rows = await transaction.read('SELECT coalesce(max(number), 0) + 1 AS next FROM event');
    const next = number(rows[0] as Row, 'next');
    await transaction.run(
      `INSERT INTO event
      VALUES ($next, $district, $agency, $year, $text, $textEn, $person, CAST($at AS TIMESTAMP), NULL, NULL)`,
      { next, district, ...event, agency: event.agency ?? null, person, at },
    );
    return next;
  });
}

/** It stays on record as taken back. @returns false where it stands no longer, or never did in the district */
export async function takeBackEvent(
  db: Database,
  district: string,
  event: number,
  { person, at }: SavedBy,
): Promise<boolean> {
  return db.write(async (transaction) => {
    const standing = await transaction.read(
      'SELECT number FROM event WHERE number = $event AND district = $district AND taken_back_at IS NULL',
      { event, district },
    );
    if (standing[0] === undefined) return false;
    await transaction.run(
      'UPDATE event SET taken_back_at = CAST($at AS TIMESTAMP), taken_back_by = $person WHERE number = $event',
      { event, person, at },
    );
    return true;
  });
}

function eventOf(row: Row): WrittenEvent {
  const takenBackBy = optional(text, row, 'taken_back_by');
  return {
    number: number(row, 'number'),
    agency: optional(text, row, 'agency'),
    year: number(row, 'year'),
    text: text(row, 'text'),
    textEn: text(row, 'text_en'),
    person: text(row, 'person'),
    at: instant(row, 'written_at'),
    takenBack:
      takenBackBy === undefined ? undefined : { person: takenBackBy, at: instant(row, 'taken_back_at') },
  };
}
