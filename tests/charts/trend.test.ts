import { describe, expect, test } from 'vitest';
import { absentCell, numberCell } from '../../src/lib/domain/cell';
import type { Comparison } from '../../src/lib/domain/comparison';
import { layoutFor } from '../../src/lib/charts/layout';
import { SCREEN } from '../../src/lib/charts/look';
import { chartHeight, chartOption } from '../../src/lib/charts/registry';
import { peerRuns, pointRuns } from '../../src/lib/charts/runs';
import { trendRoom } from '../../src/lib/charts/trend';
import { texts } from '../../src/lib/text/texts';
import { AGENCIES, BREAK, EXAMPLES, exampleComparison, observed } from './examples';

const zh = texts('zh-CN');

function optionOf(comparison: Comparison, width = 960) {
  const height = chartHeight(comparison, width, zh, 'zh-CN');
  return chartOption({ comparison, look: SCREEN, width, height, texts: zh, locale: 'zh-CN' });
}

function seriesOf(comparison: Comparison, id: string) {
  return [optionOf(comparison).series ?? []].flat().find((one) => one.id === id);
}

function wordsOf(comparison: Comparison, width = 960): string[] {
  const { elements } = optionOf(comparison, width).graphic as unknown as {
    elements: { type: string; style: { text?: string } }[];
  };
  return elements.flatMap(({ type, style }) => (type === 'text' ? [style.text ?? ''] : []));
}

test('the stamp stands beside the years, also where nothing else is as wide', () => {
  const comparison = exampleComparison({ view: { highlight: [] } });
  const english = texts('en');
  const height = chartHeight(comparison, 656, english, 'en');
  const size = { width: 656, height };
  const option = chartOption({ comparison, look: SCREEN, ...size, texts: english, locale: 'en' });
  const { elements } = option.graphic as unknown as { elements: { id: string; shape: { x: number } }[] };
  const stamp = elements.find(({ id }) => id === 'stamp:box');
  const { right } = option.grid as { right: number };
  // The last year is written as far as the edge of the plot.
  expect(stamp?.shape.x).toBeGreaterThanOrEqual(656 - right);
});

test('its room is what the rows above and below leave of the height', () => {
  const input = (height: number) => ({
    comparison: exampleComparison(),
    look: SCREEN,
    width: 960,
    height,
    texts: zh,
    locale: 'zh-CN' as const,
  });
  expect(trendRoom(input(500)) - trendRoom(input(400))).toBe(100);
  expect(trendRoom(input(400))).toBeLessThan(400);
});

describe('a line', () => {
  test('is lifted over absent years: no number stands in for them', () => {
    const a02 = EXAMPLES['trend-break']?.series.find(({ agency }) => agency.code === 'a02');
    const runs = pointRuns(exampleComparison(), a02?.points ?? []).map((run) => run.map(({ year }) => year));
    expect(runs).toEqual([
      [2016, 2017, 2018, 2019],
      [2022, 2023, 2024, 2025],
    ]);
  });

  test('is lifted where a definition changes, and so is the median', () => {
    const comparison = exampleComparison({ definitions: [BREAK] });
    const lengths = pointRuns(comparison, comparison.series[0]?.points ?? []).map((run) => run.length);
    expect(lengths).toEqual([8, 2]);
    expect(peerRuns(comparison).map((run) => run.length)).toEqual([8, 2]);
  });

  test('draws a declared zero as a number', () => {
    const observations = AGENCIES.slice(0, 3).flatMap(({ code }) =>
      [2023, 2024, 2025].map((year) => observed(code, year, 'cases', numberCell(0))),
    );
    const comparison = exampleComparison({ observations, view: { years: { from: 2023, to: 2025 } } });
    expect(JSON.stringify(seriesOf(comparison, 'agency:a00')?.data)).toContain('[2024,0]');
  });

  test('is dashed towards a provisional figure alone', () => {
    const comparison = EXAMPLES['trend-marks'] as Comparison;
    expect(seriesOf(comparison, 'provisional:a00')?.data).toEqual([
      [2024, 37],
      [2025, 28],
    ]);
    expect(seriesOf(comparison, 'provisional:a01')).toBeUndefined();
  });

  test('marks what is imprecise hollow and what is doubtful or restated with an asterisk', () => {
    const data = (code: string) =>
      (seriesOf(EXAMPLES['trend-marks'] as Comparison, `agency:${code}`)?.data ?? []) as {
        value?: number[];
        itemStyle?: { color: string };
        label?: { formatter: string };
      }[];
    const at = (code: string, year: number) => data(code).find((one) => one.value?.[0] === year);
    expect(at('a01', 2019)?.itemStyle?.color).toBe(SCREEN.colour.paper);
    expect(at('a01', 2018)?.itemStyle).toBeUndefined();
    expect(at('a00', 2022)?.label?.formatter).toBe('*');
    expect(at('a01', 2021)?.label?.formatter).toBe('*');
    expect(at('a00', 2021)?.label).toBeUndefined();
  });
});

