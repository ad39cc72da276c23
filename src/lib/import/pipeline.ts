import type { AbsenceReason } from '../domain/cell';
import { SEVERITIES, type Finding } from '../domain/finding';
import type { Catalogue } from './catalogue';
import { decode } from './decode';
import type { DraftEntry } from './entry';
import { identifier } from './identify';
import { openJson } from './json';
import type { Decisions, Mapping } from './mapping';
import { namesOf } from './names';
import { figureReader } from './read-figure';
import { ReportLedger } from './read-report';
import type { StagedExtract } from './staged';
import { openTable } from './table';
import { Tally } from './tally';
import { validate } from './validate';

export interface ExtractInput {
  readonly bytes: Uint8Array;
  /** Says what the bytes may not: a JSON extract, the year of a table whose title names none. */
  readonly fileName: string;
}

/**
 * A file's way in: decode → open (table or JSON) → map → read each figure → validate. Pure, and never throws on bad
 * input: what cannot be read is told as findings of severity error, and nothing of it is an entry.
 * @param decisions what a person has decided about this layout; the line proposes the rest
 */
export function readExtract(
  input: ExtractInput,
  catalogue: Catalogue,
  decisions: Decisions = {},
): StagedExtract {
  const findings: Finding[] = [];
  const tell = (finding: Finding) => void findings.push(finding);

  const decoded = decode(input.bytes, decisions.encoding, tell);
  if (decoded === undefined) return refused(input, decisions, findings);

  const names = namesOf(catalogue);
  const source = isJson(input.fileName, decoded.text)
    ? openJson(decoded.text, decoded.encoding, decisions, tell)
    : openTable(decoded.text, input.fileName, decoded.encoding, names, decisions, tell);
  if (source === undefined)
    return refused(input, { ...decisions, encoding: decoded.encoding }, findings, decoded.text);

  const tally = new Tally();
  const absences = new Map<string, AbsenceReason>(Object.entries(source.mapping.absences));
  const identify = identifier(names, catalogue, source.mapping, tally);
  const readFigure = figureReader(identify, source.mapping, absences, tally, tell);
  const reports = new ReportLedger(identify, tell);
  const read: DraftEntry[] = [];
  source.eachRow((row) => {
    if (!source.readable) return;
    reports.read(row);
    for (const figure of row.figures) {
      const entry = readFigure(figure);
      if (entry !== undefined) read.push(entry);
    }
  });
  tally.tellAll(tell);

  const torn = findings.some((finding) => finding.code === 'delimiter-unclosed-quote');
  return {
    format: source.format,
    mapping: { ...source.mapping, absences: Object.fromEntries(absences) },
    entries: torn ? [] : validate(read, catalogue, names, tell),
    reports: torn ? [] : reports.reports,
    findings: inOrder(findings),
    preview: source.preview,
    rows: source.rows,
  };
}

function isJson(fileName: string, text: string): boolean {
  return /\.json$/i.test(fileName) || (!/\.(?:csv|tsv|txt)$/i.test(fileName) && /^\s*[[{]/.test(text));
}

/** Nothing was read; the findings say why, and the decisions stand for the next try. */
function refused(
  input: ExtractInput,
  decisions: Decisions,
  findings: readonly Finding[],
  text = '',
): StagedExtract {
  const mapping: Mapping = {
    encoding: decisions.encoding ?? 'utf-8',
    headerRow: decisions.headerRow ?? 0,
    layout: decisions.layout ?? 'long',
    columns: [],
    year: decisions.year,
    agency: decisions.agency,
    agencies: decisions.agencies ?? {},
    indicators: decisions.indicators ?? {},
    absences: decisions.absences ?? {},
  };
  const format = isJson(input.fileName, text) ? 'json' : 'csv';
  return { format, mapping, entries: [], reports: [], findings, preview: [], rows: 0 };
}

/** Errors first, then by place; findings of one place stay as they were told. */
function inOrder(findings: readonly Finding[]): Finding[] {
  return [...findings].sort(
    (a, b) =>
      SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity) ||
      (a.place.row ?? 0) - (b.place.row ?? 0) ||
      (a.place.column ?? 0) - (b.place.column ?? 0),
  );
}
