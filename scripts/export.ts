/**
 * `npm run export`: a View or a deck to a file, as the pages hand it over; through the running program where that holds
 * the database. Exit code: 0 written, 1 not there or refused, 2 wrong usage, 130 called off by Ctrl-C.
 */
import { openStore } from '../src/lib/server/database';
import { DatabaseUnusable } from '../src/lib/server/db/errors';
import { readSettings } from '../src/lib/server/settings';
import { localDate } from '../src/lib/text/time';
import { texts as textsOf } from '../src/lib/text/texts';
import { readExportArguments, type ExportArguments } from './export/arguments';
import { askForFile, pathOf } from './export/ask';
import { makeFile } from './export/make';
import { printedPdf } from './export/printed';
import { tellProgress } from './export/tell-progress';
import { writeWhole } from './export/write-whole';
import { CommandRefused, Interrupted, messageOf } from './import/refused';
import { doorOf } from './import/way';
import { environmentLocale, environmentTexts } from './language';
import { sentenceOf } from './serve/failure';

const texts = environmentTexts();
const stopping = new AbortController();
process.once('SIGINT', () => {
  stopping.abort(new Interrupted(texts.exporting.calledOff));
});

try {
  const given = readExportArguments(process.argv.slice(2), texts);
  if (given === 'help') console.log(texts.exporting.usage);
  else await write(given);
} catch (error) {
  const sentence = error instanceof CommandRefused ? error.message : sentenceOf(error, texts);
  // A fault of ours needs its cause in the log.
  console.error(sentence ?? error);
  process.exitCode = error instanceof CommandRefused ? error.exitCode : 1;
}

async function write(given: ExportArguments): Promise<void> {
  const made = await fileOf(given);
  if (made === undefined) throw new CommandRefused(texts.exporting.notThere);
  stopping.signal.throwIfAborted();
  const bytes = given.ending === 'pdf' ? await printedPdf(made, texts) : made;
  try {
    await writeWhole(given.out, bytes, stopping.signal);
  } catch (error) {
    if (error instanceof Interrupted) throw error;
    throw new CommandRefused(texts.command.outUnwritable(given.out, messageOf(error)));
  }
  console.log(texts.exporting.written(given.out, bytes.length));
}

async function fileOf(given: ExportArguments): Promise<Uint8Array | undefined> {
  const settings = readSettings();
  const locale = given.locale ?? environmentLocale();
  const date = localDate(new Date());
  const progress = tellProgress(texts);
  const making = { onProgress: progress.onProgress, signal: stopping.signal };
  try {
    const database = await openStore(settings);
    try {
      return await makeFile(database, settings, given, { texts: textsOf(locale), locale }, date, making);
    } finally {
      await database.close();
    }
  } catch (error) {
    if (!(error instanceof DatabaseUnusable) || error.failure.code !== 'database-busy') throw error;
    const door = doorOf(settings, texts);
    if (door === undefined) throw error;
    return await askForFile(door, pathOf(given, locale), texts, making);
  } finally {
    progress.end();
  }
}