describe('the peers', () => {
  test('have no median and no band under eight reporters', () => {
    const observations = AGENCIES.slice(0, 7).flatMap(({ code }) =>
      [2023, 2024, 2025].map((year) => observed(code, year, 'cases', numberCell(year - 2000))),
    );
    const comparison = exampleComparison({ observations });
    expect(seriesOf(comparison, 'band')).toBeUndefined();
    expect(seriesOf(comparison, 'median')).toBeUndefined();
  });

  test('have no band where the view wants none', () => {
    expect(seriesOf(exampleComparison({ view: { band: false } }), 'band')).toBeUndefined();
    expect(seriesOf(exampleComparison(), 'band')).toBeDefined();
  });
});

describe('the words', () => {
  test('say why a line stops, where it ended, and where a definition changed', () => {
    expect(wordsOf(EXAMPLES['trend-marks'] as Comparison)).toEqual(
      expect.arrayContaining(['2020–2021 未报告', '2019 不公开', '规划资源局 21（2024 年）']),
    );
    expect(wordsOf(EXAMPLES['trend-break'] as Comparison)).toContain('2024 年起：改按一审新收统计');
  });

  test('name an agency without any figure, with the reason', () => {
    const observations = [
      ...exampleComparison().series.flatMap(({ agency, points }) =>
        agency.code === 'a02'
          ? []
          : points.map(({ year, cell }) => observed(agency.code, year, 'cases', cell)),
      ),
      observed('a02', 2025, 'cases', absentCell('withheld')),
    ];
    expect(wordsOf(exampleComparison({ observations }))).toContain('规划资源局 不公开');
  });

  test('in a narrow picture a long name may lose its end, a figure nothing', () => {
    const comparison = exampleComparison({ view: { highlight: ['a01'] } });
    const long = comparison.series.map((one) => ({
      ...one,
      agency: {
        ...one.agency,
        shortName: '住房和城乡建设及房屋管理与城市更新委员会（历史文化名城保护办公室）',
      },
    }));
    const words = wordsOf({ ...comparison, series: long }, 360);
    expect(words.filter((one) => /… 52$/.test(one))).toHaveLength(1);
  });

  test.each([360, 960, 1440])('at %d px no label of a line end lies over another', (width) => {
    const comparison = EXAMPLES['trend-close'] as Comparison;
    const { elements } = optionOf(comparison, width).graphic as unknown as {
      elements: { id: string; y: number }[];
    };
    const rows = elements
      .filter(({ id }) => id.startsWith('end'))
      .map(({ y }) => y)
      .sort((a, b) => a - b);
    const size = layoutFor(width).text;
    expect(rows.every((y, index) => index === 0 || y - (rows[index - 1] as number) >= size)).toBe(true);
    expect(rows.length).toBe(width === 360 ? 0 : 6);
  });
});

test('the highlighted agency has its colour and the others are context', () => {
  expect(seriesOf(exampleComparison(), 'agency:a01')).toMatchObject({
    lineStyle: { color: SCREEN.colour['hue-1'] },
  });
  expect(seriesOf(exampleComparison(), 'context')).toMatchObject({
    lineStyle: { color: SCREEN.colour.context },
    silent: true,
  });
});
