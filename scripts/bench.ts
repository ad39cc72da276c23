/**
 * `npm run bench`: what a reader and an import wait for, against a floor measured in the same run. Ratios tell;
 * the figures are of this machine at this moment. Not part of `npm test`.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { tableOf, type Line } from './bench/figures';
import { serveFloor, type FloorRow } from './bench/floor-page';
import { measureImport } from './bench/imports';
import { measurePage } from './bench/pages';
import { zhCN } from '../src/lib/text/zh-CN';
import { chromiumPath } from './browser/chromium';
import { environmentTexts } from './language';
import { startProgram } from './serve/child';

const ROWS = 1_000_000;

/** What an import of that size may take: so many times its floor, and MB. */
const TIMES = 6;
const MEMORY_LIMIT = 1500;
const QUERY =
  'district=demo&kind=trend&group=enforcement&highlight=demo-chengguan,demo-zhujian&years=2016-2025';

const texts = environmentTexts();
const words = texts.bench;
const executablePath = chromiumPath(texts, console.log);
const home = mkdtempSync(join(tmpdir(), 'zhunsheng-bench-'));
const lines: Line[] = [];

const program = await startProgram(join(home, 'data'), home);
try {
  const rowsOf = async (indicator: string) => {
    const answer = await fetch(`${program.address}/compare.json?${QUERY}&indicator=${indicator}`);
    return ((await answer.json()) as { rows: FloorRow[] }).rows;
  };
  const floorPage = await serveFloor(await rowsOf('litigation-new'), await rowsOf('training-held'));
  const floor = await measurePage(
    { address: floorPage.address, chart: '#chart svg path', clicks: ['#next'], live: '#chart svg' },
    executablePath,
  );
  await floorPage.stop();
  const ours = await measurePage(
    {
      address: `${program.address}/compare?${QUERY}&indicator=litigation-new`,
      chart: 'figure svg path',
      clicks: [
        `summary[aria-label^="${zhCN.compare.change.indicator}"]`,
        'details[open] a[href*="indicator=training-held"]',
      ],
      live: 'figure .mount svg',
    },
    executablePath,
  );
  lines.push(
    { what: words.firstChart, unit: 'ms', ours: ours.firstChart, floor: floor.firstChart },
    { what: words.bytes, unit: 'kB', ours: ours.bytes, floor: floor.bytes },
    { what: words.filter, unit: 'ms', ours: ours.filter, floor: floor.filter },
  );
} finally {
  await program.stop();
  rmSync(home, { recursive: true });
}

const imported = await measureImport(ROWS);
lines.push({
  what: words.imported(imported.rows, imported.megabytes.toFixed(1)),
  unit: 'ms',
  ours: imported.ours,
  floor: imported.floor,
});
const bounds: Line[] = [
  { what: words.importBound(TIMES), unit: 'ms', ours: imported.ours, floor: TIMES * imported.floor },
  { what: words.importMemory, unit: 'MB', ours: imported.peak, floor: MEMORY_LIMIT },
];
lines.push(...bounds);
console.log(tableOf(lines, [words.what, words.ours, words.floor, words.ratio]));
console.log(words.note);
for (const { what, ours, floor } of bounds) if (ours > floor) console.log(words.missed(what));
