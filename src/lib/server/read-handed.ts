import type { Comparison } from '../domain/comparison';
import { entriesShown } from '../domain/shown-points';
import type { Reader } from './db/connection';
import { sourceImports, type SourceImport } from './store/source-imports';

/** What a file says of itself beside its figures. */
export interface HandedCircumstances {
  readonly asOf: string | undefined;
  readonly madeOn: string;
  readonly sources: readonly SourceImport[];
}

/**
 * The extracts behind comparisons, and the days that a file bears.
 * @param days ISO dates: of the newest import of the district, and today
 */
export async function readCircumstances(
  database: Reader,
  comparisons: readonly Comparison[],
  days: { readonly asOf: string | undefined; readonly madeOn: string },
): Promise<HandedCircumstances> {
  const entries = new Set(comparisons.flatMap((one) => [...entriesShown(one)]));
  return { ...days, sources: await sourceImports(database, entries) };
}
