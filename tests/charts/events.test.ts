import { describe, expect, test } from 'vitest';
import type { Comparison } from '../../src/lib/domain/comparison';
import type { OfficeEvent } from '../../src/lib/domain/event';
import { eventFlags } from '../../src/lib/charts/event-flags';
import { flagsHeight, flagsOf, flagsOnTop } from '../../src/lib/charts/event-groups';
import { overlaps, type Box } from '../../src/lib/charts/geometry';
import { layoutFor } from '../../src/lib/charts/layout';
import { SCREEN } from '../../src/lib/charts/look';
import { chartHeight, chartOption } from '../../src/lib/charts/registry';
import { textWidth } from '../../src/lib/charts/text-width';
import { trendTooltip } from '../../src/lib/charts/tooltip';
import { describeTrend } from '../../src/lib/text/describe';
import { eventNotes, eventSign } from '../../src/lib/text/event';
import { texts } from '../../src/lib/text/texts';
import { AGENCIES, BREAK, EVENTS, example, exampleComparison, marked } from './examples';

const zh = texts('zh-CN');
const en = texts('en');
const events = example('trend-events');

interface Drawn {
  id: string;
  type: string;
  x: number;
  y: number;
  shape: Box & { x1: number; y1: number; y2: number };
  style: { text: string; fontSize: number; textAlign: string };
}

function drawn(comparison: Comparison, width: number): Drawn[] {
  const height = chartHeight(comparison, width, zh, 'zh-CN');
  const option = chartOption({ comparison, look: SCREEN, width, height, texts: zh, locale: 'zh-CN' });
  return (option.graphic as unknown as { elements: Drawn[] }).elements;
}

function boxOf({ type, shape, style, x, y }: Drawn): Box {
  if (type === 'rect') return shape;
  const width = textWidth(style.text, style.fontSize);
  const left = style.textAlign === 'center' ? x - width / 2 : style.textAlign === 'right' ? x - width : x;
  return { x: left, y: y - style.fontSize / 2, width, height: style.fontSize };
}

function many(count: number, agency?: string): OfficeEvent[] {
  return Array.from({ length: count }, (_, index) => ({
    number: index + 1,
    agency,
    year: 2016 + (index % 10),
    text: `事 ${index}`,
    textEn: '',
  }));
}

describe('flags', () => {
  test('are shared by what stands at one place: over the plot by year, at a line where it has a figure', () => {
    expect(
      flagsOf(events).map(({ year, words, anchor }) => [year, words, anchor?.series.agency.code]),
    ).toEqual([
      [2018, '1', 'a02'],
      [2019, '2–3', undefined],
      [2020, '4', undefined],
      [2021, '5', undefined],
      [2022, '6', 'a00'],
      [2023, '7', 'a01'],
      [2024, '8', undefined],
    ]);
  });

  test('name numbers that do not follow each other one by one', () => {
    const at2020 = (number: number, agency?: string) => ({
      number,
      agency,
      year: 2020,
      text: 'x',
      textEn: '',
    });
    // a00 has a figure in 2020 and stands between the district and a02, which has none.
    const comparison = exampleComparison({ events: [at2020(1), at2020(2, 'a00'), at2020(3, 'a02')] });
    expect(flagsOf(comparison).map(({ words }) => words)).toEqual(['1,3', '2']);
  });

  test('take room over the plot only where one stands there', () => {
    const layout = layoutFor(960);
    expect(flagsHeight(exampleComparison(), layout)).toBe(0);
    expect(flagsHeight(exampleComparison({ events: [EVENTS[2] as OfficeEvent] }), layout)).toBe(0);
    expect(flagsHeight(events, layout)).toBe(22);
  });

  test('in a narrow picture take further rows rather than touch, three at most', () => {
    const dense = exampleComparison({ events: many(100), view: { highlight: [] } });
    const rows = flagsOnTop(dense, layoutFor(360)).map(({ row }) => row);
    expect(Math.max(...rows)).toBeGreaterThan(0);
    expect(Math.max(...rows)).toBeLessThan(3);
  });

  test.each([360, 960, 1440])('at %d px lie over no other words, and within the picture', (width) => {
    for (const comparison of [
      events,
      exampleComparison({ definitions: [BREAK], events: many(40), observations: marked() }),
      exampleComparison({ definitions: [BREAK], events: many(10, 'a01'), observations: marked() }),
    ]) {
      const all = drawn(comparison, width);
      const flags = all.filter(({ id }) => id.startsWith('event-box:'));
      expect(flags.length).toBeGreaterThan(0);
      const words = all.filter(({ id, type }) => type === 'text' && !/^event/.test(id));
      for (const [index, flag] of flags.entries()) {
        const box = boxOf(flag);
        const others = [...words, ...flags.slice(index + 1)];
        expect(others.filter((one) => overlaps(box, boxOf(one))).map(({ id }) => [flag.id, id])).toEqual([]);
        expect(box.x >= 0 && box.x + box.width <= width && box.y >= 0).toBe(true);
      }
    }
  });

  test('leave their boxes to what is placed after them', () => {
    const width = 960;
    const height = chartHeight(events, width, zh, 'zh-CN');
    const input = { comparison: events, look: SCREEN, width, height, texts: zh, locale: 'zh-CN' as const };
    const frame = {
      left: 40,
      right: 760,
      top: 50,
      bottom: 400,
      scale: { min: 0, max: 80, step: 20, base: 0 },
      years: events.years,
      step: 80,
      x: (year: number) => 40 + (year - 2016) * 80,
      y: (value: number) => 400 - value * 4,
    };
    expect(eventFlags(input, frame, layoutFor(width)).boxes).toHaveLength(3);
  });
});

describe('the words of events', () => {
  test('resolve the numbers of the picture', () => {
    expect(eventNotes(events, zh, 'zh-CN').slice(0, 4)).toEqual([
      '① 2018 新法施行（规划资源局）',
      '② 2019 集中行政处罚权改革（全区）',
      '③ 2019 行政复议体制改革（全区）',
      '④ 2020 停报一年（规划资源局）',
    ]);
    expect(eventNotes(events, en, 'en').slice(1, 3)).toEqual([
      '② 2019 Powers of penalty brought together (whole district)',
      '③ 2019 行政复议体制改革 (whole district)',
    ]);
    expect([eventSign(20), eventSign(21)]).toEqual(['⑳', '(21)']);
    expect(eventNotes(exampleComparison(), zh, 'zh-CN')).toEqual([]);
  });

  test('are told in the description and in the tooltip of their year', () => {
    expect(describeTrend(events, zh, 'zh-CN')).toContain(
      '事件：2018 年新法施行（规划资源局）；2019 年集中行政处罚权改革（全区）；',
    );
    expect(describeTrend(exampleComparison(), zh, 'zh-CN')).not.toContain('事件');
    const lines = (year: number) => trendTooltip(events, year, zh, 'zh-CN')?.lines.slice(-2);
    expect(lines(2019)).toMatchObject([
      { name: '② 集中行政处罚权改革', remark: '全区' },
      { name: '③ 行政复议体制改革', remark: '全区' },
    ]);
    expect(lines(2021)?.[1]).toMatchObject({ name: '⑤ 并入两支队伍', remark: AGENCIES[20]?.shortName });
    expect(trendTooltip(events, 2016, zh, 'zh-CN')?.lines).toHaveLength(4);
  });
});
