import { accessSync, constants, mkdirSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { findingsWorkbook } from '../../src/lib/export/findings-workbook';
import { findingsWithRows, type ReadingToShow } from '../../src/lib/import/findings-with-rows';
import type { TerminalTexts } from '../../src/lib/text/terminal';
import { CommandRefused, messageOf, UsageWrong } from './refused';

/**
 * Where the workbook of each extract goes: the file itself where `out` ends with .xlsx and there is one extract, else into
 * the folder `out`, which is made where it is missing. Files of one name from several folders are counted.
 * @returns the paths of the workbooks by those of the extracts
 * @throws CommandRefused, before anything is brought in
 */
export function workbookPaths(
  out: string,
  extracts: readonly string[],
  { command }: TerminalTexts,
): ReadonlyMap<string, string> {
  const one = /\.xlsx$/i.test(out);
  if (one && extracts.length > 1) throw new UsageWrong(command.outOneFile(out, extracts.length));
  const folder = one ? dirname(out) : out;
  try {
    if (!one) mkdirSync(folder, { recursive: true });
    accessSync(folder, constants.W_OK);
  } catch (error) {
    throw new CommandRefused(command.outUnwritable(folder, messageOf(error)));
  }
  const given = new Set(extracts.map((path) => resolve(path)));
  const taken = new Set<string>();
  const paths = extracts.map((extract): [string, string] => {
    const path = one ? out : freePath(folder, basename(extract), taken);
    if (given.has(resolve(path))) throw new UsageWrong(command.outIsInput(path));
    return [extract, path];
  });
  return new Map(paths);
}

function freePath(folder: string, name: string, taken: Set<string>): string {
  for (let count = 1; ; count += 1) {
    const path = join(folder, count === 1 ? `${name}.findings.xlsx` : `${name}.findings-${count}.xlsx`);
    if (taken.has(path)) continue;
    taken.add(path);
    return path;
  }
}

/** Writes the same workbook as the page of an import gives. @throws CommandRefused */
export async function writeWorkbook(
  path: string,
  reading: ReadingToShow,
  bytes: Uint8Array,
  texts: TerminalTexts,
): Promise<void> {
  const workbook = await findingsWorkbook(await findingsWithRows(reading, bytes), texts);
  try {
    writeFileSync(path, workbook);
  } catch (error) {
    throw new CommandRefused(texts.command.outUnwritable(path, messageOf(error)));
  }
}
