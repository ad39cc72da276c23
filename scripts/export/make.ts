import { handedFromDeck, handedFromView, type Speech } from '../../src/lib/export/handed';
import { HANDED_FORMATS } from '../../src/lib/export/hand-over';
import type { Making } from '../../src/lib/export/making';
import type { Reader } from '../../src/lib/server/db/connection';
import { readCircumstances, readDeckToHand, readViewToHand } from '../../src/lib/server/read-handed';
import type { Settings } from '../../src/lib/server/settings';
import type { ExportArguments } from './arguments';

/**
 * The file that was asked for, from the database; undefined where there is no such View or deck.
 * @throws the reason of the signal, where it is called off
 */
export async function makeFile(
  database: Reader,
  settings: Settings,
  { what, ending, internal }: ExportArguments,
  say: Speech,
  today: string,
  making: Making = {},
): Promise<Uint8Array | undefined> {
  const format = HANDED_FORMATS[ending];
  if (typeof what === 'number') {
    const read = await readDeckToHand(database, settings, what, today, internal, making.signal);
    return read && format.bytes(handedFromDeck(read.deck, read.around, say, internal), say, making);
  }
  const read = await readViewToHand(database, settings, what);
  const comparison = read?.reading.comparison;
  if (read === undefined || comparison === undefined) return undefined;
  const days = { asOf: read.scope.lastImport, madeOn: today };
  const around = await readCircumstances(database, [comparison], days);
  return format.bytes(handedFromView(comparison, around, say), say, making);
}
