import type { TerminalTexts } from '../../src/lib/text/terminal';
import type { Line } from './figures';
import { measureImport } from './imports';
import { measureUpload, UPLOADED_ROWS } from './uploads';

const ROWS = 1_000_000;

/** What an import may take: times DuckDB's bare read of the file, and MB. */
const TIMES = 6;
const MEMORY = 1500;
/** What a year's extract of a district may take from the submit to its diff on screen, ms. */
const ON_SCREEN = 1000;

/** A year's extract until its diff is seen; a large one brought in, against DuckDB's bare read of the same file. */
export async function* importLines(texts: TerminalTexts, executablePath: string): AsyncGenerator<Line[]> {
  const words = texts.bench;
  const seen = await measureUpload(executablePath);
  yield [{ what: words.uploaded(UPLOADED_ROWS), unit: 'ms', ours: seen, bound: ON_SCREEN }];
  const { rows, megabytes, ours, floor, peak } = await measureImport(ROWS, texts);
  yield [
    { what: words.imported(rows, megabytes.toFixed(1)), unit: 'ms', ours, floor, times: TIMES },
    { what: words.importMemory, unit: 'MB', ours: peak, bound: MEMORY },
  ];
}
