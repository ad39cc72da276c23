import { describe, expect, it } from 'vitest';
import { absentCell } from '../../src/lib/domain/cell';
import { compare, type Comparison } from '../../src/lib/domain/comparison';
import { PLAIN, type View } from '../../src/lib/domain/view';
import { AS_GIVEN, inOrder } from '../../src/lib/query/arrange';
import BesideMenu from '../../src/lib/ui/BesideMenu.svelte';
import FacetsTable from '../../src/lib/ui/FacetsTable.svelte';
import MatrixTable from '../../src/lib/ui/MatrixTable.svelte';
import ScatterTable from '../../src/lib/ui/ScatterTable.svelte';
import { agency, DISTRICT, indicator, observed, scene } from '../domain/small-district';
import { renderIn } from './reading-frame';

const AGENCIES = [agency('a', 0), agency('b', 1), agency('c', 2)];
const OTHER = indicator('other');
const hrefOf = (sort: string) => `/compare?sort=${sort}`;
const texts = (cells: Iterable<Element>) =>
  [...cells].map((cell) => cell.textContent?.replace(/\s+/g, ' ').trim());
const rowsOf = (container: Element) =>
  [...container.querySelectorAll('tbody tr')].map((row) => texts(row.children));

function two(view: Partial<View>): Comparison {
  const observations = [
    observed('a', 2025, 'cases', 3),
    observed('b', 2025, 'cases', 5),
    observed('a', 2024, 'cases', 9),
  ];
  const others = [observed('a', 2025, 'other', 8), observed('c', 2025, 'other', absentCell('withheld'))];
  const years = { from: 2024, to: 2025 };
  const one = scene({ agencies: AGENCIES, observations, view: { years, ...view } });
  const beside = [
    scene({ agencies: AGENCIES, indicator: OTHER, observations: others, view: { years, ...view } }),
  ];
  return compare({
    view: one.view,
    district: DISTRICT,
    indicator: one.indicator,
    definitions: [],
    agencies: AGENCIES,
    observations,
    beside,
  });
}

describe('the table of a matrix', () => {
  it('has the rows of the picture in its order, by indicators', async () => {
    const sort = { column: 'cases', descending: true };
    const comparison = inOrder(two({ kind: 'matrix', by: 'indicators' }), sort, ({ code }) => code);
    const { container } = await renderIn('zh-CN', MatrixTable, { comparison, sort, hrefOf });
    expect(rowsOf(container)).toEqual([
      ['b局', '5', '未报告'],
      ['a局', '3', '8'],
      ['c局', '未报告', '不公开'],
    ]);
    expect(container.querySelector('th[aria-sort=descending]')?.textContent).toContain('cases');
    const link = [...container.querySelectorAll('tbody a')].find((one) => one.textContent === '8');
    expect(link?.getAttribute('href')).toBe('/cell?district=demo&agency=a&indicator=other&year=2025');
  });

  it('has a column for each year otherwise', async () => {
    const comparison = two({ kind: 'matrix' });
    const { container } = await renderIn('zh-CN', MatrixTable, { comparison, sort: AS_GIVEN, hrefOf });
    expect(texts(container.querySelectorAll('thead th'))).toEqual(['机构', '2024', '2025']);
    expect(rowsOf(container)[0]).toEqual(['a局', '9', '3']);
  });
});

it('the table of a scatter has both indicators of the last year, sorted as asked', async () => {
  const sort = { column: 'other', descending: true };
  const { container } = await renderIn('zh-CN', ScatterTable, {
    comparison: two({ kind: 'scatter' }),
    sort,
    hrefOf,
  });
  expect(rowsOf(container)).toEqual([
    ['a局', '3', '8'],
    ['b局', '5', '未报告'],
    ['c局', '未报告', '不公开'],
  ]);
});

describe('the table of small charts', () => {
  it('lists by agency those that have a panel', async () => {
    const comparison = two({ kind: 'facets', highlight: ['b'] });
    const { container } = await renderIn('zh-CN', FacetsTable, { comparison, sort: AS_GIVEN, hrefOf });
    expect(texts(container.querySelectorAll('tbody th'))).toEqual(['b局']);
  });

  it('lists by indicator the highlighted agencies under each', async () => {
    const comparison = two({ kind: 'facets', by: 'indicators', highlight: ['a'] });
    const { container } = await renderIn('zh-CN', FacetsTable, { comparison, sort: AS_GIVEN, hrefOf });
    const rows = rowsOf(container);
    expect(rows[0]).toEqual(['cases']);
    expect(rows[1]).toEqual(['a局', '9', '3']);
    expect(rows[5]).toEqual(['a局', '未报告', '8']);
  });
});

describe('the menu of further indicators', () => {
  const view: View = {
    kind: 'scatter',
    district: 'demo',
    indicator: 'cases',
    group: 'all',
    highlight: [],
    years: { from: 2024, to: 2025 },
    measure: 'value',
    ...PLAIN,
  };
  const indicators = [indicator('cases'), OTHER, indicator('third'), indicator('silent')];
  const reporting = ['cases', 'other', 'third'].map((code) => ({
    indicator: code,
    agencies: 3,
    firstYear: 2024,
    lastYear: 2025,
    kinds: ['enforcement'],
  }));

  it('toggles those with figures and says which axis is which', async () => {
    const { container } = await renderIn('zh-CN', BesideMenu, {
      view,
      shown: ['other'],
      indicators,
      reporting,
    });
    const links = [...container.querySelectorAll('li a')];
    expect(texts(links)).toEqual(['other 纵轴', 'third']);
    expect(links[1]?.getAttribute('href')).toContain('beside=other,third');
    expect(links[0]?.getAttribute('aria-current')).toBe('true');
  });

  it('offers no more than the picture has room for', async () => {
    const full = { ...view, beside: ['other', 'third'] };
    const { container } = await renderIn('zh-CN', BesideMenu, {
      view: full,
      shown: full.beside,
      indicators: [...indicators, indicator('fourth')],
      reporting: [
        ...reporting,
        { indicator: 'fourth', agencies: 3, firstYear: 2024, lastYear: 2025, kinds: ['enforcement'] },
      ],
    });
    expect(container.textContent).toContain('已选满 2 项');
    expect(texts(container.querySelectorAll('li a'))).toEqual(['other 纵轴', 'third 面积']);
  });
});
