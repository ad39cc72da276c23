import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { MENU } from '../../src/lib/query/menu';
import type { TerminalTexts } from '../../src/lib/text/terminal';
import { zhCN } from '../../src/lib/text/zh-CN';
import { startProgram, type RunningProgram } from '../serve/child';
import { BENCH_DISTRICT, buildStore, YEARS } from './big-store';
import type { Line } from './figures';
import { serveFloor, type FloorRow } from './floor-page';
import { measureClicks, measurePage } from './pages';
import { measureMemory, measureQueries, measureResponses } from './views';

/** Current cells of the stores: what an office holds, what a large one holds after years, and far more. */
const SIZES = [24_000, 800_000, 10_000_000] as const;

/** The size for which the bounds of query, response and memory are meant. */
const MEANT = 800_000;

/**
 * Reading Views, drawing them, looking at them: each figure with the bound it must keep, one size of the store after the
 * other, since the whole takes many minutes.
 */
export async function* viewLines(
  words: TerminalTexts['bench'],
  executablePath: string,
): AsyncGenerator<Line[]> {
  for (const size of SIZES) {
    const home = mkdtempSync(join(tmpdir(), 'zhunsheng-bench-'));
    try {
      const cells = await buildStore(home, size);
      const at = words.cells(cells);
      yield [{ what: words.query(at), unit: 'ms', ours: await measureQueries(home), bound: 50 }];
      const program = await startProgram(home, home, { ZHUNSHENG_SAMPLES: 'off' });
      try {
        yield await linesOf(program, size, at, words, executablePath);
      } finally {
        await program.stop();
      }
    } finally {
      rmSync(home, { recursive: true });
    }
  }
}

async function linesOf(
  program: RunningProgram,
  size: number,
  at: string,
  words: TerminalTexts['bench'],
  executablePath: string,
): Promise<Line[]> {
  const [first = '', second = '', ...others] = await indicatorsWithFigures(program);
  const all = [first, second, ...others];
  const lines: Line[] = [
    { what: words.response(at), unit: 'ms', ours: await measureResponses(program, all), bound: 150 },
  ];
  const sets = await Promise.all(all.slice(0, 6).map((indicator) => rowsOf(program, indicator)));
  const floorPage = await serveFloor(sets);
  const next = ['#next'];
  const plain = { address: floorPage.address, chart: '#chart svg path', clicks: next, live: '#chart svg' };
  const floor = await measurePage(plain, executablePath);
  const floorClicks = await measureClicks(plain, [next, next], executablePath);
  await floorPage.stop();
  const drive = {
    address: `${program.address}/compare?${query(first)}`,
    chart: 'figure svg path',
    clicks: clicksTo(second),
    live: 'figure .mount svg',
  };
  const ours = await measurePage(drive, executablePath);
  const clicks = await measureClicks(drive, [clicksTo(second), clicksTo(first)], executablePath);
  lines.push(
    { what: words.firstChart(at), unit: 'ms', ours: ours.firstChart, floor: floor.firstChart, times: 0.6 },
    { what: words.pageBytes(at), unit: 'kB', ours: ours.pageBytes, bound: 60 },
    { what: words.script(at), unit: 'kB', ours: ours.scriptBytes, bound: 300 },
    { what: words.filter(at), unit: 'ms', ours: ours.filter, floor: floor.filter, times: 4 },
    { what: words.clicks(at), unit: 'ms', ours: clicks, floor: floorClicks, times: 4, bound: 100 },
  );
  if (size !== MEANT) return lines;
  const { after, growth } = await measureMemory(program, all);
  lines.push(
    { what: words.memory(at), unit: 'MB', ours: after, bound: 400 },
    // A page more or less of the allocator is none.
    { what: words.growth(at), unit: 'MB', ours: growth, bound: 20 },
  );
  return lines;
}

/** Opens the list of indicators and takes one. */
function clicksTo(indicator: string): string[] {
  return [
    `summary[aria-label^="${zhCN.compare.change.indicator}"]`,
    `details[open] a[href*="indicator=${indicator}"]`,
  ];
}

function query(indicator: string): string {
  return `district=${BENCH_DISTRICT}&kind=trend&group=all&highlight=${BENCH_DISTRICT}-0,${BENCH_DISTRICT}-7&years=${YEARS.from}-${YEARS.to}&indicator=${indicator}`;
}

async function rowsOf(program: RunningProgram, indicator: string): Promise<FloorRow[]> {
  const answer = await fetch(`${program.address}/compare.json?${query(indicator)}`);
  return ((await answer.json()) as { rows: FloorRow[] }).rows;
}

/** Codes of indicators with figures: the ones that the page itself offers first. */
async function indicatorsWithFigures(program: RunningProgram): Promise<string[]> {
  const answer = await fetch(
    `${program.address}/compare?district=${BENCH_DISTRICT}&group=all&${MENU}=indicator`,
  );
  const page = await answer.text();
  return [...new Set([...page.matchAll(/indicator=([a-z0-9-]+)/g)].map(([, code]) => code as string))];
}
