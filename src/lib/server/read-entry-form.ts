import { existsIn, type Agency } from '../domain/agency';
import type { Indicator } from '../domain/indicator';
import { figuresToFill, type SentFigure } from '../domain/sent-sheet';
import type { Reader } from './db/connection';
import { getAgency } from './store/agencies';
import { observationsOfAgency } from './store/observations';

/** What the entry form of an agency and year asks: what is expected of it, with what is on record. */
export interface EntryForm {
  readonly agency: Agency;
  readonly year: number;
  /** Was there such an agency that year? */
  readonly exists: boolean;
  readonly expected: readonly SentFigure[];
}

/** @returns undefined where there is no such agency */
export async function readEntryForm(
  db: Reader,
  code: string,
  year: number,
  indicators: readonly Indicator[],
): Promise<EntryForm | undefined> {
  const agency = await getAgency(db, code);
  if (agency === undefined) return undefined;
  const observations = await observationsOfAgency(db, code);
  return {
    ...{ agency, year, exists: existsIn(agency, year) },
    expected: figuresToFill({ agency, year, indicators, observations }),
  };
}
