import { existsIn } from '../../src/lib/domain/agency';
import type { Indicator } from '../../src/lib/domain/indicator';
import { addProportions, reportedRates } from './proportions';
import { levelCounts, type Counts } from './levels';
import { caseCounts } from './litigation';
import type { DemoAgency, Incident, Material } from './material';
import type { Words } from './words';

/** One figure as the agency writes it. */
export interface Figure {
  readonly agency: DemoAgency;
  readonly year: number;
  readonly indicator: Indicator;
  readonly raw: string;
  readonly unit: string;
  readonly subject: string;
  readonly period: string;
  readonly qualifier: string;
  readonly note: string;
}

/** All figures of the district by year; agencies in the order of the catalogue, indicators in theirs. */
export function allFigures(material: Material): Map<number, Figure[]> {
  const { firstYear, lastYear } = material.settings;
  const years = new Map<number, Figure[]>();
  const pending = new Map<string, number>();
  for (let year = firstYear; year <= lastYear; year += 1) {
    years.set(
      year,
      existing(material, year).flatMap((agency) => {
        const counts = countsOf(material, agency, year, pending.get(agency.code));
        pending.set(agency.code, counts.get('litigation-pending') ?? 0);
        return withIncidents(material, agency, year, written(material, agency, year, counts));
      }),
    );
  }
  return years;
}

/** The agencies of a year, in the order of the catalogue. */
export function existing(material: Material, year: number): DemoAgency[] {
  return material.agencies.filter((agency) => existsIn(agency, year));
}

/** As it stands in a table: some agencies write a count of zero in words. */
export function inTable(words: Words, { raw, agency, indicator }: Figure): string {
  return raw === '0' && agency.habit === 'word' && indicator.valueType === 'count' ? words.zero : raw;
}

function countsOf(material: Material, agency: DemoAgency, year: number, carried: number | undefined): Counts {
  const counts: Counts = new Map([
    ...levelCounts(material, agency, year),
    ...caseCounts(material, agency, year, carried),
  ]);
  addProportions(material, agency, year, counts);
  return counts;
}

function written(material: Material, agency: DemoAgency, year: number, counts: Counts): Figure[] {
  const rates = reportedRates(material, agency, counts);
  const nothing = { subject: '', period: '', qualifier: '', note: '' };
  return [...material.indicators.values()].flatMap((indicator) => {
    const raw = rates.get(indicator.code) ?? counts.get(indicator.code)?.toString();
    return raw === undefined ? [] : [{ agency, year, indicator, raw, unit: indicator.unit, ...nothing }];
  });
}

/** What real years have, laid over the figures as the form wants them. */
function withIncidents(material: Material, agency: DemoAgency, year: number, figures: Figure[]): Figure[] {
  let left = figures;
  for (const incident of material.incidents) {
    if (incident.year !== year || incident.agency !== agency.code) continue;
    if (incident.action === 'missing') return [];
    if (incident.action !== 'late') left = withIncident(material, agency, left, incident);
  }
  const order = [...material.indicators.values()];
  return left.sort((a, b) => order.indexOf(a.indicator) - order.indexOf(b.indicator));
}

function withIncident(
  material: Material,
  agency: DemoAgency,
  figures: Figure[],
  incident: Incident,
): Figure[] {
  const meant = ({ indicator }: Figure) =>
    incident.indicator === indicator.code || incident.indicator === `area:${indicator.area}`;
  if (incident.action === 'drop') return figures.filter((figure) => !meant(figure));
  if (incident.action === 'scale') {
    return figures.map((figure) =>
      meant(figure)
        ? { ...figure, raw: String(Number(figure.raw) * Number(incident.raw)), note: incident.note }
        : figure,
    );
  }
  const indicator = material.indicators.get(incident.indicator);
  if (indicator === undefined) throw new Error(`unknown indicator ${incident.indicator}`);
  const { raw, unit, subject, period, qualifier, note } = incident;
  const own: Figure = { agency, year: incident.year, indicator, raw, unit, subject, period, qualifier, note };
  return incident.action === 'add' ? [...figures, own] : [...figures.filter((figure) => !meant(figure)), own];
}
