import type { AbsenceReason } from '../domain/cell';
import type { Finding } from '../domain/finding';
import type { Catalogue } from './catalogue';
import { cellDecider } from './cell-decisions';
import { decode } from './decode';
import type { DraftEntry } from './entry';
import { FindingLedger } from './finding-ledger';
import { identifier } from './identify';
import { openJson } from './json';
import type { Decisions } from './mapping';
import { namesOf } from './names';
import { figureReader } from './read-figure';
import { ReportLedger } from './read-report';
import { isJson, refusedExtract } from './refused';
import type { ExtractSummary, StagedExtract } from './staged';
import { openTable } from './table';
import { Tally } from './tally';
import { validator } from './validate';

export interface ExtractInput {
  readonly bytes: Uint8Array;
  /** Says what the bytes may not: a JSON extract, the year of a table whose title names none. */
  readonly fileName: string;
}

/** Of one kind so many findings are told; the rest are counted, since a torn file of a million rows has a million of them. */
const MOST_OF_A_KIND = 2000;

/**
 * A file's way in: decode → open (table or JSON) → map → read each figure → validate, batch by batch, so that a million
 * rows never stand in memory at once. Pure, and never throws on bad input: what cannot be read is told as findings of
 * severity error, and nothing of it is an entry.
 * @param decisions what a person has decided about this layout; the line proposes the rest
 * @returns after the last batch, all that is told beside the entries; where it is not `sound` the entries are void
 */
export function* readBatches(
  input: ExtractInput,
  catalogue: Catalogue,
  decisions: Decisions = {},
): Generator<readonly DraftEntry[], ExtractSummary> {
  const ledger = new FindingLedger(MOST_OF_A_KIND);
  const tell = (finding: Finding) => {
    ledger.tell(finding);
  };

  const decoded = decode(input.bytes, decisions.encoding, tell);
  if (decoded === undefined) return refusedExtract(input.fileName, decisions, ledger.inOrder());

  const names = namesOf(catalogue);
  const source = isJson(input.fileName, decoded.text)
    ? openJson(decoded.text, decoded.encoding, decisions, tell)
    : openTable(decoded.text, input.fileName, decoded.encoding, names, decisions, tell);
  if (source === undefined)
    return refusedExtract(
      input.fileName,
      { ...decisions, encoding: decoded.encoding },
      ledger.inOrder(),
      decoded.text,
    );

  const tally = new Tally();
  const absences = new Map<string, AbsenceReason>(Object.entries(source.mapping.absences));
  const identify = identifier(names, catalogue, source.mapping, tally);
  const decider = cellDecider(decisions.cells ?? {}, (code) => names.indicatorByCode(code), tell);
  const readFigure = figureReader(identify, source.mapping, absences, tally, tell, decider);
  const reports = new ReportLedger(identify, tell);
  const checks = validator(catalogue, names, tell);
  for (const rows of source.rowBatches()) {
    const read: DraftEntry[] = [];
    const originals = new Map<DraftEntry, DraftEntry>();
    for (const row of rows) {
      reports.read(row);
      for (const figure of row.figures) {
        const decided = readFigure(figure);
        const entry = decided[0];
        const correction = decided[1];
        // Checks are about what counts; a corrected figure goes before its correction again once they are done.
        if (entry !== undefined) read.push(correction ?? entry);
        if (entry !== undefined && correction !== undefined) originals.set(correction, entry);
      }
    }
    const kept = withOriginals(checks.take(read), originals);
    if (kept.length > 0) yield kept;
  }
  checks.finish();
  decider.finish();
  tally.tellAll(tell);

  const sound = !ledger.has('delimiter-unclosed-quote');
  return {
    format: source.format,
    mapping: { ...source.mapping, absences: Object.fromEntries(absences) },
    sound,
    reports: sound ? reports.reports : [],
    findings: ledger.inOrder(),
    sentBack: sound ? decider.sentBack : [],
    preview: source.preview,
    rows: source.rows,
  };
}

function withOriginals(
  kept: readonly DraftEntry[],
  originals: ReadonlyMap<DraftEntry, DraftEntry>,
): readonly DraftEntry[] {
  if (originals.size === 0) return kept;
  return kept.flatMap((entry) => {
    const original = originals.get(entry);
    return original === undefined ? [entry] : [original, entry];
  });
}

/** The same in one piece, for what is small. */
export function readExtract(
  input: ExtractInput,
  catalogue: Catalogue,
  decisions: Decisions = {},
): StagedExtract {
  const batches = readBatches(input, catalogue, decisions);
  const entries: DraftEntry[] = [];
  for (;;) {
    const next = batches.next();
    if (next.done === true) return { ...next.value, entries: next.value.sound ? entries : [] };
    for (const entry of next.value) entries.push(entry);
  }
}
