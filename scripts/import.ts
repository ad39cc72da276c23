/**
 * `npm run import`: brings extracts in through the same line and store as the pages, from the command line; through the
 * running program where that holds the database. Exit code: 0 all is well, 1 errors or refused, 2 wrong usage.
 */
import { basename } from 'node:path';
import type { Creation } from '../src/lib/import/creation';
import type { Decisions } from '../src/lib/import/mapping';
import { readSettings } from '../src/lib/server/settings';
import { readArguments, type ImportArguments } from './import/arguments';
import { extractsOf, readBytes, readDecisions } from './import/files';
import { CommandRefused } from './import/refused';
import { tellerFor } from './import/tell';
import { openWay } from './import/way';
import { environmentTexts } from './language';
import { sentenceOf } from './serve/failure';

const texts = environmentTexts();
const { command } = texts;

try {
  const given = readArguments(process.argv.slice(2), texts);
  if (given === 'help') console.log(command.usage);
  else if (!(await bringInAll(given))) process.exitCode = 1;
} catch (error) {
  const sentence = error instanceof CommandRefused ? error.message : sentenceOf(error, texts);
  // A fault of ours needs its cause in the log.
  console.error(sentence ?? error);
  process.exitCode = error instanceof CommandRefused ? error.exitCode : 1;
}

/** @returns whether every file could be brought in */
async function bringInAll(given: ImportArguments): Promise<boolean> {
  const { district, person, commit } = given;
  const extracts = extractsOf(given.files, texts);
  const decisions = decisionsOf(given);
  const teller = tellerFor(given, extracts, decisions, texts, (line) => {
    console.log(line);
  });
  const way = await openWay(readSettings(), texts);
  if (way.through !== undefined) console.error(command.through(way.through));
  const created = new Set<string>();
  let all = true;
  try {
    for (const path of extracts) {
      const bytes = readBytes(path, texts);
      const told = await way.bringIn({
        bytes,
        fileName: basename(path),
        district,
        person,
        decisions,
        commit,
      });
      if ('unknownDistrict' in told)
        throw new CommandRefused(command.districtUnknown(district, told.known.join(command.list)));
      for (const name of [...told.created.agencies, ...told.created.indicators]) created.add(name);
      await teller.tell(path, bytes, told);
      all &&= told.severities.error === 0 && told.outcome.state !== 'refused';
    }
  } finally {
    // What was committed before a failure is told all the same.
    teller.end();
    await way.close();
  }
  const left = namesOf(decisions.create).filter((name) => !created.has(name));
  if (left.length > 0) console.error(command.notCreated(left.join(command.list)));
  return all;
}

/** Those of the file, and what the command line says is new. */
function decisionsOf({ decisions: path, create }: ImportArguments): Decisions {
  const decisions = path === undefined ? {} : readDecisions(path, texts);
  if (namesOf(create).length === 0) return decisions;
  const { agencies, indicators } = decisions.create ?? {};
  return {
    ...decisions,
    create: {
      agencies: { ...agencies, ...create.agencies },
      indicators: { ...indicators, ...create.indicators },
    },
  };
}

function namesOf({ agencies = {}, indicators = {} }: Creation = {}): string[] {
  return [...Object.keys(agencies), ...Object.keys(indicators)];
}
