import { describe, expect, it } from 'vitest';
import { absentCell, numberCell } from '../../src/lib/domain/cell';
import DutyMark from '../../src/lib/ui/DutyMark.svelte';
import ChangeTable from '../../src/lib/ui/ChangeTable.svelte';
import FacetsTable from '../../src/lib/ui/FacetsTable.svelte';
import PartsTable from '../../src/lib/ui/PartsTable.svelte';
import RankTable from '../../src/lib/ui/RankTable.svelte';
import TrendTable from '../../src/lib/ui/TrendTable.svelte';
import { EXAMPLES, exampleParts } from '../charts/examples';
import { agency, observed, RATE, scene } from '../domain/small-district';
import { renderIn } from './reading-frame';

const AS_GIVEN = { column: 'given', descending: false };
const hrefOf = (sort: string) => `/compare?sort=${sort}`;
const texts = (cells: Iterable<Element>) =>
  [...cells].map((cell) => cell.textContent?.replace(/\s+/g, ' ').trim());

describe('the table of a trend', () => {
  const comparison = scene({
    agencies: [agency('a', 0), agency('b', 1, { fromYear: 2025 })],
    view: { highlight: ['b'] },
    observations: [
      observed('a', 2023, 'cases', 0),
      observed('a', 2024, 'cases', numberCell(40, 'at-least', ['doubtful'])),
      observed('a', 2025, 'cases', absentCell('withheld')),
      observed('b', 2025, 'cases', 7),
    ],
  });

  it('says a zero, a bound, a doubt, and which kind of absent', async () => {
    const { container } = await renderIn('zh-CN', TrendTable, { comparison, sort: AS_GIVEN, hrefOf });
    const rows = [...container.querySelectorAll('tbody tr')].map((row) => texts(row.children));
    expect(rows).toEqual([
      ['b局', '不适用', '不适用', '7', '—'],
      ['a局', '0', '≥40?', '不公开', '—'],
    ]);
    expect(container.querySelector('tbody tr.highlighted')?.textContent).toContain('b局');
  });

  it('leads each number to its cell, in the reader’s language', async () => {
    const { container } = await renderIn('en', TrendTable, { comparison, sort: AS_GIVEN, hrefOf });
    const link = [...container.querySelectorAll('tbody a')].find((one) => one.textContent === '0');
    expect(link?.getAttribute('href')).toBe('/cell?district=demo&agency=a&indicator=cases&year=2023');
    expect(container.textContent).toContain('withheld');
  });

  it('leads a figure of several agencies of before to the first of them', async () => {
    const comparable = EXAMPLES['trend-comparable'];
    if (comparable === undefined) throw new Error('no example');
    const sums = comparable.series.flatMap(({ points }) =>
      points.filter(({ joined }) => (joined?.agencies.length ?? 0) > 1),
    );
    expect(sums.length).toBeGreaterThan(0);
    const [sum] = sums;
    const { container } = await renderIn('zh-CN', TrendTable, {
      comparison: comparable,
      sort: AS_GIVEN,
      hrefOf,
      all: true,
    });
    const link = `a[href*="agency=${sum?.joined?.agencies[0]}&"][href$="year=${sum?.year}"]`;
    const value = sum?.cell.kind === 'number' ? String(sum.cell.value) : '';
    expect(texts(container.querySelectorAll(link))).toContain(value);
  });

  it('sorts absent cells last and tells which column it is sorted by', async () => {
    const { container } = await renderIn('zh-CN', TrendTable, {
      comparison,
      sort: { column: '2025', descending: false },
      hrefOf,
    });
    expect(texts(container.querySelectorAll('tbody th'))).toEqual(['b局', 'a局']);
    expect(container.querySelector('th[aria-sort=ascending]')?.textContent).toContain('2025');
  });
});

describe('the table of a rank', () => {
  it('shows a ratio with its parts and gives those without a figure no rank', async () => {
    const comparison = scene({
      agencies: [agency('a', 0), agency('b', 1), agency('c', 2)],
      indicator: RATE,
      view: { kind: 'rank', years: { from: 2025, to: 2025 } },
      observations: [
        observed('a', 2025, 'won', 37),
        observed('a', 2025, 'closed', 90),
        observed('b', 2025, 'won', 0),
        observed('b', 2025, 'closed', 0),
        observed('c', 2025, 'rate', 50),
      ],
    });
    const { container } = await renderIn('zh-CN', RankTable, { comparison, sort: AS_GIVEN, hrefOf });
    const rows = [...container.querySelectorAll('tbody tr')].map((row) => texts(row.children));
    expect(rows).toEqual([
      ['1', 'c局', '50.0%', '—'],
      ['2', 'a局', '41.1% 37/90', '—'],
      ['—', 'b局', '不适用 0/0', '—'],
    ]);
  });
});

