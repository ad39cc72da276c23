import type { Finding } from '../domain/finding';
import { creationNamedIn, type Creation } from '../import/creation';
import type { Decisions, Mapping } from '../import/mapping';
import type { Database } from './db/connection';
import { commitImport, type CommitRefusal } from './store/commit';
import type { DiffCounts } from './store/diff';
import { getDistrict, listDistricts } from './store/districts';
import type { SeverityCounts } from './store/findings';
import { discardImport, type ImportDetail } from './store/imports';
import { tryImport, type ReadExtract } from './store/stage';

/** An extract as a command hands it in. */
export interface BringIn {
  readonly bytes: Uint8Array;
  readonly fileName: string;
  /** Code. */
  readonly district: string;
  /** A declared name. */
  readonly person: string;
  readonly decisions: Decisions;
  /** False: everything is read and told, and nothing of it stays. */
  readonly commit: boolean;
}

/** What there is to tell of it: data without a language, the same whichever process it was made in. */
export interface BroughtIn {
  readonly fileName: string;
  /** Rows that hold text, figures and reports read from them. */
  readonly rows: number;
  readonly entries: number;
  readonly reports: number;
  readonly severities: SeverityCounts;
  readonly diff: DiffCounts;
  /** Names of the agencies and indicators that it creates, or would. */
  readonly created: { readonly agencies: readonly string[]; readonly indicators: readonly string[] };
  /** All of them, errors first. */
  readonly findings: readonly Finding[];
  readonly mapping: Mapping;
  readonly outcome: Outcome;
}

export type Outcome =
  | { readonly state: 'checked' }
  | { readonly state: 'committed'; readonly number: number }
  | { readonly state: 'refused'; readonly refused: CommitRefusal };

/** There is no district of that code; `known` are those there are. */
export interface DistrictRefused {
  readonly unknownDistrict: string;
  readonly known: readonly string[];
}

/**
 * Brings one extract in as `npm run import` does: reads and compares it and, where that is wanted and no error stands,
 * commits it in one go; otherwise nothing of it stays. What `decisions.create` says is created only where the extract
 * names it and nobody knows the name. The command calls this itself, or asks the running program to.
 * @param read the import line: in this thread or in one of its own
 */
export async function bringIn(
  db: Database,
  { commit, decisions, ...input }: BringIn,
  read: ReadExtract,
): Promise<BroughtIn | DistrictRefused> {
  if ((await getDistrict(db, input.district)) === undefined) {
    const known = (await listDistricts(db)).map((district) => district.code);
    return { unknownDistrict: input.district, known };
  }
  const { create, ...others } = decisions;
  const tryWith = (decided: Decisions, keep: (staged: ImportDetail) => boolean) =>
    tryImport(db, { ...input, decisions: decided, at: new Date().toISOString() }, read, keep);
  // Which names nobody knows is only told by reading without the creation.
  const named = create && creationNamedIn((await tryWith(others, () => false)).findings, create);
  const decided = named && isSome(named) ? { ...others, create: named } : others;

  const staged = await tryWith(decided, ({ severities }) => commit && severities.error === 0);
  const told = {
    fileName: staged.fileName,
    rows: staged.rows,
    entries: staged.entries,
    reports: staged.reports,
    severities: staged.severities,
    diff: staged.diff,
    created: {
      agencies: Object.keys(named?.agencies ?? {}),
      indicators: Object.keys(named?.indicators ?? {}),
    },
    findings: staged.findings,
    mapping: staged.mapping,
  };
  if (!commit) return { ...told, outcome: { state: 'checked' } };
  if (staged.severities.error > 0) return { ...told, outcome: { state: 'refused', refused: 'has-errors' } };
  const { number, shown } = staged;
  const at = new Date().toISOString();
  const result = await commitImport(db, number, { person: input.person, at, shown }, read);
  if (result.ok) return { ...told, outcome: { state: 'committed', number } };
  await discardImport(db, number);
  return { ...told, outcome: { state: 'refused', refused: result.refused } };
}

function isSome({ agencies = {}, indicators = {} }: Creation): boolean {
  return Object.keys(agencies).length + Object.keys(indicators).length > 0;
}
