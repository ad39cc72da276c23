import { CATALOGUE, INDICATORS } from '../../fixtures/catalogue';
import { gb18030 } from '../../fixtures/gb18030';

/** The choices that a file of the corpus combines. */
export const CHOICES = {
  layout: ['long', 'wide-indicators', 'wide-years', 'crossed', 'table-per-agency'],
  encoding: ['utf-8', 'utf-8 with mark', 'utf-16le', 'utf-16be without mark', 'gb18030'],
  delimiter: [',', ';', '\t', '|'],
  quoting: ['where needed', 'double everywhere', 'single everywhere'],
  preamble: ['none', 'title', 'title, note and an empty line'],
  lineEnd: ['\n', '\r\n', '\r'],
} as const;

export type Combination = { readonly [K in keyof typeof CHOICES]: (typeof CHOICES)[K][number] };

/** Every so many of all combinations: no choice is bound to another. */
const STRIDE = 37;

/** Combinations spread over all there are. */
export function combinations(): Combination[] {
  const kinds = Object.keys(CHOICES) as (keyof typeof CHOICES)[];
  const all = kinds.reduce((product, kind) => product * CHOICES[kind].length, 1);
  return Array.from({ length: Math.floor(all / STRIDE) }, (_, index) => {
    let left = index * STRIDE;
    const chosen = kinds.map((kind) => {
      const choice = CHOICES[kind][left % CHOICES[kind].length];
      left = Math.floor(left / CHOICES[kind].length);
      return [kind, choice];
    });
    return Object.fromEntries(chosen) as Combination;
  });
}

const AGENCIES = CATALOGUE.agencies
  .filter((one) => one.district === CATALOGUE.district.code && one.toYear === undefined)
  .slice(0, 4);
const KINDS = [INDICATORS.cases, INDICATORS.closed, INDICATORS.lost];

export interface GoldenCell {
  readonly agency: (typeof AGENCIES)[number];
  readonly indicator: (typeof KINDS)[number];
  readonly year: number;
  readonly value: number;
}

/** The golden table for two years from `firstYear`: the same figures whatever the file looks like. */
export function goldenCells(firstYear: number): GoldenCell[] {
  return AGENCIES.flatMap((agency, at) =>
    [firstYear, firstYear + 1].flatMap((year) =>
      KINDS.map((indicator, kind) => ({
        ...{ agency, indicator, year },
        value: (3 - kind) * 40 + at * 7 + (year % 10),
      })),
    ),
  );
}

/** The file of a combination. */
export function fileOf(combination: Combination, firstYear: number): Uint8Array {
  const { layout, encoding, delimiter, quoting, preamble, lineEnd } = combination;
  const quote = quoting === 'single everywhere' ? "'" : '"';
  const cellText = (cell: string) =>
    quoting !== 'where needed' || cell.includes(delimiter) ? `${quote}${cell}${quote}` : cell;
  const title = ['示例区法治政府建设情况统计表'];
  const above = {
    none: [],
    title: [title],
    'title, note and an empty line': [title, ['填报口径：含线上'], ['']],
  };
  const rows = [...above[preamble], ...tableRows(layout, goldenCells(firstYear), firstYear)];
  const text = rows
    .map((row) => (row.length === 1 && row[0] === '' ? '' : row.map(cellText).join(delimiter)) + lineEnd)
    .join('');
  return bytesOf(text, encoding);
}

function tableRows(
  layout: Combination['layout'],
  cells: readonly GoldenCell[],
  firstYear: number,
): string[][] {
  const years = [firstYear, firstYear + 1];
  const values = (...wanted: readonly Partial<GoldenCell>[]) =>
    wanted.map((one) => {
      const found = cells.find((cell) =>
        Object.entries(one).every(([key, own]) => cell[key as 'value'] === own),
      );
      return String(found?.value);
    });
  switch (layout) {
    case 'long':
      return [
        ['机构', '年度', '指标', '数值', '计量单位', '备注'],
        ...cells.map(({ agency, year, indicator, value }) => [
          agency.name,
          `${year}年`,
          indicator.name,
          String(value),
          '件',
          '',
        ]),
      ];
    case 'wide-indicators':
      return [
        ['机构', '年度', ...KINDS.map((one) => one.shortName)],
        ...AGENCIES.flatMap((agency) =>
          years.map((year) => {
            const wanted = KINDS.map((indicator) => ({ agency, year, indicator }));
            return [agency.shortName, String(year), ...values(...wanted)];
          }),
        ),
      ];
    case 'wide-years':
      return [
        ['机构', '指标', ...years.map((year) => `${year}年`)],
        ...AGENCIES.flatMap((agency) =>
          KINDS.map((indicator) => {
            const wanted = years.map((year) => ({ agency, year, indicator }));
            return [agency.name, indicator.name, ...values(...wanted)];
          }),
        ),
      ];
    case 'crossed':
      return [
        ['机构', ...years.flatMap((year) => [`${year}年`, '', ''])],
        ['', ...years.flatMap(() => KINDS.map((one) => one.shortName))],
        ...AGENCIES.map((agency) => {
          const wanted = years.flatMap((year) => KINDS.map((indicator) => ({ agency, year, indicator })));
          return [agency.name, ...values(...wanted)];
        }),
      ];
    case 'table-per-agency':
      return AGENCIES.flatMap((agency) => [
        [`填报单位：${agency.name}`],
        ['指标', ...years.map((year) => `${year}年`)],
        ...KINDS.map((indicator) => {
          const wanted = years.map((year) => ({ agency, year, indicator }));
          return [indicator.name, ...values(...wanted)];
        }),
        [''],
      ]);
  }
}

function bytesOf(text: string, encoding: Combination['encoding']): Uint8Array {
  switch (encoding) {
    case 'utf-8':
      return new TextEncoder().encode(text);
    case 'utf-8 with mark':
      return new TextEncoder().encode(`\uFEFF${text}`);
    case 'utf-16le':
      return Uint8Array.from(Buffer.from(`\uFEFF${text}`, 'utf16le'));
    case 'utf-16be without mark':
      return Uint8Array.from(Buffer.from(text, 'utf16le').swap16());
    case 'gb18030':
      return gb18030(text);
  }
}
