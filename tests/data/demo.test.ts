import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { encodeGb18030 } from '../../scripts/demo/gb18030';
import type { AgencyKind } from '../../src/lib/domain/agency';
import { FEWEST_FOR_BAND } from '../../src/lib/domain/statistics';
import { readExtract } from '../../src/lib/import/pipeline';
import type { StagedExtract } from '../../src/lib/import/staged';
import { packagePath } from '../../src/lib/server/root';
import { readCatalogueFiles } from '../../src/lib/server/store/catalogue-files';

const folder = packagePath('data/samples/demo');
const files = readCatalogueFiles(packagePath('data/catalogue'));
const district = files.districts.find((one) => one.code === 'demo');
const staged = new Map<string, StagedExtract>();

function extractOf(name: string): StagedExtract {
  const found = staged.get(name);
  if (found === undefined) throw new Error(`no extract ${name}`);
  return found;
}

const figuresOf = (year: number) => extractOf(`demo-${year}-figures.${year < 2023 ? 'csv' : 'json'}`);
const cellOf = (year: number, agency: string, indicator: string) =>
  figuresOf(year).entries.find(
    (entry) => entry.agency === agency && entry.indicator === indicator && entry.subject === 'self',
  );

beforeAll(() => {
  if (district === undefined) throw new Error('no made-up district');
  for (const name of readdirSync(folder).sort()) {
    const bytes = readFileSync(join(folder, name));
    staged.set(name, readExtract({ bytes, fileName: name }, { ...files, district }));
  }
});

describe('the generator', () => {
  const target = mkdtempSync(join(tmpdir(), 'zhunsheng-demo-'));
  afterAll(() => rmSync(target, { recursive: true, force: true }));

  test.each([
    ['Pacific/Auckland', 'tr_TR.UTF-8'],
    ['America/Caracas', 'C'],
  ])('writes the same bytes in %s under %s', (zone, locale) => {
    const script = packagePath('scripts/make-demo.ts');
    const run = spawnSync(process.execPath, ['--import', 'tsx', script, target], {
      cwd: packagePath(),
      env: { ...process.env, TZ: zone, LC_ALL: locale },
      encoding: 'utf8',
    });
    expect(run.status, run.stderr).toBe(0);
    expect(readdirSync(target).sort()).toEqual(readdirSync(folder).sort());
    for (const name of readdirSync(folder)) {
      expect(readFileSync(join(target, name)).equals(readFileSync(join(folder, name))), name).toBe(true);
    }
  });

  test('GB18030 comes back as it was', () => {
    const text = '示例区,“合计”（件）\r\n１２,无／—,abc';
    expect(new TextDecoder('gb18030', { fatal: true }).decode(encodeGb18030(text))).toBe(text);
    expect(() => encodeGb18030('🙂')).toThrow(RangeError);
  });

  test('the whole is small', () => {
    const size = readdirSync(folder).reduce((sum, name) => sum + readFileSync(join(folder, name)).length, 0);
    expect(size).toBeLessThan(4_000_000);
  });
});

describe('the extracts', () => {
  test('nothing in them is an error', () => {
    const errors = [...staged].flatMap(([name, { findings }]) =>
      findings.filter((one) => one.severity === 'error').map((one) => `${name} ${one.code} ${one.got}`),
    );
    expect(errors).toEqual([]);
  });

  test.each([
    ['demo-2016-figures.csv', 'wide-indicators', 'gb18030'],
    ['demo-2018-figures.csv', 'wide-indicators', 'gb18030'],
    ['demo-2019-figures.csv', 'long', 'utf-8'],
    ['demo-2022-figures.csv', 'long', 'utf-8'],
    ['demo-2023-figures.json', 'long', 'utf-8'],
    ['demo-2025-figures.json', 'long', 'utf-8'],
    ['demo-headcount.csv', 'wide-years', 'utf-8'],
  ])('%s is %s in %s', (name, layout, encoding) => {
    const { mapping, entries } = extractOf(name);
    expect(mapping.encoding).toBe(encoding);
    expect(mapping.tables[0]?.layout ?? 'long').toBe(layout);
    expect(entries.length).toBeGreaterThan(400);
  });

  test.each([2016, 2017, 2018])('the form of %i has lines above its header and sums below', (year) => {
    expect(figuresOf(year).mapping.tables[0]?.headerRow).toBe(3);
    expect(figuresOf(year).findings.map((one) => one.code)).toContain('total-row');
    expect(new Set(figuresOf(year).entries.map((entry) => entry.year))).toEqual(new Set([year]));
  });

  const years = Array.from({ length: 10 }, (_, index) => 2016 + index);

  /** How many of a kind report a number of new lawsuits. */
  function reporters(year: number, kind: AgencyKind): number {
    const kinds = new Map(files.agencies.map((agency) => [agency.code, agency.kind]));
    const numbers = figuresOf(year).entries.filter(
      (entry) => entry.indicator === 'litigation-new' && entry.cell.kind === 'number',
    );
    return new Set(numbers.map((entry) => entry.agency).filter((code) => kinds.get(code) === kind)).size;
  }

  test.each(years)('in %i departments reach the eight reporters that a band wants', (year) => {
    expect(reporters(year, 'enforcement')).toBeGreaterThanOrEqual(18);
    expect(reporters(year, 'general')).toBeGreaterThanOrEqual(FEWEST_FOR_BAND);
  });

  test('subdistricts and towns reach it in the latest year, and fall short where one is missing', () => {
    const each = (kind: AgencyKind) => [2016, 2020, 2025].map((year) => reporters(year, kind));
    expect(each('subdistrict')).toEqual([8, 7, 8]);
    expect(each('town')).toEqual([7, 8, 8]);
    expect(FEWEST_FOR_BAND).toBe(8);
  });

  test.each(years)('the register of %i has all 48 reports, nearly all of them sent', (year) => {
    const { reports } = extractOf(`demo-${year}-register.csv`);
    const sent = reports.filter((report) => report.submitted !== undefined);
    expect(reports.length).toBe(48);
    expect(sent.length).toBeGreaterThanOrEqual(46);
    expect(sent.length).toBeLessThanOrEqual(48);
    expect(sent.every((report) => (report.submitted ?? '').startsWith(String(year + 1)))).toBe(true);
  });
});

