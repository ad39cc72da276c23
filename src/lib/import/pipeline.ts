import type { AbsenceReason } from '../domain/cell';
import type { Finding } from '../domain/finding';
import type { Catalogue } from './catalogue';
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
  const readFigure = figureReader(identify, source.mapping, absences, tally, tell);
  const reports = new ReportLedger(identify, tell);
  const checks = validator(catalogue, names, tell);
  for (const rows of source.rowBatches()) {
    const read: DraftEntry[] = [];
    for (const row of rows) {
      reports.read(row);
      for (const figure of row.figures) {
        const entry = readFigure(figure);
        if (entry !== undefined) read.push(entry);
      }
    }
    const kept = checks.take(read);
    if (kept.length > 0) yield kept;
  }
  checks.finish();
  tally.tellAll(tell);

  const sound = !ledger.has('delimiter-unclosed-quote');
  return {
    format: source.format,
    mapping: { ...source.mapping, absences: Object.fromEntries(absences) },
    sound,
    reports: sound ? reports.reports : [],
    findings: ledger.inOrder(),
    preview: source.preview,
    rows: source.rows,
  };
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
