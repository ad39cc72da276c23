import { chance } from './chance';
import { csvLines, filled } from './csv-lines';
import { existing } from './figures';
import type { DemoAgency, Material } from './material';

/** What is known of one agency's report of a year. Dates are ISO; empty where nothing was sent or published. */
export interface DemoReport {
  readonly agency: DemoAgency;
  readonly title: string;
  readonly submitted: string;
  readonly published: string;
  readonly exempt: boolean;
}

/** The reports of a year, most of them on time. */
export function reportsOf(material: Material, year: number): DemoReport[] {
  return existing(material, year).map((agency) => {
    const exempt = material.settings.exempt.includes(agency.code);
    const [submitted, published] = datesOf(material, agency, year);
    const sent = submitted !== '';
    return {
      agency,
      title: sent ? filled(material.words.reportTitle, { agency: agency.name, year }) : '',
      submitted,
      published: exempt ? '' : published,
      exempt,
    };
  });
}

/** The office's register of a year's reports, as a table of its own. */
export function register({ words }: Material, year: number, reports: readonly DemoReport[]): string {
  const { fields } = words;
  const header = [
    fields.agency,
    fields.year,
    fields.submitted,
    fields.published,
    fields.exempt,
    fields.title,
  ];
  const rows = reports.map((report) => [
    report.agency.name,
    String(year),
    report.submitted,
    report.published,
    report.exempt ? words.yes : words.no,
    report.title,
  ]);
  return '\ufeff' + csvLines([header, ...rows], '\r\n');
}

function datesOf({ settings, incidents }: Material, agency: DemoAgency, year: number): [string, string] {
  const incident = incidents.find(
    (one) => one.year === year && one.agency === agency.code && one.indicator === '',
  );
  if (incident?.action === 'missing') return ['', ''];
  if (incident?.action === 'late') {
    const [submitted, published] = incident.raw.split('|');
    return [submitted ?? '', published ?? ''];
  }
  const day = (days: number, what: string) =>
    String(1 + Math.floor(chance(settings.seed, what, agency.code, year) * days)).padStart(2, '0');
  const hasty = chance(settings.seed, 'month', agency.code, year) < 0.3;
  return [`${year + 1}-${hasty ? '01' : '02'}-${day(28, 'sent')}`, `${year + 1}-03-${day(31, 'published')}`];
}
