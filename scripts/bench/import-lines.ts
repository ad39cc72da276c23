import type { Texts } from '../../src/lib/text/zh-CN';
import type { Line } from './figures';
import { measureImport } from './imports';

const ROWS = 1_000_000;

/** What an import may take: times DuckDB's bare read of the file, and MB. */
const TIMES = 6;
const MEMORY = 1500;

/** Bringing a large extract in, against DuckDB's bare read of the same file. */
export async function* importLines(words: Texts['bench']): AsyncGenerator<Line[]> {
  const { rows, megabytes, ours, floor, peak } = await measureImport(ROWS);
  yield [
    { what: words.imported(rows, megabytes.toFixed(1)), unit: 'ms', ours, floor, times: TIMES },
    { what: words.importMemory, unit: 'MB', ours: peak, bound: MEMORY },
  ];
}