describe('the ranks of the table', () => {
  it('are the chart’s: shared on ties, none for a ratio over a small denominator', async () => {
    const comparison = scene({
      agencies: [agency('a', 0), agency('b', 1), agency('c', 2)],
      indicator: RATE,
      view: { kind: 'rank', years: { from: 2024, to: 2025 } },
      observations: [
        ...[2024, 2025].flatMap((year) => [
          observed('a', year, 'won', year === 2025 ? 50 : 40),
          observed('a', year, 'closed', 100),
        ]),
        ...[2024, 2025].flatMap((year) => [
          observed('b', year, 'won', 50),
          observed('b', year, 'closed', 100),
        ]),
        observed('c', 2025, 'won', 2),
        observed('c', 2025, 'closed', 2),
      ],
    });
    const { container } = await renderIn('zh-CN', RankTable, { comparison, sort: AS_GIVEN, hrefOf });
    const rows = [...container.querySelectorAll('tbody tr')].map((row) => texts(row.children));
    expect(rows.map((row) => [row[0]?.replace(/\s/g, ''), row[1], row[3]])).toEqual([
      ['1并列', 'a局', '升 1'],
      ['1并列', 'b局', '未变'],
      ['—', 'c局', '—'],
    ]);
  });
});

describe('the table of a change', () => {
  const comparison = scene({
    agencies: ['a', 'b', 'c', 'd'].map((code, ordinal) => agency(code, ordinal)),
    view: { kind: 'change', highlight: ['d'] },
    observations: [
      ...Object.entries({ a: [10, 15], b: [0, 40], c: [20, 10] }).flatMap(([code, [from, to]]) => [
        observed(code, 2023, 'cases', from as number),
        observed(code, 2025, 'cases', to as number),
      ]),
      observed('d', 2025, 'cases', 7),
    ],
  });

  it('has the chart’s order, both figures with their cells, and no change of what is absent', async () => {
    const { container } = await renderIn('zh-CN', ChangeTable, {
      comparison,
      sort: AS_GIVEN,
      hrefOf,
      all: true,
    });
    const rows = [...container.querySelectorAll('tbody tr')].map((row) => texts(row.children));
    expect(rows).toEqual([
      ['b局', '0', '40', '+40', '新增'],
      ['a局', '10', '15', '+5', '+50.0%'],
      ['c局', '20', '10', '−10', '−50.0%'],
      ['d局', '未报告', '7', '—'],
    ]);
    const links = [...container.querySelectorAll('tbody tr:first-child td a')].map((one) =>
      one.getAttribute('href'),
    );
    expect(links).toEqual([
      '/cell?district=demo&agency=b&indicator=cases&year=2023',
      '/cell?district=demo&agency=b&indicator=cases&year=2025',
    ]);
  });

  it('sorts by per cent with what has none at the end', async () => {
    const sort = { column: 'percent', descending: false };
    const { container } = await renderIn('zh-CN', ChangeTable, { comparison, sort, hrefOf, all: true });
    expect(texts(container.querySelectorAll('tbody th'))).toEqual(['c局', 'a局', 'b局', 'd局']);
  });
});

describe('a change in a table', () => {
  const agencies = [agency('a', 0), agency('b', 1)];
  const view = { kind: 'change' as const, years: { from: 2024, to: 2025 } };
  const rates = [
    ...parts('a', 2024, 40),
    ...parts('a', 2025, 50),
    ...parts('b', 2024, 50),
    ...parts('b', 2025, 40),
  ];

  function parts(code: string, year: number, won: number) {
    return [observed(code, year, 'won', won), observed(code, year, 'closed', 100)];
  }

  it('is marked by a sign and a word where the indicator has a direction', async () => {
    const indicator = { ...RATE, direction: 'better-low' as const };
    for (const [Table, kind] of [
      [ChangeTable, 'change'],
      [TrendTable, 'trend'],
    ] as const) {
      const comparison = scene({ agencies, indicator, view: { ...view, kind }, observations: rates });
      const { container } = await renderIn('zh-CN', Table, { comparison, sort: AS_GIVEN, hrefOf });
      expect(texts(container.querySelectorAll('.worse, .better')).sort()).toEqual([
        expect.stringMatching(/^▲改善−10/),
        expect.stringMatching(/^▽变差\+10/),
      ]);
    }
  });

  it('is not marked where it has none', async () => {
    const observations = [observed('a', 2024, 'cases', 10), observed('a', 2025, 'cases', 15)];
    const comparison = scene({ agencies, view, observations });
    const { container } = await renderIn('zh-CN', ChangeTable, { comparison, sort: AS_GIVEN, hrefOf });
    expect(container.textContent).toContain('+5');
    expect(container.querySelector('.worse, .better')).toBeNull();
  });
});

