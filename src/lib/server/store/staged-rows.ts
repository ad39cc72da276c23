import type { Finding } from '../../domain/finding';
import type { DraftEntry, DraftReport } from '../../import/entry';
import type { Appended } from '../db/connection';
import { cellColumns, placeColumns } from '../db/rows';

/** Rows of `staged_entry` in the order of its columns, one at a time: a large extract is never doubled in memory. */
export function* entryRows(importNumber: number, entries: readonly DraftEntry[]): Generator<Appended[]> {
  let ordinal = 0;
  for (const entry of entries) {
    ordinal += 1;
    yield [
      importNumber,
      ordinal,
      entry.agency,
      entry.subject,
      entry.year,
      entry.period,
      entry.indicator,
      ...cellColumns(entry.cell),
      entry.unit,
      entry.raw,
      ...placeColumns(entry.place),
      entry.section,
      entry.sentence,
      entry.passage,
      entry.link,
      entry.transcriber,
      entry.checker,
      entry.note,
    ];
  }
}

export function* reportRows(importNumber: number, reports: readonly DraftReport[]): Generator<Appended[]> {
  let ordinal = 0;
  for (const report of reports) {
    ordinal += 1;
    yield [
      importNumber,
      ordinal,
      report.agency,
      report.year,
      report.title ?? null,
      report.link ?? null,
      report.submitted ?? null,
      report.published ?? null,
      report.exempt ?? null,
      ...placeColumns(report.place),
    ];
  }
}

export function* findingRows(importNumber: number, findings: readonly Finding[]): Generator<Appended[]> {
  let ordinal = 0;
  for (const finding of findings) {
    ordinal += 1;
    yield [
      importNumber,
      ordinal,
      finding.code,
      finding.severity,
      ...placeColumns(finding.place),
      finding.got,
      finding.expected,
      JSON.stringify(finding.candidates),
    ];
  }
}
