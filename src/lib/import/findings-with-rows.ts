import type { Finding, Place } from '../domain/finding';
import { placeKey, type CellDecision } from './cell-decisions';
import { extractRows, wantedRows, type ExtractRows } from './extract-rows';
import type { Decisions, Mapping } from './mapping';

export interface ReadingToShow {
  readonly fileName: string;
  readonly findings: readonly Finding[];
  readonly mapping: Mapping;
  readonly decisions: Decisions;
}

/** Findings with the lines of the extract around them and what was decided of each: what a workbook of findings is made of. */
export interface FindingsWithRows {
  readonly fileName: string;
  readonly findings: readonly Finding[];
  readonly decisionAt: (place: Place) => CellDecision | undefined;
  readonly rows: readonly ExtractRows[];
}

/** @param bytes of the extract; undefined where they are no longer kept: then there are no rows */
export async function findingsWithRows(
  { fileName, findings, mapping, decisions }: ReadingToShow,
  bytes: Uint8Array | undefined,
): Promise<FindingsWithRows> {
  const rows = bytes ? await extractRows({ bytes, fileName }, mapping, wantedRows(findings)) : [];
  return { fileName, findings, decisionAt: (place) => decisions.cells?.[placeKey(place)], rows };
}
