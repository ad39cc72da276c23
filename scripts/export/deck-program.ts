import { readFileSync } from 'node:fs';
import { packagePath } from '../../src/lib/server/root';
import type { TerminalTexts } from '../../src/lib/text/terminal';
import { CommandRefused } from '../import/refused';
import { PROGRAM_FILE } from '../program-file';
import { BuildFailed, buildWhenNeeded } from '../serve/build';

/**
 * The program that makes an HTML file's charts live, as the build has it; the program is built where it is not yet.
 * @throws CommandRefused where that fails
 */
export async function deckProgram(texts: TerminalTexts): Promise<string> {
  try {
    await buildWhenNeeded(() => console.log(texts.start.building));
  } catch (error) {
    if (!(error instanceof BuildFailed)) throw error;
    throw new CommandRefused(`${error.output}\n${texts.start.buildFailed}`);
  }
  return readFileSync(packagePath('build', 'client', PROGRAM_FILE), 'utf8');
}
