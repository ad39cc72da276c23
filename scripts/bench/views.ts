import { join } from 'node:path';
import { openDatabase } from '../../src/lib/server/db/connection';
import { DATABASE_FILE } from '../../src/lib/server/database';
import { readComparison } from '../../src/lib/server/read-comparison';
import { readOffer } from '../../src/lib/server/read-offer';
import { getDistrict } from '../../src/lib/server/store/districts';
import type { RunningProgram } from '../serve/child';
import { BENCH_DISTRICT } from './big-store';
import { p95Of } from './figures';
import { residentMegabytes } from './resident';
import { viewUrls } from './view-urls';

/** Views asked for before the clock runs: a program that has just started has nothing compiled. */
const WARM = 40;
const VIEWS = 200;

/** p95 of reading what a View needs from a store of its own process, without the page, ms. */
export async function measureQueries(folder: string): Promise<number> {
  const db = await openDatabase(join(folder, DATABASE_FILE));
  try {
    const district = await getDistrict(db, BENCH_DISTRICT);
    if (district === undefined) throw new Error(`no district ${BENCH_DISTRICT} in ${folder}`);
    const offer = await readOffer(db, district.code);
    const urls = viewUrls(WARM + VIEWS, indicatorsOf(offer.reporting));
    const times: number[] = [];
    for (const url of urls) {
      const { searchParams } = new URL(url, 'http://bench');
      const start = performance.now();
      await readComparison(db, district, offer, searchParams);
      times.push(performance.now() - start);
    }
    return p95Of(times.slice(WARM));
  } finally {
    await db.close();
  }
}

/** p95 of a View's whole page over HTTP, its chart drawn, gzipped as a browser asks for it, ms; and its size, kB. */
export async function measureResponses(program: RunningProgram, indicators: readonly string[]) {
  const times: number[] = [];
  for (const url of viewUrls(WARM + VIEWS, indicators)) {
    const start = performance.now();
    await visit(program, url);
    times.push(performance.now() - start);
  }
  return p95Of(times.slice(WARM));
}

/** Resident memory of the program after a thousand different Views, and how much more after a thousand more, MB. */
export async function measureMemory(program: RunningProgram, indicators: readonly string[]) {
  const urls = viewUrls(2000, indicators);
  for (const url of urls.slice(0, 1000)) await visit(program, url);
  const after = residentMegabytes(program.pid);
  for (const url of urls.slice(1000)) await visit(program, url);
  return { after, growth: residentMegabytes(program.pid) - after };
}

/** Codes of indicators with figures, as the pages offer them. */
export function indicatorsOf(reporting: readonly { readonly indicator: string }[]): string[] {
  return reporting.map((one) => one.indicator);
}

async function visit(program: RunningProgram, url: string): Promise<void> {
  const answer = await fetch(program.address + url, { headers: { 'accept-encoding': 'gzip' } });
  const page = await answer.text();
  if (answer.status !== 200 || !page.includes('</table>'))
    throw new Error(`${url} answered ${answer.status}`);
}
