import type { Finding } from '../../domain/finding';
import type { DraftReport } from '../../import/entry';
import type { Appended } from '../db/connection';
import { placeColumns } from '../db/rows';

/** Rows of `staged_report` in the order of its columns. */
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
