import { changesOf, type Changed } from '../domain/change';
import type { Comparison } from '../domain/comparison';
import { shownYears, yearsShown } from '../domain/kind';
import { baseYear, isOfOneYear } from '../domain/measured';
import { SELF } from '../domain/observation';
import { FULL_YEAR } from '../domain/period';

/** One row of a View's download: a cell with everything that says what it is. */
export interface ComparisonRow {
  readonly district: string;
  readonly agency: string;
  readonly agencyName: string;
  readonly kind: string;
  readonly highlighted: boolean;
  readonly indicator: string;
  readonly indicatorName: string;
  readonly unit: string;
  readonly measure: string;
  readonly year: number;
  readonly period: string;
  readonly subject: string;
  /** Undefined where absent: `absence` then says why. */
  readonly value: number | undefined;
  readonly precision: string;
  readonly absence: string;
  readonly marks: string;
  readonly numerator: number | undefined;
  readonly denominator: number | undefined;
  /** Log entry that leads back to the cell. */
  readonly entry: number | undefined;
  readonly fictional: boolean;
  /** What a change starts from, and the code of the indicator that is divided by; empty where the measure has none. */
  readonly baseline: string;
  readonly per: string;
  /** Changed from zero: new, which no per cent says. */
  readonly fresh: boolean;
  /** `reported`, or `comparable` with the codes of the agencies behind the figure where it is not the agency's own. */
  readonly reading: string;
  readonly joined: string;
  readonly incomparable: string;
  /**
   * Of a view of two years, on the row of the second: the difference to the first (points for a percentage), and the same
   * in per cent of the first. Undefined where nothing may be compared; no per cent from zero (`fresh` then says new).
   */
  readonly change: number | undefined;
  readonly changePercent: number | undefined;
}

/** The columns in their order, as they are named in files. */
export const ROW_COLUMNS = [
  'district',
  'agency',
  'agencyName',
  'kind',
  'highlighted',
  'indicator',
  'indicatorName',
  'unit',
  'measure',
  'year',
  'period',
  'subject',
  'value',
  'precision',
  'absence',
  'marks',
  'numerator',
  'denominator',
  'entry',
  'fictional',
  'baseline',
  'per',
  'fresh',
  'reading',
  'joined',
  'incomparable',
  'change',
  'changePercent',
] as const satisfies readonly (keyof ComparisonRow)[];

/**
 * A comparison as rows: one an indicator, series and year that the view shows (of a change its two, otherwise all of its
 * range); years in which an agency did not exist are left out.
 */
export function comparisonRows(comparison: Comparison): ComparisonRow[] {
  return [comparison, ...comparison.beside].flatMap(rowsOf);
}

function rowsOf(comparison: Comparison): ComparisonRow[] {
  const { indicator, view, district } = comparison;
  const changes = changesBy(comparison);
  const shown = yearsShown(view) === 'ends' ? shownYears(view.kind, view.years) : comparison.years;
  return comparison.series.flatMap(({ agency, highlighted, points }) =>
    points
      .filter((point) => point.exists && shown.includes(point.year))
      .map((point) => ({
        point,
        changed: point.year === view.years.to ? changes.get(agency.code) : undefined,
      }))
      .map(({ point, changed }) => ({
        district: district.code,
        agency: agency.code,
        agencyName: agency.name,
        kind: agency.kind,
        highlighted,
        indicator: indicator.code,
        indicatorName: indicator.name,
        unit: indicator.unit,
        measure: view.measure,
        year: point.year,
        period: FULL_YEAR,
        subject: SELF,
        value: point.cell.kind === 'number' ? point.cell.value : undefined,
        precision: point.cell.kind === 'number' ? point.cell.precision : '',
        absence: point.cell.kind === 'absent' ? point.cell.reason : '',
        marks: point.cell.kind === 'number' ? point.cell.marks.join(' ') : '',
        numerator: point.parts?.numerator,
        denominator: point.parts?.denominator,
        entry: point.entry,
        fictional: district.fictional,
        baseline: baselineOf(comparison, point.year, changed),
        per: comparison.per?.code ?? '',
        fresh: point.fresh === true || changed?.percent === 'new',
        reading: view.reading,
        joined: point.joined?.agencies.join(' ') ?? '',
        incomparable: point.incomparable ?? '',
        change: changed?.change.value,
        changePercent: typeof changed?.percent === 'object' ? changed.percent.value : undefined,
      })),
  );
}

/** What a row's figure, or the change beside it, starts from. */
function baselineOf({ view }: Comparison, year: number, changed: Changed | undefined): string {
  if (changed !== undefined) return String(view.years.from);
  return isOfOneYear(view.measure) ? '' : String(baseYear(view, year));
}

/** By code of the agency; none where the view is not of two years, or a new definition lies between them. */
function changesBy(comparison: Comparison): ReadonlyMap<string, Changed> {
  if (comparison.view.kind !== 'change') return new Map();
  const { placed, small, outside } = changesOf(comparison);
  return new Map([...placed, ...small, ...outside].map((one) => [one.agency.code, one]));
}

/** The rows as a table with its head, for CSV. */
export function comparisonTable(comparison: Comparison): (string | number)[][] {
  const rows = comparisonRows(comparison).map((row) =>
    ROW_COLUMNS.map((column) => {
      const value = row[column];
      if (value === undefined) return '';
      return typeof value === 'boolean' ? String(value) : value;
    }),
  );
  return [[...ROW_COLUMNS], ...rows];
}
