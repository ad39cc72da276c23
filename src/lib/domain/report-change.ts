import type { AgencyKind } from './agency';
import type { Duty, Report } from './report';

/** Why something was changed by hand, by whom and when (ISO, UTC). */
export interface ByHand {
  readonly reason: string;
  readonly person: string;
  readonly at: string;
}

/** The office's word on a duty of a kind from a year on; undefined in place of it: taken back. */
export interface DutyChange extends ByHand {
  readonly kind: AgencyKind;
  readonly fromYear: number;
  readonly to: Pick<Duty, 'submitDue' | 'publishDue'> | undefined;
}

/** A duty with whose word it is. */
export interface DutyRecord extends Duty {
  readonly origin: 'catalogue' | 'office';
}

/**
 * The duties that count: the catalogue's, and over each of the same kind and year the office's newest word.
 * @param changes oldest first
 */
export function dutiesInForce(catalogue: readonly Duty[], changes: readonly DutyChange[]): DutyRecord[] {
  const duties = new Map<string, DutyRecord>();
  const key = (one: { kind: AgencyKind; fromYear: number }) => `${one.kind} ${one.fromYear}`;
  const own = new Map(catalogue.map((duty) => [key(duty), { ...duty, origin: 'catalogue' as const }]));
  for (const [at, duty] of own) duties.set(at, duty);
  for (const { kind, fromYear, to } of changes) {
    const at = key({ kind, fromYear });
    const before = own.get(at);
    if (to !== undefined) duties.set(at, { kind, fromYear, ...to, origin: 'office' });
    else if (before !== undefined) duties.set(at, before);
    else duties.delete(at);
  }
  return [...duties.values()].sort((a, b) => a.fromYear - b.fromYear);
}

/** What of an agency's report of a year can be changed by hand; the due dates are those of this agency and year alone. */
export const REPORT_FIELDS = ['submitted', 'published', 'submit-due', 'publish-due', 'exempt'] as const;
export type ReportField = (typeof REPORT_FIELDS)[number];

/**
 * The office's word on one field. `value`: an ISO date, `yes` or `no` for `exempt`, empty for "not done after all";
 * undefined: taken back, so that what imports say counts again.
 */
export interface ReportChange extends ByHand {
  readonly agency: string;
  readonly year: number;
  readonly field: ReportField;
  readonly value: string | undefined;
}

/** A report as it counts: what imports say, and over each field the office's newest word. */
export interface ReportRecord extends Report {
  /** ISO dates given to this agency for this year; undefined: the duty's. */
  readonly submitDue: string | undefined;
  readonly publishDue: string | undefined;
  /** The fields that stand by hand. */
  readonly byHand: readonly ReportField[];
}

/**
 * Reports as they count. A word by hand stands above imports, also later ones, until it is taken back: an old register
 * brought in again does not undo what somebody decided with a reason.
 * @param changes oldest first
 */
export function withChanges(reports: readonly Report[], changes: readonly ReportChange[]): ReportRecord[] {
  const records = new Map<string, ReportRecord>();
  const key = (one: { agency: string; year: number }) => `${one.agency} ${one.year}`;
  const none = { submitDue: undefined, publishDue: undefined, byHand: [] };
  for (const report of reports) records.set(key(report), { ...report, ...none });
  for (const [at, newest] of newestByReport(changes)) {
    for (const change of newest.values()) {
      if (change.value === undefined) continue;
      const before = records.get(at) ?? { ...emptyReport(change), ...none };
      records.set(at, {
        ...before,
        ...fieldOf(change.field, change.value),
        byHand: [...before.byHand, change.field],
      });
    }
  }
  return [...records.values()];
}

function newestByReport(changes: readonly ReportChange[]): Map<string, Map<ReportField, ReportChange>> {
  const newest = new Map<string, Map<ReportField, ReportChange>>();
  for (const change of changes) {
    const at = `${change.agency} ${change.year}`;
    newest.set(at, (newest.get(at) ?? new Map<ReportField, ReportChange>()).set(change.field, change));
  }
  return newest;
}

function emptyReport({ agency, year }: { agency: string; year: number }): Report {
  return { agency, year, title: '', link: '', submitted: undefined, published: undefined, exempt: false };
}

function fieldOf(field: ReportField, value: string): Partial<ReportRecord> {
  const date = value === '' ? undefined : value;
  switch (field) {
    case 'submitted':
      return { submitted: date };
    case 'published':
      return { published: date };
    case 'exempt':
      return { exempt: value === 'yes' };
    case 'submit-due':
      return { submitDue: date };
    case 'publish-due':
      return { publishDue: date };
  }
}

/** What counts of a report, field by field, in the words of a change. */
export function valuesOf(
  report: (Report & Partial<Pick<ReportRecord, 'submitDue' | 'publishDue'>>) | undefined,
): Record<ReportField, string> {
  return {
    submitted: report?.submitted ?? '',
    published: report?.published ?? '',
    exempt: report?.exempt === true ? 'yes' : 'no',
    'submit-due': report?.submitDue ?? '',
    'publish-due': report?.publishDue ?? '',
  };
}
