import { existsIn, type Agency } from './agency';

/**
 * What may happen to agencies: a new name; several into one, new or standing; one into several, itself perhaps among
 * them; a part of one's work to another, both standing.
 */
export const REORGANISATION_KINDS = ['rename', 'merge', 'split', 'transfer'] as const;
export type ReorganisationKind = (typeof REORGANISATION_KINDS)[number];

export interface Reorganisation {
  /** The first report year of the new order. */
  readonly year: number;
  readonly kind: ReorganisationKind;
  /** Codes of the agencies before and after. */
  readonly from: readonly string[];
  readonly to: readonly string[];
  readonly note: string;
  readonly noteEn: string;
}

/** With the agencies themselves, so that it can be named. */
export interface NamedReorganisation extends Omit<Reorganisation, 'from' | 'to'> {
  readonly from: readonly Agency[];
  readonly to: readonly Agency[];
}

/**
 * Every reorganisation of a district, by year: those on record, and for predecessors that none of them tells of, what
 * the years of the agencies say. Predecessors without any year stay untold.
 */
export function reorganisationsOf(
  agencies: readonly Agency[],
  listed: readonly Reorganisation[] = [],
): Reorganisation[] {
  const told = (from: string, to: string) =>
    listed.some((one) => one.from.includes(from) && one.to.includes(to));
  const known = new Map(agencies.map((one) => [one.code, one]));
  const untold = agencies.map((agency) => ({
    agency,
    from: agency.predecessors.flatMap((code) => {
      const before = known.get(code);
      return before === undefined || told(code, agency.code) ? [] : [before];
    }),
  }));
  const heirs = (code: string) =>
    untold.filter(({ from }) => from.some((one) => one.code === code)).map(({ agency }) => agency);
  const inferred = untold.flatMap(({ agency, from }) => {
    const whole = from.filter((one) => heirs(one.code).length === 1 && !standsBeside(one, agency));
    const apart = from.filter((one) => !whole.includes(one) && heirs(one.code)[0] === agency);
    return [...joining(whole, agency), ...apart.flatMap((one) => dividing(one, heirs(one.code)))];
  });
  return [...listed, ...inferred].sort((a, b) => a.year - b.year);
}

/** One agency into another under a new name, or several into one; by the year in which the last of them ended. */
function joining(from: readonly Agency[], to: Agency): Reorganisation[] {
  const years = from.map((one) => (one.toYear === undefined ? to.fromYear : one.toYear + 1));
  return [...new Set(years)].flatMap((year) => {
    if (year === undefined) return [];
    const together = from.filter((_, index) => years[index] === year);
    const stood = existsIn(to, year - 1);
    const kind = together.length === 1 && !stood ? 'rename' : 'merge';
    return [event(year, kind, together, [to])];
  });
}

/** One agency into several; where it stands on, it is one of them. */
function dividing(from: Agency, heirs: readonly Agency[]): Reorganisation[] {
  const year = heirs[0]?.fromYear ?? (from.toYear === undefined ? undefined : from.toYear + 1);
  if (year === undefined) return [];
  return [event(year, 'split', [from], existsIn(from, year) ? [from, ...heirs] : heirs)];
}

/** Did the predecessor go on beside its successor? */
function standsBeside(before: Agency, after: Agency): boolean {
  return after.fromYear !== undefined && existsIn(before, after.fromYear);
}

function event(
  year: number,
  kind: ReorganisationKind,
  from: readonly Agency[],
  to: readonly Agency[],
): Reorganisation {
  const codes = (list: readonly Agency[]) => list.map((one) => one.code);
  return { year, kind, from: codes(from), to: codes(to), note: '', noteEn: '' };
}
