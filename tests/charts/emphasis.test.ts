import { describe, expect, test } from 'vitest';
import { agencyOf, emphasised } from '../../src/lib/charts/emphasis';
import { SCREEN } from '../../src/lib/charts/look';
import { chartOption, type ChartInput } from '../../src/lib/charts/registry';
import type { View } from '../../src/lib/domain/view';
import { zhCN } from '../../src/lib/text/zh-CN';
import { agency, observed, scene } from '../domain/small-district';

const agencies = ['a', 'b', 'c', 'd'].map((code, at) => agency(code, at));
const observations = agencies.flatMap(({ code }, at) =>
  [2023, 2024, 2025].map((year) => observed(code, year, 'cases', 10 * at + year - 2020)),
);

function input(view: Partial<View>): ChartInput {
  const comparison = scene({ agencies, observations, view: { highlight: ['a', 'b'], ...view } });
  return { comparison, look: SCREEN, texts: zhCN, locale: 'zh-CN', width: 960, height: 442 };
}

interface Drawn {
  id?: string;
  lineStyle?: { color?: string };
  data?: { itemStyle?: { color?: string } }[];
}

function drawn(view: Partial<View>, code: string): Drawn[] {
  const given = input(view);
  return [emphasised(chartOption(given), given, code).series ?? []].flat() as Drawn[];
}

const colour = (series: Drawn[], id: string) => series.find((one) => one.id === id)?.lineStyle?.color;

describe('one agency stands out', () => {
  test('of two highlighted lines the other is grey', () => {
    const series = drawn({}, 'a');
    expect(colour(series, 'agency:a')).toBe(SCREEN.colour['hue-0']);
    expect(colour(series, 'agency:b')).toBe(SCREEN.colour.context);
  });

  test('one of the context gets its own colour, and both highlighted are grey', () => {
    const series = drawn({}, 'd');
    expect(colour(series, 'agency:d')).toBe(SCREEN.colour['hue-3']);
    expect(['agency:a', 'agency:b'].map((id) => colour(series, id))).toEqual([
      SCREEN.colour.context,
      SCREEN.colour.context,
    ]);
  });

  test('in a ranking only its bar has a colour', () => {
    const [bars] = drawn({ kind: 'rank' }, 'c');
    const colours = (bars?.data ?? []).map((one) => one.itemStyle?.color);
    // Highest first: d, c, b, a.
    expect(colours).toEqual([
      SCREEN.colour.context,
      SCREEN.colour['hue-2'],
      SCREEN.colour.context,
      SCREEN.colour.context,
    ]);
  });

  test('nothing changes for one that is not in the picture, and axes never do', () => {
    const given = input({});
    const option = chartOption(given);
    expect(emphasised(option, given, 'nobody')).toBe(option);
    const { xAxis, yAxis, grid } = emphasised(option, given, 'a');
    expect([xAxis, yAxis, grid]).toEqual([option.xAxis, option.yAxis, option.grid]);
  });
});

test.each([
  ['agency:demo-a', 'demo-a'],
  ['provisional:demo-a', 'demo-a'],
  ['end:demo-a:0', 'demo-a'],
  ['key-name:demo-a', 'demo-a'],
  ['end-median:0', undefined],
  ['context', undefined],
  [undefined, undefined],
])('%s belongs to %s', (id, code) => expect(agencyOf(id)).toBe(code));
