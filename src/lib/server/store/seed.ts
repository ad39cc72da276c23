import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { District } from '../../domain/agency';
import type { Finding } from '../../domain/finding';
import { number } from '../db/columns';
import type { Database } from '../db/connection';
import { commitImport } from './commit';
import { deriveAll } from './derive';
import { listDistricts } from './districts';
import { discardImport } from './imports';
import { stageImport } from './stage';

/** A sample of ours was refused: a fault of the program or of its samples, so it does not start. */
export class SampleRefused extends Error {
  override readonly name = 'SampleRefused';

  constructor(
    readonly file: string,
    readonly refused: string,
    readonly findings: readonly Finding[],
  ) {
    super(`${file}: ${refused} ${JSON.stringify(findings.slice(0, 5))}`);
  }
}

/** `done` of `total` files have been looked at; `file` is the next. */
export interface SeedProgress {
  readonly file: string;
  readonly done: number;
  readonly total: number;
}

interface Sample {
  readonly path: string;
  readonly district: string;
}

export interface SeedInput {
  /** Folder with one folder of extracts for each district, or for several. */
  readonly folder: string;
  /** The declared name under which the samples are brought in. */
  readonly person: string;
}

/**
 * Brings the samples in through the same line as any extract. Files whose bytes were ever committed are skipped, undone
 * ones too: what somebody took out stays out.
 * @returns how many files were brought in now
 * @throws SampleRefused
 */
export async function seedSamples(
  db: Database,
  { folder, person }: SeedInput,
  onProgress: (progress: SeedProgress) => void,
): Promise<number> {
  const samples = samplesIn(folder, await listDistricts(db));
  let brought = 0;
  for (const [done, { path, district }] of samples.entries()) {
    const bytes = readFileSync(path);
    if (await isKnown(db, bytes)) continue;
    onProgress({ file: basename(path), done, total: samples.length });
    await bringIn(db, { bytes, fileName: basename(path), district, person });
    brought += 1;
  }
  if (brought > 0) await db.write(deriveAll);
  return brought;
}

async function bringIn(
  db: Database,
  input: { bytes: Uint8Array; fileName: string; district: string; person: string },
): Promise<void> {
  const { person, fileName } = input;
  const staged = await stageImport(db, { ...input, at: new Date().toISOString() });
  const { shown } = staged;
  const result = await commitImport(db, staged.number, { person, shown, at: new Date().toISOString() });
  if (result.ok) return;
  await discardImport(db, staged.number);
  throw new SampleRefused(fileName, result.refused, staged.findings);
}

/** Were these bytes ever committed? What an interrupted start left staged is dropped. */
async function isKnown(db: Database, bytes: Uint8Array): Promise<boolean> {
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const rows = await db.read(
    `SELECT number, state IN ('committed', 'undone') AS known FROM import
    WHERE sha256 = $sha256 AND state <> 'discarded'`,
    { sha256 },
  );
  if (rows.some((row) => row['known'] === true)) return true;
  for (const row of rows) await discardImport(db, number(row, 'number'));
  return false;
}

/**
 * A folder named by a district's code holds that district's extracts; those come first, in catalogue order. Any other
 * folder holds extracts of several, whose rows name theirs; they are staged under the first real district.
 */
function samplesIn(folder: string, districts: readonly District[]): Sample[] {
  if (!existsSync(folder)) return [];
  const several = districts.find((district) => !district.fictional)?.code;
  const names = readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort();
  const own = districts.map((district) => district.code).filter((code) => names.includes(code));
  return [...own, ...names.filter((name) => !own.includes(name))].flatMap((name) => {
    const district = own.includes(name) ? name : several;
    if (district === undefined) return [];
    return extractsIn(join(folder, name)).map((path) => ({ path, district }));
  });
}

function extractsIn(folder: string): string[] {
  return readdirSync(folder)
    .filter((name) => /\.(csv|json)$/i.test(name))
    .sort()
    .map((name) => join(folder, name));
}