describe('what real years have', () => {
  test('agencies missing, late, and exempt in the latest year', () => {
    const { reports } = extractOf('demo-2025-register.csv');
    const named = (wanted: (report: (typeof reports)[number]) => boolean) =>
      reports
        .filter(wanted)
        .map((report) => report.agency)
        .sort();
    expect(named((report) => report.submitted === undefined)).toEqual(['demo-shangwu', 'demo-tongji']);
    expect(named((report) => (report.published ?? '') > '2026-03-31')).toEqual([
      'demo-beishan',
      'demo-xinfang',
    ]);
    expect(named((report) => report.exempt === true)).toEqual(['demo-renfang']);
    expect(figuresOf(2025).entries.some((entry) => entry.agency === 'demo-shangwu')).toBe(false);
  });

  test('blank, "/", 0 and 无 stay four things', () => {
    const raws = figuresOf(2016).entries.map(({ raw, cell }) => {
      return `${raw}: ${cell.kind === 'number' ? String(cell.value) : cell.reason}`;
    });
    for (const read of [': blank', '/: not-applicable', '0: 0', '无: 0']) expect(raws).toContain(read);
  });

  test.each([
    [2018, 'demo-wenlv', 'publicity-events', '40余场', 40, 'at-least'],
    [2018, 'demo-minzheng', 'training-held', '１２', 12, 'exact'],
    [2020, 'demo-renshe', 'training-attendance', '近700', 700, 'at-most'],
    [2021, 'demo-yingji', 'publicity-materials', '5000余', 5000, 'at-least'],
    [2021, 'demo-zhongxin', 'publicity-materials', '1.3万', 13000, 'exact'],
    [2022, 'demo-caizheng', 'training-attendance', '260', 260, 'about'],
  ] as const)('%i %s %s: %s is %d, %s', (year, agency, indicator, raw, value, precision) => {
    expect(cellOf(year, agency, indicator)).toMatchObject({
      raw,
      cell: { kind: 'number', value, precision },
    });
  });

  test.each([
    [2018, 'demo-gongan', 'enforcement-officers', 'withheld'],
    [2024, 'demo-jiguan', 'rate-official-appearance', 'not-applicable'],
  ])('%i %s %s is absent: %s', (year, agency, indicator, reason) => {
    expect(cellOf(year, agency, indicator)?.cell).toEqual({ kind: 'absent', reason });
  });

  test('a district’s planning bureau says nothing of lawsuits for two years', () => {
    const reported = [2019, 2020, 2021, 2022].map(
      (year) => cellOf(year, 'demo-guizi', 'litigation-new')?.cell.kind,
    );
    expect(reported).toEqual(['number', undefined, undefined, 'number']);
  });

  test('a denominator of 2, one of 0 and a percentage without parts', () => {
    expect(cellOf(2024, 'demo-nanhu', 'hearings-official-due')?.raw).toBe('2');
    expect(cellOf(2024, 'demo-jiguan', 'hearings-official-due')?.raw).toBe('0');
    expect(cellOf(2022, 'demo-shuili', 'rate-official-appearance')?.raw).toBe('100');
    expect(cellOf(2022, 'demo-shuili', 'hearings-official-due')).toBeUndefined();
  });

  test('an outlier', () => {
    const [before, now] = [2021, 2022].map((year) =>
      Number(cellOf(year, 'demo-jiaotong', 'enforcement-inspections')?.raw),
    );
    expect((now ?? 0) / (before ?? 1)).toBeGreaterThan(5);
  });

  test('a figure until November and figures about others are kept apart', () => {
    const november = figuresOf(2021).entries.filter((entry) => entry.period !== 'year');
    expect(november).toMatchObject([
      { agency: 'demo-gongan', period: 'until-11', indicator: 'publicity-events' },
    ]);
    const others = figuresOf(2023).entries.filter((entry) => entry.subject !== 'self');
    expect(others.map((entry) => [entry.agency, entry.subject]).sort()).toEqual([
      ['demo-sifa', '区政府'],
      ['demo-sifa', '部门镇街'],
    ]);
  });

  test.each([
    ['demo-2018-figures.csv', ['total-row']],
    ['demo-2023-figures.json', ['percent-differs']],
    ['demo-2024-figures.json', []],
    ['demo-2025-figures.json', ['denominator-zero', 'rule-broken']],
  ])('%s has just the warnings meant: %j', (name, codes) => {
    const warnings = extractOf(name).findings.filter((one) => one.severity === 'warning');
    expect(warnings.map((one) => one.code).sort()).toEqual(codes);
  });

  test('transcribed figures lead back to section, passage and sentence, and name who did it', () => {
    const bare = figuresOf(2025).entries.filter(({ section, passage, sentence, transcriber, checker }) =>
      [section, passage, sentence, transcriber, checker].includes(''),
    );
    expect(bare).toEqual([]);
  });
});
