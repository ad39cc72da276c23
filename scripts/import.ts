/** `npm run import`: brings extracts in through the same line and store as the pages, without a web server. */
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import type { Decisions } from '../src/lib/import/mapping';
import { openStore } from '../src/lib/server/database';
import type { Database } from '../src/lib/server/db/connection';
import { readSettings } from '../src/lib/server/settings';
import { commitImport } from '../src/lib/server/store/commit';
import { getDistrict, listDistricts } from '../src/lib/server/store/districts';
import { discardImport } from '../src/lib/server/store/imports';
import { stageImport } from '../src/lib/server/store/stage';
import { CommandRefused, readArguments, type ImportArguments } from './import/arguments';
import { decisionsFrom } from './import/decisions';
import { stagedLines } from './import/tell';
import { environmentTexts } from './language';
import { sentenceOf } from './serve/failure';

const texts = environmentTexts();
const { scripts } = texts;

try {
  const given = readArguments(process.argv.slice(2), texts);
  const db = await openStore(readSettings());
  try {
    if (!(await bringInAll(db, given))) process.exitCode = 1;
  } finally {
    await db.close();
  }
} catch (error) {
  const sentence = error instanceof CommandRefused ? error.message : sentenceOf(error, texts);
  // A fault of ours needs its cause in the log.
  console.error(sentence ?? error);
  process.exitCode = 1;
}

/** @returns whether every file could be brought in */
async function bringInAll(db: Database, given: ImportArguments): Promise<boolean> {
  if ((await getDistrict(db, given.district)) === undefined) {
    const known = (await listDistricts(db)).map((district) => district.code).join(scripts.list);
    throw new CommandRefused(scripts.districtUnknown(given.district, known));
  }
  const decisions = given.decisions === undefined ? {} : readDecisions(given.decisions);
  const sources = given.files.map((path) => ({ fileName: basename(path), bytes: readBytes(path) }));
  let all = true;
  for (const source of sources) all = (await bringIn(db, given, source, decisions)) && all;
  return all;
}

async function bringIn(
  db: Database,
  { district, person, commit }: ImportArguments,
  source: { readonly fileName: string; readonly bytes: Uint8Array },
  decisions: Decisions,
): Promise<boolean> {
  const at = () => new Date().toISOString();
  const staged = await stageImport(db, { ...source, district, person, decisions, at: at() });
  for (const line of stagedLines(staged, texts)) console.log(line);
  if (!commit) {
    await discardImport(db, staged.number);
    console.log(scripts.checkedOnly);
    return staged.severities.error === 0;
  }
  const result = await commitImport(db, staged.number, { person, at: at(), shown: staged.shown });
  if (!result.ok) await discardImport(db, staged.number);
  console.log(result.ok ? scripts.committed(staged.number) : scripts.refused[result.refused]);
  return result.ok;
}

function readBytes(path: string): Uint8Array {
  try {
    return readFileSync(path);
  } catch (error) {
    throw new CommandRefused(scripts.fileUnreadable(path, messageOf(error)));
  }
}

function readDecisions(path: string): Decisions {
  const text = new TextDecoder().decode(readBytes(path));
  try {
    return decisionsFrom(JSON.parse(text));
  } catch (error) {
    throw new CommandRefused(scripts.decisionsInvalid(path, messageOf(error)));
  }
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
