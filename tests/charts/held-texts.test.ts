import { describe, expect, test } from 'vitest';
import { drawChart } from '../../src/lib/charts/draw';
import { renderSvg } from '../../src/lib/charts/echarts';
import { screenLook } from '../../src/lib/charts/look';
import { chartHeight, chartOption, chartWidth } from '../../src/lib/charts/registry';
import { tidySvg } from '../../src/lib/charts/svg';
import type { Comparison } from '../../src/lib/domain/comparison';
import { zhCN } from '../../src/lib/text/zh-CN';
import { EXAMPLES as FIRST_EXAMPLES, exampleComparison } from './examples';
import { KIND_EXAMPLES } from './kind-examples';

const LOOKS = { plain: screenLook('plain'), patterns: screenLook('patterns') };

/** As the browser's live picture is drawn: every text by ECharts itself. */
function drawnByECharts(comparison: Comparison, offered: number, look = LOOKS.plain): string {
  const texts = zhCN;
  const locale = 'zh-CN';
  const width = chartWidth(comparison, offered, texts, locale);
  const height = chartHeight(comparison, width, texts, locale);
  const option = chartOption({ comparison, look, width, height, texts, locale });
  return tidySvg(renderSvg(option, width, height), { name: 'chart', title: '', description: '' });
}

/** Each text with its place and its whole look, in whatever order they were drawn. */
function textsOf(svg: string): string[] {
  let shared = '';
  return [...svg.matchAll(/<g ([^>]*)>|<\/g>|<text ([^>]*)>([^<]*)<\/text>/g)]
    .flatMap(([whole, group, own, words]) => {
      if (own !== undefined) return [`${words} ${attributesOf(`${shared} ${own}`)}`];
      shared = whole === '</g>' ? '' : (group ?? '');
      return [];
    })
    .sort();
}

function attributesOf(written: string): string {
  const kept = [...written.matchAll(/[\w:-]+="[^"]*"/g)]
    .map(([one]) => one)
    .filter((one) => !one.startsWith('xml:space'));
  const shift = /transform="translate\((-?[\d.]+) (-?[\d.]+)\)"/.exec(kept.join(' '));
  if (shift !== null) {
    // A text that stands alone keeps its shift.
    const rest = kept.filter((one) => !/^(?:transform|x|y)=/.test(one));
    return [...rest, `x="${shift[1]}"`, `y="${shift[2]}"`].sort().join(' ');
  }
  return kept.sort().join(' ');
}

describe.each(Object.entries({ ...FIRST_EXAMPLES, ...KIND_EXAMPLES }))(
  'the drawing of %s',
  (_, comparison) => {
    test.each([360, 960])('at %i has the texts that ECharts would draw, where it would', (width) => {
      const ours = textsOf(drawChart(comparison, { locale: 'zh-CN', width }));
      expect(ours).toEqual(textsOf(drawnByECharts(comparison, width)));
      expect(ours.length).toBeGreaterThan(2);
    });

    test('with patterns too', () => {
      const ours = textsOf(drawChart(comparison, { locale: 'zh-CN', width: 960, look: LOOKS.patterns }));
      expect(ours).toEqual(textsOf(drawnByECharts(comparison, 960, LOOKS.patterns)));
    });
  },
);

test('a name that reads like the word for held texts is a name', () => {
  const comparison = exampleComparison({ view: { kind: 'rank' } });
  const series = comparison.series.map((one, index) =>
    index === 0 ? { ...one, agency: { ...one.agency, shortName: '\ufdd00' } } : one,
  );
  const svg = drawChart({ ...comparison, series }, { locale: 'zh-CN', width: 960 });
  expect(svg.match(/>\ufdd00<\/text>/g)).toHaveLength(1);
  expect(textsOf(svg)).toEqual(textsOf(drawnByECharts({ ...comparison, series }, 960)));
});
