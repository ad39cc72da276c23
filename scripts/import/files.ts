import { accessSync, constants, readdirSync, readFileSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { decisionsFrom } from '../../src/lib/import/decisions-file';
import { EXTRACT_ENDINGS, isExtractName } from '../../src/lib/import/endings';
import type { Decisions } from '../../src/lib/import/mapping';
import type { TerminalTexts } from '../../src/lib/text/terminal';
import { CommandRefused, messageOf } from './refused';

/**
 * The paths of the extracts that files and folders stand for, in order, each once. A folder stands for the files right in
 * it whose names end as an extract's do, sorted by the characters' codes so that no locale changes the order.
 * @throws CommandRefused where one cannot be read or a folder holds none
 */
export function extractsOf(given: readonly string[], texts: TerminalTexts): string[] {
  const found = new Map<string, string>();
  for (const path of given.flatMap((one) => filesOf(one, texts))) {
    if (!found.has(resolve(path))) found.set(resolve(path), path);
  }
  return [...found.values()];
}

function filesOf(path: string, texts: TerminalTexts): string[] {
  const { command } = texts;
  return readable(path, texts, () => {
    if (!statSync(path).isDirectory()) {
      accessSync(path, constants.R_OK);
      return [path];
    }
    const inside = readdirSync(path)
      .filter((name) => isExtractName(name) && statSync(join(path, name)).isFile())
      .sort()
      .map((name) => join(path, name));
    if (inside.length === 0)
      throw new CommandRefused(command.folderEmpty(path, EXTRACT_ENDINGS.join(command.list)));
    for (const one of inside)
      readable(one, texts, () => {
        accessSync(one, constants.R_OK);
      });
    return inside;
  });
}

/** @throws CommandRefused where it cannot be read */
export function readBytes(path: string, texts: TerminalTexts): Uint8Array {
  return readable(path, texts, () => readFileSync(path));
}

/** @throws CommandRefused where it cannot be read or holds no decisions */
export function readDecisions(path: string, texts: TerminalTexts): Decisions {
  const text = new TextDecoder().decode(readBytes(path, texts));
  try {
    return decisionsFrom(JSON.parse(text));
  } catch (error) {
    throw new CommandRefused(texts.command.decisionsInvalid(path, messageOf(error)));
  }
}

function readable<Result>(path: string, { command }: TerminalTexts, read: () => Result): Result {
  try {
    return read();
  } catch (error) {
    if (error instanceof CommandRefused) throw error;
    throw new CommandRefused(command.fileUnreadable(path, messageOf(error)));
  }
}
