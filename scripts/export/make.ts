import { terminalTexts } from '../../src/lib/text/terminal';
import {
  handedFromDeck,
  handedFromView,
  withoutNotes,
  type Handed,
  type Speech,
} from '../../src/lib/export/handed';
import { HANDED_FORMATS } from '../../src/lib/export/hand-over';
import type { Making } from '../../src/lib/export/making';
import { printPage } from '../../src/lib/export/print/print-page';
import type { Reader } from '../../src/lib/server/db/connection';
import { readCircumstances, readDeckToHand, readViewToHand } from '../../src/lib/server/read-handed';
import type { Settings } from '../../src/lib/server/settings';
import type { ExportArguments } from './arguments';
import { deckProgram } from './deck-program';

/**
 * The file that was asked for, from the database; undefined where there is no such View or deck. Of a PDF it is the page
 * that is yet to be printed.
 * @throws the reason of the signal, where it is called off
 */
export async function makeFile(
  database: Reader,
  settings: Settings,
  given: ExportArguments,
  say: Speech,
  today: string,
  making: Making = {},
): Promise<Uint8Array | undefined> {
  const { ending, notes, paper } = given;
  const handed = await handedOf(database, settings, given, say, today, making.signal);
  if (handed === undefined) return undefined;
  if (ending === 'pdf')
    return new TextEncoder().encode(await printPage(handed, say, paper, undefined, making));
  const whole = ending !== 'html' || notes;
  const program = () => deckProgram(terminalTexts(say.locale));
  return HANDED_FORMATS[ending].bytes(whole ? handed : withoutNotes(handed), say, { ...making, program });
}

async function handedOf(
  database: Reader,
  settings: Settings,
  { what, internal }: ExportArguments,
  say: Speech,
  today: string,
  signal: AbortSignal | undefined,
): Promise<Handed | undefined> {
  if (typeof what === 'number') {
    const read = await readDeckToHand(database, settings, what, today, internal, signal);
    return read && handedFromDeck(read.deck, read.around, say, internal);
  }
  const read = await readViewToHand(database, settings, what);
  const comparison = read?.reading.comparison;
  if (read === undefined || comparison === undefined) return undefined;
  const days = { asOf: read.scope.lastImport, madeOn: today };
  return handedFromView(comparison, await readCircumstances(database, [comparison], days), say);
}
