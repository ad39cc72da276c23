import type { Indicator } from '../../src/lib/domain/indicator';
import { csvLines, filled } from './csv-lines';
import { existing, inTable, type Figure } from './figures';
import { encodeGb18030 } from './gb18030';
import type { DemoAgency, Material } from './material';

const PLAIN_NUMBER = /^\d+(?:\.\d+)?$/;

/**
 * One year as the district's own form: a row an agency, a column an indicator; title and note above the header,
 * sums and a foot note below, GB18030 with Windows line ends, as WPS and Excel save it.
 */
export function wideTable(material: Material, year: number, figures: readonly Figure[]): Uint8Array {
  const { words } = material;
  const known = new Set(figures.map((figure) => figure.indicator));
  const columns = [...material.indicators.values()].filter((column) => isAsked(column) && known.has(column));
  const cells = new Map(figures.map((figure) => [`${figure.agency.code} ${figure.indicator.code}`, figure]));
  const agencies = existing(material, year).filter((agency) =>
    figures.some((figure) => figure.agency === agency),
  );
  const body = agencies.map((agency) =>
    columns.map((column) => cellText(material, agency, column, cells.get(`${agency.code} ${column.code}`))),
  );
  const sums = columns.map((column, index) =>
    totalText(
      column,
      body.map((row) => row[index] ?? ''),
    ),
  );
  const across = (text: string) => [text, ...Array.from({ length: columns.length + 1 }, () => '')];
  const grouped = (row: string[]) => (year % 2 === 1 ? row.map(thousands) : row);
  const rows = [
    across(filled(words.wideTitle, { year })),
    across(words.wideNote),
    [
      words.numberColumn,
      words.fields.agencyWide,
      ...columns.map((column) => heading(material, column, year)),
    ],
    ...body.map((row, index) => [String(index + 1), agencies[index]?.name ?? '', ...grouped(row)]),
    ['', words.totalRow, ...grouped(sums)],
    across(words.wideFoot),
  ];
  return encodeGb18030(csvLines(rows, '\r\n'));
}

/** The form asks for what is expected of some kind, and for all of lawsuits and reconsideration; never for what nobody has. */
function isAsked({ area, expectedOf }: Indicator): boolean {
  return expectedOf.length > 0 || area === 'litigation' || area === 'reconsideration';
}

/** Forms differ from year to year: the name alone, the name with its unit, another name for the same. */
function heading({ words }: Material, indicator: Indicator, year: number): string {
  const { name, unit, aliases } = indicator;
  if (year % 3 === 1) return filled(words.headingWithUnit, { name, unit });
  return year % 3 === 2 ? (aliases[0] ?? name) : name;
}

function cellText(
  { words }: Material,
  agency: DemoAgency,
  indicator: Indicator,
  figure: Figure | undefined,
): string {
  if (figure !== undefined) return inTable(words, figure);
  const foreign = indicator.expectedOf.length > 0 && !indicator.expectedOf.includes(agency.kind);
  return foreign && agency.habit !== 'blank' ? words.notApplicable : '';
}

/** Sums as a spreadsheet makes them: text is passed over. */
function totalText(indicator: Indicator, cells: readonly string[]): string {
  if (indicator.valueType === 'percent') return '';
  const numbers = cells.filter((cell) => PLAIN_NUMBER.test(cell)).map(Number);
  return String(numbers.reduce((sum, value) => sum + value, 0));
}

/** 1234567 → 1,234,567 */
function thousands(cell: string): string {
  return PLAIN_NUMBER.test(cell) ? cell.replace(/\B(?=(?:\d{3})+$)/g, ',') : cell;
}
