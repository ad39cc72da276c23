import type { Agency, AgencyKind } from './agency';
import type { Cell } from './cell';
import type { Indicator } from './indicator';
import { dueDate, dutyFor, dutyState, type Duty, type DutyState } from './report';
import type { ReportRecord } from './report-change';

/**
 * How much of what is expected of an agency for a year is answered. Answered is a figure of the agency's own full year,
 * a declared zero among them, or the stated word that it does not apply or is not public; blank, not reported and
 * withdrawn are no answers. A ratio is answered by its parts too.
 */
export interface Completeness {
  readonly known: number;
  readonly of: number;
}

/** Does a cell answer what was asked? */
export function isAnswered(cell: Cell): boolean {
  return cell.kind === 'number' || cell.reason === 'not-applicable' || cell.reason === 'withheld';
}

/**
 * What is expected of a kind of agency for a year: the indicators expected of it, each from the first year on in which
 * anyone in the district gave a figure: what no report could yet contain, nobody left out.
 * @param firstYears the first year with a figure of an indicator in the district
 */
export function expectedIndicators(
  indicators: readonly Indicator[],
  firstYears: ReadonlyMap<string, number>,
  kind: AgencyKind,
  year: number,
): Indicator[] {
  return indicators.filter(({ code, expectedOf }) => {
    return expectedOf.includes(kind) && year >= (firstYears.get(code) ?? Infinity);
  });
}

/** How one agency stands with its report of one year. */
export interface Standing {
  readonly agency: Agency;
  readonly year: number;
  readonly report: ReportRecord | undefined;
  readonly submit: DutyState;
  readonly publish: DutyState;
  /** Submitted after the due date; a `partial` submission may be both. */
  readonly late: boolean;
  /** ISO dates; undefined where there is no such duty. */
  readonly submitDue: string | undefined;
  readonly publishDue: string | undefined;
  readonly completeness: Completeness;
}

/**
 * How an agency stands with its report of a year. Only a submission is called partial: of which indicators a published
 * report tells, figures on record do not show.
 * @param today ISO date
 */
export function standingOf(
  agency: Agency,
  year: number,
  {
    duties,
    report,
    completeness,
    today,
  }: {
    readonly duties: readonly Duty[];
    readonly report: ReportRecord | undefined;
    readonly completeness: Completeness;
    readonly today: string;
  },
): Standing {
  const duty = dutyFor(duties, agency.kind, year);
  const due = (own: string | undefined, usual: string | undefined) =>
    own ?? (usual === undefined ? undefined : dueDate(usual, year));
  const submitDue = due(report?.submitDue, duty?.submitDue);
  const publishDue = due(report?.publishDue, duty?.publishDue);
  const exempt = report?.exempt ?? false;
  const submit = dutyState(submitDue, report?.submitted, exempt, today);
  const done = submit === 'on-time' || submit === 'late';
  return {
    agency,
    year,
    report,
    submit: done && completeness.known < completeness.of ? 'partial' : submit,
    publish: dutyState(publishDue, report?.published, exempt, today),
    late: submit === 'late',
    submitDue,
    publishDue,
    completeness,
  };
}

/** Is there something to ask the agency for: a duty whose date has passed, or figures that its submission lacks? */
export function isToChase({ submit, publish }: Pick<Standing, 'submit' | 'publish'>): boolean {
  return submit === 'missing' || publish === 'missing' || submit === 'partial';
}

/** Those to chase: with a duty missed first, then by the share that is answered, least first. */
export function toChase(standings: readonly Standing[]): Standing[] {
  const missed = (one: Standing) => Number(one.submit === 'missing' || one.publish === 'missing');
  const share = ({ completeness: { known, of } }: Standing) => (of === 0 ? 1 : known / of);
  return standings.filter(isToChase).sort((a, b) => missed(b) - missed(a) || share(a) - share(b));
}

/** How many stand how with one of the two duties. */
export function countStates(states: readonly DutyState[]): Record<DutyState, number> {
  const counts = {
    'on-time': 0,
    late: 0,
    partial: 0,
    missing: 0,
    open: 0,
    exempt: 0,
    'not-expected': 0,
  };
  for (const state of states) counts[state] += 1;
  return counts;
}
