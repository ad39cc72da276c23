import { chance, oneOf } from '../../../scripts/demo/chance';
import type { Agency } from '../../../src/lib/domain/agency';
import type { Indicator } from '../../../src/lib/domain/indicator';
import { CATALOGUE, INDICATORS } from '../../fixtures/catalogue';

export const SHAPES = ['long', 'wide-indicators', 'wide-years', 'crossed', 'two-lines'] as const;
export type Shape = (typeof SHAPES)[number];

/** One figure of a golden table and where it stands; places count from 1. */
export interface Figure {
  readonly agency: Agency;
  readonly indicator: Indicator;
  readonly year: number;
  readonly row: number;
  readonly column: number;
}

/** A clean table made of a seed: consistent figures, every name known. Mutations write into `grid`. */
export interface Golden {
  readonly seed: string;
  readonly shape: Shape;
  readonly grid: string[][];
  readonly figures: readonly Figure[];
  /** Lines above the first row of data. */
  readonly headerRow: number;
  readonly delimiter: string;
}

const AGENCIES = CATALOGUE.agencies.filter(
  (one) => one.district === CATALOGUE.district.code && one.toYear === undefined,
);
const LONG_HEADER = ['区县', '机构', '年度', '指标', '数值', '计量单位', '统计对象', '时期', '原文'];
export const LONG = {
  district: 1,
  agency: 2,
  year: 3,
  indicator: 4,
  value: 5,
  unit: 6,
  subject: 7,
  period: 8,
  sentence: 9,
};

export function golden(seed: string): Golden {
  const shape = oneOf(SHAPES, seed, 'shape');
  const firstYear = 2019 + Math.floor(chance(seed, 'year') * 3);
  const years = [0, 1, 2].slice(0, 2 + Math.floor(chance(seed, 'years') * 2)).map((one) => firstYear + one);
  const agencies = AGENCIES.slice(0, 2 + Math.floor(chance(seed, 'agencies') * 3));
  const indicators = Object.values(INDICATORS);
  const valueOf = (agency: Agency, indicator: Indicator, year: number) =>
    valuesOf(`${seed} ${agency.code} ${year}`)[indicator.code] ?? '';
  const preamble = chance(seed, 'preamble') < 0.5 ? [['示例区法治政府建设情况统计表']] : [];
  const grid: string[][] = [...preamble];
  const figures: Figure[] = [];
  const nameOf = (agency: Agency) => oneOf([agency.name, agency.shortName], seed, 'agency', agency.code);
  const headerOf = (indicator: Indicator) =>
    oneOf([indicator.name, indicator.shortName], seed, 'indicator', indicator.code);
  const line = (head: readonly string[], cells: readonly [Indicator, number][], agency: Agency) => {
    grid.push([...head, ...cells.map(([indicator, year]) => valueOf(agency, indicator, year))]);
    for (const [index, [indicator, year]] of cells.entries()) {
      figures.push({ agency, indicator, year, row: grid.length, column: head.length + index + 1 });
    }
  };

  const crossed = years.flatMap((year) => indicators.map((one): [Indicator, number] => [one, year]));
  if (shape === 'long') grid.push([...LONG_HEADER]);
  else if (shape === 'wide-indicators') grid.push(['机构', '年度', ...indicators.map(headerOf)]);
  else if (shape === 'wide-years') grid.push(['机构', '指标', ...years.map((year) => `${year}年`)]);
  else if (shape === 'crossed')
    grid.push(['机构', ...crossed.map(([one, year]) => `${year}年 ${headerOf(one)}`)]);
  else {
    grid.push([
      '机构',
      ...crossed.map(([, year], index) => (index % indicators.length === 0 ? `${year}年` : '')),
    ]);
    grid.push(['', ...crossed.map(([one]) => headerOf(one))]);
  }
  const headerRow = grid.length;
  for (const agency of agencies) {
    if (shape === 'crossed' || shape === 'two-lines') line([nameOf(agency)], crossed, agency);
    else if (shape === 'wide-years') {
      for (const indicator of indicators)
        line(
          [nameOf(agency), headerOf(indicator)],
          years.map((year) => [indicator, year]),
          agency,
        );
    } else {
      for (const year of years) {
        const head = [nameOf(agency), String(year)];
        if (shape === 'wide-indicators')
          line(
            head,
            indicators.map((one) => [one, year]),
            agency,
          );
        else
          for (const indicator of indicators) {
            line([CATALOGUE.district.name, ...head, headerOf(indicator)], [[indicator, year]], agency);
            const row = grid[grid.length - 1];
            row?.push(indicator.unit, '', '', sentenceOf(indicator, row[LONG.value - 1] ?? ''));
          }
      }
    }
  }
  if (chance(seed, 'footnote') < 0.3) grid.push(['注：数据截至年底。']);
  const delimiter = oneOf([',', ';', '\t'], seed, 'delimiter');
  return { seed, shape, grid, figures, headerRow, delimiter };
}

/** The sentence of the report that gives the figure, with others around it. */
function sentenceOf({ name, unit, valueType }: Indicator, value: string): string {
  if (value === '/') return '';
  return `本年度，${name}共${value}${valueType === 'percent' ? '' : unit}，其中第一季度2次、会议3场。`;
}

/** Figures of one agency and year that keep every rule of the catalogue; some absent. */
function valuesOf(seed: string): Record<string, string> {
  const upTo = (most: number, ...parts: string[]) => Math.floor(chance(seed, ...parts) * (most + 1));
  const closed = 5 + upTo(60, 'closed');
  const due = 2 + upTo(50, 'due');
  const appeared = 1 + upTo(due - 2, 'appeared');
  const counts = {
    cases: 5 + upTo(400, 'cases'),
    closed,
    lost: upTo(closed - 1, 'lost'),
    due,
    appeared,
    principal: upTo(appeared, 'principal'),
    training: 1 + upTo(80, 'training'),
    trained: 100 + upTo(9000, 'trained'),
  };
  const texts = Object.entries(counts).map(([code, count]) => [code, String(count)]);
  return {
    ...(Object.fromEntries(texts) as Record<string, string>),
    rate: `${((appeared / due) * 100).toFixed(1 + upTo(1, 'decimals'))}%`,
    fines: (upTo(90000, 'fines') / 100).toFixed(2),
    pass: chance(seed, 'pass') < 0.1 ? '/' : `${(80 + chance(seed, 'rate') * 20).toFixed(1)}%`,
  };
}

/** The table as delimited text. */
export function printed({ grid, delimiter }: Golden): string {
  return grid
    .map((row) =>
      row.map((cell) => (/[",;\t\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join(delimiter),
    )
    .join('\r\n')
    .concat('\r\n');
}
