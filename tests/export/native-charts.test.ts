import { read, type CellObject } from '@e965/xlsx';
import { describe, expect, test } from 'vitest';
import { SHAPES } from '../../src/lib/domain/agency';
import { valueOf } from '../../src/lib/domain/cell';
import type { Comparison } from '../../src/lib/domain/comparison';
import { PRINT } from '../../src/lib/charts/look';
import { markOf } from '../../src/lib/charts/marks';
import {
  axisFormat,
  signedFormat,
  type CategoryChart,
  type NativeChart,
} from '../../src/lib/export/native-chart';
import { nativeCharts } from '../../src/lib/export/native-charts';
import { nativeSymbol } from '../../src/lib/export/native-symbol';
import { chartPicture } from '../../src/lib/export/picture';
import { chartXml } from '../../src/lib/export/pptx/chart';
import { chartWorkbook } from '../../src/lib/export/pptx/chart-data';
import { BREAK, exampleAgency, exampleComparison, endsObserved, marked } from '../charts/examples';
import { CHINESE, COMPARISONS } from './handed-examples';

function chartOf(comparison: Comparison): CategoryChart {
  return nativeCharts(comparison, CHINESE)[0] as CategoryChart;
}

function lineOf(chart: CategoryChart, name: string) {
  const line = chart.series.find((one) => one.name === name);
  if (line === undefined) throw new Error(`no series ${name}`);
  return line;
}

describe('marks', () => {
  test('each of our shapes has one of its own', () => {
    // The first eighty agencies bear every shape in every colour.
    const seen = new Map(
      Array.from({ length: 80 }, (_, ordinal) => exampleAgency(ordinal % 31))
        .map((agency, ordinal) => ({ ...agency, ordinal }))
        .map((agency) => [markOf(agency, PRINT).path, JSON.stringify(nativeSymbol(agency))] as const),
    );
    expect(seen.size).toBe(SHAPES);
    expect(new Set(seen.values()).size).toBe(SHAPES);
  });

  test.each([
    [0, 'circle', false],
    [1, 'square', false],
    [2, 'triangle', false],
    [5, 'plus', false],
  ])('the %ith agency is a %s', (ordinal, shape, rimmed) => {
    expect(nativeSymbol({ ...exampleAgency(0), ordinal })).toEqual({ shape, rimmed });
  });

  test('what is not exact is hollow with its sign, what is doubtful or restated has an asterisk', () => {
    const chart = chartOf(COMPARISONS['trend'] as Comparison);
    // 2019 at least 24; 2021 restated; 2025 provisional.
    const second = lineOf(chart, '住房城乡建委');
    expect(second.exceptions.get(3)).toEqual({ hollow: true, before: '≥' });
    expect(second.exceptions.get(5)).toEqual({ starred: true });
    expect(lineOf(chart, '城市管理局').exceptions.get(9)).toEqual({ stroke: 'dashed' });
    const xml = chartXml(chart, 'rId1');
    expect(xml).toContain('formatCode="&quot;≥&quot;"');
    expect(xml).toContain('formatCode="&quot;*&quot;"');
  });

  test('a last value bears its sign and its format', () => {
    const comparison = exampleComparison({ observations: endsObserved(), view: { highlight: ['a03'] } });
    const xml = chartXml(chartOf(comparison), 'rId1');
    expect(xml).toContain('<c:dLbl><c:idx val="9"/><c:numFmt formatCode="&quot;≥&quot;#,##0"');
  });

  test('a year that stands alone is seen, on grey lines too', () => {
    const third = lineOf(chartOf(COMPARISONS['trend'] as Comparison), '规划资源局');
    // 2017 and 2019 are absent, and so are 2020 and 2021.
    expect([0, 2].map((at) => third.exceptions.get(at))).toEqual([{ lone: true }, { lone: true }]);
    expect(third.exceptions.has(7)).toBe(false);
  });

  test('a bar that is not exact is hollow and says so at its end', () => {
    const comparison = exampleComparison({
      observations: endsObserved(),
      view: { kind: 'rank', highlight: [] },
    });
    const chart = chartOf(comparison);
    const at = chart.categories.indexOf(exampleAgency(3).shortName);
    expect(chart.series[0]?.exceptions.get(at)).toEqual({ hollow: true, before: '≥', colour: PRINT.faint });
    expect(chartXml(chart, 'rId1')).toContain(
      `<c:dLbl><c:idx val="${at}"/><c:numFmt formatCode="&quot;≥&quot;#,##0"`,
    );
  });
});