describe('a table of very many rows', () => {
  const agencies = Array.from({ length: 500 }, (_, at) => agency(`a${at}`, at));
  const comparison = scene({
    agencies,
    view: { kind: 'change', years: { from: 2024, to: 2025 } },
    observations: agencies.flatMap(({ code }, at) => [
      observed(code, 2024, 'cases', at),
      observed(code, 2025, 'cases', 2 * at),
    ]),
  });

  it.each([ChangeTable, TrendTable, FacetsTable])('is cut, with a link to the rest', async (Table) => {
    const many = Table === ChangeTable ? comparison : over20Years(Table === FacetsTable);
    const { container } = await renderIn('zh-CN', Table, { comparison: many, sort: AS_GIVEN, hrefOf });
    const rows = container.querySelectorAll('tbody tr').length;
    expect(rows).toBeLessThan(500);
    expect(container.querySelector('a[href$="&rows=all#table"]')?.textContent).toContain(String(500 - rows));
  });

  it('is whole where all is asked for', async () => {
    const { container } = await renderIn('zh-CN', ChangeTable, {
      comparison,
      sort: AS_GIVEN,
      hrefOf,
      all: true,
    });
    expect(container.querySelectorAll('tbody tr')).toHaveLength(500);
    expect(container.querySelector('a[href$="#table"]')).toBeNull();
  });

  it('of small charts too', async () => {
    const many = over20Years(true);
    const { container } = await renderIn('zh-CN', FacetsTable, {
      comparison: many,
      sort: AS_GIVEN,
      hrefOf,
      all: true,
    });
    expect(container.querySelectorAll('tbody tr')).toHaveLength(500);
  });

  function over20Years(facets: boolean) {
    return scene({
      agencies,
      view: { kind: facets ? 'facets' : 'trend', years: { from: 2006, to: 2025 }, highlight: [] },
      observations: agencies.map(({ code }, at) => observed(code, 2025, 'cases', at)),
    });
  }
});

describe('the table of parts', () => {
  const comparison = exampleParts(false);

  it('has the chart’s order, shares beside amounts, and below who is left out with the cell that breaks it', async () => {
    const { container } = await renderIn('zh-CN', PartsTable, {
      comparison,
      sort: AS_GIVEN,
      hrefOf,
      all: true,
    });
    const rows = [...container.querySelectorAll('tbody tr')].map((row) => texts(row.children));
    expect(rows).toHaveLength(31);
    expect(rows[0]).toEqual(['烟草专卖局', '70', '37 52.9%', '14 20.0%', '14 20.0%', '5 7.1%', '相符']);
    expect(rows.find((row) => row[0] === '市场监管局')?.slice(-2)).toEqual([
      '—',
      '维持 35 + 直接纠错 12 + 调解和解 7 > 复议办结 53',
    ]);
    expect(rows.find((row) => row[0] === '公安分局')?.[3]).toBe('未报告');
  });

  it('leads each part to its own cell', async () => {
    const { container } = await renderIn('zh-CN', PartsTable, {
      comparison,
      sort: AS_GIVEN,
      hrefOf,
      all: true,
    });
    const links = [...container.querySelectorAll('tbody tr:first-child td a')].map((one) =>
      one.getAttribute('href'),
    );
    expect(links.map((href) => /indicator=(\w+)/.exec(href ?? '')?.[1])).toEqual([
      'concluded',
      'upheld',
      'corrected',
      'settled',
    ]);
  });

  it('sorts by a part, those without a sum by what they hold, absent ones last', async () => {
    const sort = { column: 'corrected', descending: true };
    const { container } = await renderIn('zh-CN', PartsTable, { comparison, sort, hrefOf, all: true });
    const amounts = texts(container.querySelectorAll('tbody td:nth-child(4)')).map(
      (text) => text?.split(' ')[0],
    );
    expect(amounts[amounts.length - 1]).toBe('未报告');
    const numbers = amounts.slice(0, -1).map(Number);
    expect(numbers).toEqual([...numbers].sort((a, b) => b - a));
  });
});

describe('how a duty stands', () => {
  it.each([
    ['on-time', '2026-03-01', '按时 2026-03-01'],
    ['missing', undefined, '缺'],
    ['exempt', undefined, '免（涉密）'],
  ] as const)('%s is told in words, not by colour alone', async (state, date, words) => {
    const { container } = await renderIn('zh-CN', DutyMark, { state, date });
    expect(container.textContent?.replace(/\s+/g, ' ').trim()).toBe(words);
  });
});
