import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Page } from 'playwright';
import { DATABASE_FILE } from '../../src/lib/server/database';
import { openDatabase } from '../../src/lib/server/db/connection';
import { startProgram } from '../serve/child';
import { AGENCIES, agencyName, BENCH_DISTRICT, buildStore, countNames, YEARS } from './big-store';
import { medianOf } from './figures';

/** What the store holds: a large office after years. */
const CELLS = 800_000;
/** Indicators of one year: with all agencies the extract has 24,000 rows. */
const INDICATORS = 120;
const RUNS = 5;

/** Rows of the extract that is uploaded. */
export const UPLOADED_ROWS = AGENCIES * INDICATORS;

/**
 * A year's extract of a whole district through the upload form in Chromium, against a store that holds other figures
 * for every one of its keys: from the submit to the painted diff, ms, the middle of a few.
 */
export async function measureUpload(executablePath: string): Promise<number> {
  const home = mkdtempSync(join(tmpdir(), 'zhunsheng-bench-'));
  try {
    await buildStore(home, CELLS);
    const indicators = await namesIn(home);
    const program = await startProgram(home, home, { ZHUNSHENG_SAMPLES: 'off' });
    const browser = await chromium.launch({
      executablePath,
      args: ['--no-sandbox', '--disable-background-networking'],
    });
    try {
      const page = await browser.newPage({ viewport: { width: 1440, height: 900 }, locale: 'zh-CN' });
      const times: number[] = [];
      // The first upload warms the server; it does not count.
      for (let run = 0; run <= RUNS; run += 1) {
        const time = await uploadOnce(page, program.address, extractOf(indicators, run));
        if (run > 0) times.push(time);
      }
      return medianOf(times);
    } finally {
      await browser.close();
      await program.stop();
    }
  } finally {
    rmSync(home, { recursive: true });
  }
}

async function namesIn(home: string): Promise<string[]> {
  const db = await openDatabase(join(home, DATABASE_FILE));
  try {
    return (await countNames(db)).slice(0, INDICATORS);
  } finally {
    await db.close();
  }
}

/** Uploads a file, waits for its diff, and discards it again. */
async function uploadOnce(page: Page, address: string, text: string): Promise<number> {
  await page.goto(`${address}/imports?district=${BENCH_DISTRICT}`, { waitUntil: 'networkidle' });
  const file = { name: 'extract.csv', mimeType: 'text/csv', buffer: Buffer.from(text) };
  await page.setInputFiles('#file', file);
  await page.fill('#person', 'bench');
  await page.evaluate(WATCH_UPLOAD);
  await page.click('form.upload button.primary');
  const time = await page.evaluate<number>('globalThis.uploaded');
  await page.click('form[action="?/discard"] button');
  await page.waitForURL(/\/imports\?/);
  return time;
}

/** Runs in the page, so it is text. From the submit until the comparison stands on the import's page and is painted. */
const WATCH_UPLOAD = `
  globalThis.uploaded = new Promise((resolve) => {
    document.querySelector('form.upload').addEventListener('submit', () => {
      const start = performance.now();
      const look = () => {
        if (document.querySelector('#change .diff tbody tr') === null) requestAnimationFrame(look);
        // The frame in which it came is painted before the next one begins.
        else requestAnimationFrame(() => { resolve(performance.now() - start); });
      };
      look();
    }, { once: true, capture: true });
  });
  true;`;

/** One year of every agency; no two runs send the same bytes, and no figure is what the store holds. */
function extractOf(indicators: readonly string[], run: number): string {
  const lines = ['agency,year,indicator,value'];
  for (const [order, indicator] of indicators.entries()) {
    for (let agency = 0; agency < AGENCIES; agency += 1) {
      const value = 200 + ((agency * 7 + order * 3 + run) % 97);
      lines.push(`${agencyName(agency)},${YEARS.to},${indicator},${value}`);
    }
  }
  return `${lines.join('\n')}\n`;
}
