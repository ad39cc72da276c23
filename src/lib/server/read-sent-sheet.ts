import { existsIn } from '../domain/agency';
import { keyOf, type Observation } from '../domain/observation';
import { figuresToFill, figuresToVerify, type OnRecord, type SentSheet } from '../domain/sent-sheet';
import { findingSentence } from '../text/finding';
import type { Texts } from '../text/zh-CN';
import type { Reader } from './db/connection';
import { getAgency } from './store/agencies';
import { getDistrict } from './store/districts';
import { waitingFindings } from './store/findings';
import { listIndicators } from './store/indicators';
import { readEntry } from './store/lineage';
import { observationsOfAgency } from './store/observations';

/** What there is to fill in for an agency and year; undefined where there was no such agency that year. */
export async function readTemplateSheet(
  db: Reader,
  agency: string,
  year: number,
): Promise<SentSheet | undefined> {
  const read = await readOnRecord(db, agency, year);
  return read && { ...read.about, figures: figuresToFill(read.record) };
}

/** What there is to verify: with why figures are in doubt, in the reader's language. */
export async function readVerificationSheet(
  db: Reader,
  agency: string,
  year: number,
  t: Texts,
): Promise<SentSheet | undefined> {
  const read = await readOnRecord(db, agency, year);
  if (read === undefined) return undefined;
  const doubts = await doubtsByKey(db, read.record, read.about.district.code, t);
  return {
    ...read.about,
    figures: figuresToVerify(read.record, (key) => doubts.get(keyOf(key)) ?? []),
  };
}

async function readOnRecord(
  db: Reader,
  code: string,
  year: number,
): Promise<{ about: Omit<SentSheet, 'figures'>; record: OnRecord } | undefined> {
  const agency = await getAgency(db, code);
  if (agency === undefined || !existsIn(agency, year)) return undefined;
  const [district, indicators, observations] = await Promise.all([
    getDistrict(db, agency.district),
    listIndicators(db),
    observationsOfAgency(db, code),
  ]);
  if (district === undefined) return undefined;
  return { about: { district, agency, year }, record: { agency, year, indicators, observations } };
}

/** Marked doubtful, with the reason; and warnings about which nothing was decided. */
async function doubtsByKey(
  db: Reader,
  { agency, year, observations }: OnRecord,
  district: string,
  t: Texts,
): Promise<Map<string, readonly string[]>> {
  const doubts = new Map<string, string[]>();
  const add = (key: string, doubt: string) => doubts.set(key, [...(doubts.get(key) ?? []), doubt]);
  for (const one of observations.filter((each) => each.year === year && isDoubtful(each))) {
    const reason = (await readEntry(db, one.entry))?.note ?? '';
    add(keyOf(one), t.verification.doubtful(reason));
  }
  const { findings } = await waitingFindings(db, district, Number.MAX_SAFE_INTEGER);
  for (const { finding, about } of findings) {
    if (about?.agency === agency.code && about.year === year) add(keyOf(about), findingSentence(finding, t));
  }
  return doubts;
}

function isDoubtful({ cell }: Observation): boolean {
  return cell.kind === 'number' && cell.marks.includes('doubtful');
}