describe('the quartile band', () => {
  test('is an area upon an unseen one where every year has it', () => {
    const comparison = COMPARISONS['trend'] as Comparison;
    const chart = chartOf(comparison);
    expect(chart.band).toBe('area');
    const [lower, between] = chart.series;
    for (const [index, { spread }] of comparison.peers.entries()) {
      expect(lower?.values[index]).toBe(spread?.lower);
      expect((lower?.values[index] ?? 0) + (between?.values[index] ?? 0)).toBeCloseTo(spread?.upper ?? -1, 9);
    }
    const xml = chartXml(chart, 'rId1');
    expect(xml).toContain('<c:areaChart><c:grouping val="stacked"/>');
    expect(xml).not.toContain('<c:errBars>');
  });

  test('is bars from quartile to quartile where a definition changed: an area would run on', async () => {
    const chart = chartOf(exampleComparison({ definitions: [BREAK], observations: marked() }));
    expect(chart.band).toBe('bars');
    const xml = chartXml(chart, 'rId1');
    expect(xml).not.toContain('<c:areaChart>');
    expect(xml).toContain('<c:errBarType val="plus"/>');
    const [, reach] = chart.series;
    expect(xml).toContain('<c:plus><c:numRef><c:f>Sheet1!$C$2:$C$12</c:f>');
    const sheet = read(await chartWorkbook(chart), { type: 'array' }).Sheets['Sheet1'];
    const column = reach?.values.map((_, at) => (sheet?.[`C${at + 2}`] as CellObject | undefined)?.v);
    expect(column).toEqual(reach?.values);
    // How far they reach is a column and no line.
    expect(xml.match(/<c:ser>/g)).toHaveLength(chart.series.length - 1);
  });

  test('lines stop at a changed definition in every program: an empty place that says so', () => {
    const comparison = exampleComparison({ definitions: [BREAK], observations: marked() });
    const chart = chartOf(comparison);
    const at = chart.categories.indexOf('新口径');
    expect(chart.categories[at + 1]).toBe(String(BREAK.fromYear));
    expect(chart.categories).toHaveLength(11);
    for (const { values } of chart.series) {
      expect(values).toHaveLength(11);
      expect(values[at]).toBeUndefined();
    }
    const [first] = comparison.series;
    const line = lineOf(chart, first?.agency.shortName ?? '');
    expect(line.values.filter((_, index) => index !== at)).toEqual(
      first?.points.map(({ cell }) => valueOf(cell)),
    );
    // 2022 is doubtful, 2025 provisional: signs stay with their years.
    expect([...line.exceptions].map(([index, point]) => [chart.categories[index], point])).toEqual([
      ['2022', { starred: true }],
      ['2025', { stroke: 'dashed' }],
    ]);
  });

  test('is not there where the View has none', () => {
    const chart = chartOf(exampleComparison({ view: { band: false } }));
    expect(chart.band).toBeUndefined();
    expect(chart.series.some(({ colour }) => colour === PRINT.band)).toBe(false);
  });
});

describe('charts, exports and slides agree', () => {
  const coloursOf = (chart: NativeChart) =>
    chart.kind === 'scatter'
      ? chart.series.map(({ colour }) => colour)
      : chart.series.flatMap(({ colour, exceptions }) => [
          colour,
          ...[...exceptions.values()].flatMap((point) => (point.colour === undefined ? [] : [point.colour])),
        ]);

  test.each(['trend', 'rank', 'change', 'parts', 'scatter', 'sixty-trend', 'sixty-rank'])(
    '%s has no colour in a native chart that the chart of the page has not',
    (name) => {
      const comparison = COMPARISONS[name] as Comparison;
      const { svg } = chartPicture(comparison, CHINESE);
      const charts = nativeCharts(comparison, CHINESE);
      const colours = new Set(charts.flatMap(coloursOf));
      expect(colours.size).toBeGreaterThan(0);
      for (const colour of colours) expect(svg.toLowerCase(), colour).toContain(colour);
    },
  );

  test('the axis is the one of the page: percentages to 100, amounts from zero', () => {
    expect(chartOf(COMPARISONS['trend'] as Comparison).range).toEqual({ min: 0, max: 80, step: 20 });
  });
});

describe('number formats', () => {
  test.each([
    ['percent', 0, 100, '0"%"'],
    ['percent', 92, 95, '0.0"%"'],
    ['amount', 0, 5000, '#,##0'],
    ['amount', 0, 2, '#,##0.00'],
    ['change', -5, 20, '+#,##0;-#,##0;0'],
    ['points', -20, 20, '+0;-0;0'],
    ['count', 0, 3, '#,##0'],
  ] as const)('an axis of %s from %d to %d: %s', (format, from, to, written) => {
    expect(axisFormat(format, from, to)).toBe(written);
  });

  test('lines that stand at halves keep their decimals, however long the axis', () => {
    expect(axisFormat('amount', 0, 12.5, 2.5)).toBe('#,##0.00');
    expect(axisFormat('amount', 0, 50, 10)).toBe('#,##0');
  });

  test.each([
    ['#,##0', { before: '≥' }, '"≥"#,##0'],
    ['+0.0;-0.0;0', { starred: true }, '+0.0"*";-0.0"*";0"*"'],
    ['0.0"%"', { before: '≈', starred: true }, '"≈"0.0"%""*"'],
    ['', { before: '≤', starred: true }, '"≤""*"'],
    ['0', {}, '0'],
  ])('%s with %j is %s', (format, signs, written) => {
    expect(signedFormat(format, signs)).toBe(written);
  });
});
