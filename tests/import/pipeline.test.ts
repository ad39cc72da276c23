import { fc } from '../fixtures/property';
import { describe, expect, it } from 'vitest';
import type { AbsenceReason } from '../../src/lib/domain/cell';
import { LAYOUTS, type Layout } from '../../src/lib/import/mapping';
import { readExtract } from '../../src/lib/import/pipeline';
import { CATALOGUE, INDICATORS } from '../fixtures/catalogue';
import { gb18030 } from '../fixtures/gb18030';
import { complaints, figures, readText } from '../fixtures/read';

interface Line {
  readonly agency: string;
  readonly year: number;
  readonly indicator: string;
  readonly value: number | AbsenceReason;
}

const WRITTEN: Readonly<Partial<Record<AbsenceReason, string>>> = {
  'not-applicable': '/',
  'not-reported': '未报告',
  withheld: '不公开',
};

const AGENCIES = ['jiaowei', 'chengguan', 'sifa'];
const COUNTED = ['cases', 'training', 'trained'] as const;
const YEARS = [2019, 2020];

/** Every agency × year × indicator has a value, so that a wide table has no blank cell of its own. */
const tables = fc
  .array(
    fc.oneof(fc.nat({ max: 1_000_000 }), fc.constantFrom(...(Object.keys(WRITTEN) as AbsenceReason[]))),
    {
      minLength: 18,
      maxLength: 18,
    },
  )
  .map((values) =>
    AGENCIES.flatMap((agency) =>
      YEARS.flatMap((year) => COUNTED.map((indicator) => ({ agency, year, indicator }))),
    ).map((key, index): Line => ({ ...key, value: values[index] ?? 0 })),
  );

const nameOf = (code: string) => CATALOGUE.agencies.find((one) => one.code === code)?.name ?? code;
const headerOf = (code: string) => INDICATORS[code as (typeof COUNTED)[number]].name;
const cellOf = (line: Line) =>
  typeof line.value === 'number' ? String(line.value) : (WRITTEN[line.value] ?? '');

function written(lines: readonly Line[], layout: Layout): string {
  const find = (agency: string, year: number, indicator: string) =>
    cellOf(
      lines.find((one) => one.agency === agency && one.year === year && one.indicator === indicator) as Line,
    );
  const rows = {
    long: () => [
      ['机构', '年度', '指标', '数值'],
      ...lines.map((one) => [nameOf(one.agency), String(one.year), headerOf(one.indicator), cellOf(one)]),
    ],
    'wide-indicators': () => [
      ['机构', '年度', ...COUNTED.map(headerOf)],
      ...AGENCIES.flatMap((agency) =>
        YEARS.map((year) => [
          nameOf(agency),
          String(year),
          ...COUNTED.map((code) => find(agency, year, code)),
        ]),
      ),
    ],
    'wide-years': () => [
      ['机构', '指标', ...YEARS.map((year) => `${year}年`)],
      ...AGENCIES.flatMap((agency) =>
        COUNTED.map((code) => [
          nameOf(agency),
          headerOf(code),
          ...YEARS.map((year) => find(agency, year, code)),
        ]),
      ),
    ],
    crossed: () => [
      ['机构', ...YEARS.flatMap((year) => COUNTED.map((code) => `${year}年 ${headerOf(code)}`))],
      ...AGENCIES.map((agency) => [
        nameOf(agency),
        ...YEARS.flatMap((year) => COUNTED.map((code) => find(agency, year, code))),
      ]),
    ],
  }[layout]();
  return rows.map((row) => row.join(',')).join('\r\n');
}

describe('the whole line', () => {
  it('reads any table back, in every layout, in either encoding', () => {
    fc.assert(
      fc.property(tables, fc.constantFrom(...LAYOUTS), (lines, layout) => {
        const expected = lines.map((one) => `${one.agency} ${one.year} ${one.indicator} ${one.value}`).sort();
        const text = written(lines, layout);
        for (const bytes of [
          new TextEncoder().encode(text),
          new TextEncoder().encode(`\ufeff${text}`),
          gb18030(text),
        ]) {
          const extract = readExtract({ bytes, fileName: '表.csv' }, CATALOGUE);
          expect(extract.mapping.tables[0]?.layout).toBe(layout);
          expect(complaints(extract)).toEqual([]);
          expect(figures(extract).sort()).toEqual(expected);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('leads every entry back to the cell it was read from', () => {
    fc.assert(
      fc.property(tables, fc.constantFrom(...LAYOUTS), (lines, layout) => {
        const text = written(lines, layout);
        const rows = text.split('\r\n').map((row) => row.split(','));
        for (const { place, raw } of readText(text).entries) {
          expect(rows[(place.row ?? 0) - 1]?.[(place.column ?? 0) - 1]).toBe(raw);
        }
      }),
      { numRuns: 30 },
    );
  });

  it('never throws, whatever the bytes, and says why where it reads nothing', () => {
    const text = fc
      .array(fc.constantFrom(...'机构年度指标,\n"/1。;\t{}[]:', '司法局', '新收一审', '2020'))
      .map((all) => all.join(''));
    const bytes = fc.oneof(
      fc.uint8Array({ maxLength: 200 }),
      text.map((one) => new TextEncoder().encode(one)),
    );
    fc.assert(
      fc.property(bytes, fc.constantFrom('a.csv', 'a.json', 'a'), (given, fileName) => {
        const extract = readExtract({ bytes: given, fileName }, CATALOGUE);
        if (extract.entries.length + extract.reports.length === 0 && extract.rows === 0) {
          expect(extract.findings.some((one) => one.severity === 'error')).toBe(true);
        }
      }),
      { numRuns: 500 },
    );
  });

  it('gives the same again for the same', () => {
    const text = '机构,年度,新收一审\n某局,2020,七类\n司法局,2020,/\n';
    expect(readText(text)).toEqual(readText(text));
  });

  it('gives what can be sent between threads and kept as it is', () => {
    const extract = readText('机构,年度,新收一审\n某局,2020,3\n司法局,2020,40余\n合计,,43\n');
    expect(structuredClone(extract)).toEqual(extract);
  });

  it('tells errors first, then by place', () => {
    const text = '机构,年度,应出庭,负责人出庭\n司法局,2020,1,2\n某局,2020,1,1\n区教委,2020,无,x\n';
    expect(readText(text).findings.map((one) => `${one.severity} ${one.place.row}`)).toEqual([
      'error 3',
      'error 4',
      'warning 2',
      'note 4',
    ]);
  });

  it('reads JSON by its name or its first character', () => {
    const json = '[{"agency":"司法局","year":2020,"indicator":"cases","value":3}]';
    expect(readText(json, {}, 'a.json').format).toBe('json');
    expect(readText(json, {}, 'figures').format).toBe('json');
    expect(readText('机构,年度,新收一审\n司法局,2020,3\n', {}, 'figures').format).toBe('csv');
  });
});
