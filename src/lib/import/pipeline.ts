import type { AbsenceReason } from '../domain/cell';
import { finding, type Finding } from '../domain/finding';
import type { Catalogue } from './catalogue';
import { cellDecider } from './cell-decisions';
import { openText } from './csv';
import { decode } from './decode';
import type { DraftEntry } from './entry';
import { FindingLedger } from './finding-ledger';
import { identifier } from './identify';
import { openJson } from './json';
import type { Decisions, Encoding } from './mapping';
import { namesOf, type Names } from './names';
import type { ExtractInput } from './open-input';
import { openTables } from './open-tables';
import { figureReader } from './read-figure';
import { ReportLedger } from './read-report';
import { isJson, refusedExtract } from './refused';
import type { Source } from './source';
import type { ExtractSummary, Format, StagedExtract } from './staged';
import { Tally } from './tally';
import { validator } from './validate';

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

  const names = namesOf(catalogue);
  const source = openSource(input, names, catalogue, decisions, tell);
  if (!('rowBatches' in source)) {
    const { format, encoding = decisions.encoding } = source;
    const known = encoding === undefined ? decisions : { ...decisions, encoding };
    return refusedExtract(format, known, ledger.inOrder());
  }

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
      if (row.left === 'half') tell(finding('form-half', 'warning', row.place('value')));
      else if (row.left !== undefined)
        tally.add('form-blank', row.place(), () => finding('form-blank', 'note', row.place()));
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

  const sound = !ledger.has('delimiter-unclosed-quote') && !ledger.has('json-invalid');
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

/** A file opened; where nothing of it can be read, what it was taken for. */
function openSource(
  input: ExtractInput,
  names: Names,
  catalogue: Catalogue,
  decisions: Decisions,
  tell: (finding: Finding) => void,
): Source | { readonly format: Format; readonly encoding?: Encoding } {
  const { workbook, fileName, bytes } = input;
  if (workbook !== undefined) {
    for (const one of [...workbook.findings, ...workbook.sheets.flatMap((sheet) => sheet.findings)])
      tell(one);
    const file = { format: workbook.format, fileName, encoding: 'utf-8', dialect: undefined } as const;
    return workbook.sheets.length === 0
      ? { format: workbook.format }
      : openTables(workbook.sheets, file, names, catalogue, decisions, tell);
  }
  const decoded = decode(bytes, decisions.encoding, tell);
  if (decoded === undefined) return { format: isJson(fileName, '') ? 'json' : 'csv' };
  const { text, encoding } = decoded;
  if (isJson(fileName, text))
    return openJson(text, { fileName, encoding }, names, catalogue, decisions, tell);
  const { dialect, sheet } = openText(text, decisions.dialect, tell);
  const file = { format: 'csv', fileName, encoding, dialect } as const;
  return openTables([sheet], file, names, catalogue, decisions, tell);
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
