import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findDoor, type Door } from '../../src/lib/server/command-door';
import { openDatabase } from '../../src/lib/server/db/connection';
import type { TerminalTexts } from '../../src/lib/text/terminal';
import { askProgram } from '../import/ask-program';
import { startProgram } from '../serve/child';
import { AGENCIES, agencyName, BENCH_DISTRICT, buildEmptyStore } from './big-store';
import { residentMegabytes } from './resident';

const FIRST_YEAR = 1950;

export interface ImportFigures {
  readonly rows: number;
  readonly megabytes: number;
  /** From the upload to the committed import, with checks and the diff against a store that holds the same figures, ms. */
  readonly ours: number;
  /** Largest resident memory of the program meanwhile, MB. */
  readonly peak: number;
  /** DuckDB's own `read_csv` of the same file into a database file, ms. */
  readonly floor: number;
}

/**
 * A large extract through the running program, as `npm run import` hands it over, into a store that holds it already; and
 * the floor that only parses it.
 */
export async function measureImport(rows: number, texts: TerminalTexts): Promise<ImportFigures> {
  const folder = mkdtempSync(join(tmpdir(), 'zhunsheng-bench-'));
  try {
    const text = extractOf(rows, await buildEmptyStore(folder));
    const file = join(folder, 'extract.csv');
    writeFileSync(file, text);
    const bytes = new TextEncoder().encode(text);
    const program = await startProgram(folder, folder, {
      ZHUNSHENG_SAMPLES: 'off',
      ZHUNSHENG_UPLOAD_LIMIT: '256',
    });
    try {
      const door = findDoor(folder);
      if (door === undefined) throw new Error('the program left no door for commands');
      await bringIn(door, bytes, texts);
      const floor = await bareRead(file, join(folder, 'floor.duckdb'));
      const start = performance.now();
      const peak = await peakOf(program.pid, () => bringIn(door, bytes, texts));
      return { rows, megabytes: bytes.byteLength / 1_000_000, ours: performance.now() - start, peak, floor };
    } finally {
      await program.stop();
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** DuckDB alone: the file into a table of a database file of its own, until it stands there; ms. */
async function bareRead(file: string, path: string): Promise<number> {
  const start = performance.now();
  const db = await openDatabase(path);
  await db.read('CREATE TABLE floor AS SELECT * FROM read_csv($file, all_varchar = true)', { file });
  await db.read('CHECKPOINT');
  await db.close();
  return performance.now() - start;
}

/** Uploaded, read, checked, compared and committed, in one request. */
async function bringIn(door: Door, bytes: Uint8Array, texts: TerminalTexts): Promise<void> {
  const input = { bytes, fileName: 'extract.csv', district: BENCH_DISTRICT, person: 'bench' };
  const told = await askProgram(door, { ...input, decisions: {}, commit: true }, texts);
  if (!('outcome' in told) || told.outcome.state !== 'committed')
    throw new Error(`the bench's extract was refused: ${JSON.stringify(told).slice(0, 500)}`);
}

/** The largest resident memory of a process while `work` runs, looked at every 20 ms, MB. */
async function peakOf(pid: number, work: () => Promise<void>): Promise<number> {
  let peak = 0;
  const look = () => {
    peak = Math.max(peak, residentMegabytes(pid));
  };
  const timer = setInterval(look, 20);
  try {
    await work();
    look();
  } finally {
    clearInterval(timer);
  }
  return peak;
}

/** A long table of different keys: agencies × indicators × years, as far as asked. */
function extractOf(rows: number, indicators: readonly string[]): string {
  const lines = ['agency,year,indicator,value'];
  for (let index = 0; index < rows; index += 1) {
    const agency = index % AGENCIES;
    const indicator = indicators[Math.floor(index / AGENCIES) % indicators.length] ?? '';
    const year = FIRST_YEAR + Math.floor(index / (AGENCIES * indicators.length));
    lines.push(`${agencyName(agency)},${year},${indicator},${((agency * 7 + year * 3) % 97) + 10}`);
  }
  return `${lines.join('\n')}\n`;
}
