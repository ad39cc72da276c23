import { existsIn } from '../../src/lib/domain/agency';
import { csvLines, filled } from './csv-lines';
import { existing, inTable, type Figure } from './figures';
import type { DemoAgency, Material } from './material';

/** What Excel wants before UTF-8, or it reads Chinese as noise. */
const BYTE_ORDER_MARK = '\ufeff';

/**
 * One year as a list, a row a figure. In the earlier lists agencies and indicators go by their short and other names.
 */
export function longTable({ words, settings }: Material, year: number, figures: readonly Figure[]): string {
  const { fields } = words;
  const early = year <= settings.hardYear;
  const header = [
    ...[fields.agency, fields.year, fields.indicator, fields.value, fields.unit],
    ...[fields.subject, fields.period, fields.qualifier, fields.note],
  ];
  const rows = figures.map((figure) => [
    early ? figure.agency.shortName : figure.agency.name,
    early ? String(year) : filled(fields.yearValue, { year }),
    early ? (figure.indicator.aliases[0] ?? figure.indicator.name) : figure.indicator.name,
    inTable(words, figure),
    figure.unit,
    figure.subject,
    figure.period,
    figure.qualifier,
    figure.note,
  ]);
  return BYTE_ORDER_MARK + csvLines([header, ...rows], '\r\n');
}

/**
 * One indicator as a row an agency and a column a year, for the agencies that existed throughout.
 * @param figures of every year
 */
export function yearsTable(
  material: Material,
  indicator: string,
  figures: ReadonlyMap<number, readonly Figure[]>,
): string {
  const { words, settings } = material;
  const years = [...figures.keys()];
  const lasting = existing(material, settings.firstYear).filter((agency) =>
    existsIn(agency, settings.lastYear),
  );
  const cell = (agency: DemoAgency, year: number) =>
    figures.get(year)?.find((figure) => figure.agency === agency && figure.indicator.code === indicator)
      ?.raw ?? '';
  const rows = lasting
    .map((agency) => ({ agency, cells: years.map((year) => cell(agency, year)) }))
    .filter(({ cells }) => cells.some((text) => text !== ''))
    .map(({ agency, cells }) => [agency.name, material.indicators.get(indicator)?.name ?? '', ...cells]);
  const header = years.map((year) => filled(words.fields.yearValue, { year }));
  return csvLines([[words.fields.agency, words.fields.indicator, ...header], ...rows], '\n');
}
