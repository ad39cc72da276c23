import { describe, expect, test } from 'vitest';
import { drawSlideChart, slideScale } from '../../src/lib/charts/draw-slide';
import { fitted } from '../../src/lib/charts/fit';
import { chartHeight } from '../../src/lib/charts/registry';
import type { Comparison } from '../../src/lib/domain/comparison';
import { panelsOf } from '../../src/lib/domain/panels';
import { texts } from '../../src/lib/text/texts';
import { AGENCIES, EXAMPLES, exampleAgency, exampleComparison, observed } from './examples';
import { KIND_EXAMPLES } from './kind-examples';
import { numberCell } from '../../src/lib/domain/cell';

const ALL = { ...EXAMPLES, ...KIND_EXAMPLES };
/** One chart, and one of two beside each other, under a title of two lines. */
const ROOMS = { one: { width: 1728, height: 600 }, two: { width: 840, height: 500 } };

/** Sizes of the texts in the picture, in px of the slide. */
function sizesIn(svg: string, room: { width: number; height: number }): number[] {
  const [, width = '0', height = '0'] = /viewBox="0 0 ([\d.]+) ([\d.]+)"/.exec(svg) ?? [];
  const scale = Math.min(room.width / Number(width), room.height / Number(height));
  return [...svg.matchAll(/font-size:([\d.]+)px/g)].map(([, size]) => Number(size) * scale);
}

describe.each(Object.keys(ROOMS) as (keyof typeof ROOMS)[])('a picture in the room of %s', (name) => {
  const room = ROOMS[name];

  test.each(Object.entries(ALL).filter(([, one]) => one.sparse === undefined))(
    '%s has no type under 28 px, and says that it is made up',
    (_, comparison) => {
      const { svg } = drawSlideChart(comparison, { locale: 'zh-CN', name: 's', room });
      // A twentieth for rounding to whole px before the picture is enlarged.
      expect(Math.min(...sizesIn(svg, room))).toBeGreaterThanOrEqual(27.9 * 0.95);
      expect(svg.includes('虚构示例数据')).toBe(comparison.district.fictional);
    },
  );
});

describe('what has room', () => {
  const t = texts('zh-CN');
  const size = { width: 740, height: 257 };
  const rank = ALL['rank-cases'];
  if (rank === undefined) throw new Error('no example');

  test('a ranking keeps those first in order, the highlighted wherever they stand, and says of how many', () => {
    const fit = fitted(rank, size, t, 'zh-CN');
    expect(fit.drawn).toBeLessThan(fit.all);
    expect(chartHeight(fit.comparison, size.width, t, 'zh-CN')).toBeLessThanOrEqual(size.height);
    const chosen = rank.series.filter((one) => one.highlighted).map((one) => one.agency.code);
    expect([...(fit.comparison.fit?.rows ?? [])].slice(0, chosen.length)).toEqual(chosen);
  });

  test.each(['rank-cases', 'rank-rate', 'parts-amounts'] as const)(
    'the long names of English cost %s hardly a row: they stand beside their bars',
    (name) => {
      const drawn = (locale: 'zh-CN' | 'en') =>
        drawSlideChart(ALL[name] as Comparison, { locale, name: 's', room: ROOMS.one }).drawn;
      expect(drawn('en')).toBeGreaterThanOrEqual(drawn('zh-CN') - 1);
    },
  );

  test('places are of all, not of those drawn', () => {
    const agencies = Array.from({ length: 60 }, (_, index) => ({
      ...exampleAgency(index),
      code: `z${index}`,
    }));
    const observations = agencies.map((one, index) => observed(one.code, 2025, 'cases', numberCell(index)));
    const sixty = exampleComparison({
      agencies,
      observations,
      view: { kind: 'rank', years: { from: 2025, to: 2025 }, highlight: ['z0'] },
    });
    const { svg, drawn, all } = drawSlideChart(sixty, { locale: 'zh-CN', name: 's', room: ROOMS.one });
    expect(all).toBe(60);
    expect(drawn).toBeGreaterThanOrEqual(5);
    expect(svg).toContain('>60<');
  });

  test('of panels of indicators as many are drawn as have room, each whole and with all its lines', () => {
    const panels = ALL['facets-indicators'];
    if (panels === undefined) throw new Error('no example');
    const low = { width: 360, height: 190 };
    const fit = fitted(panels, low, t, 'zh-CN');
    expect(fit.all).toBe(1 + panels.beside.length);
    expect(fit.drawn).toBeLessThan(fit.all);
    expect(chartHeight(fit.comparison, low.width, t, 'zh-CN')).toBeLessThanOrEqual(low.height);
    const drawn = panelsOf(fit.comparison).panels;
    expect(drawn.map(({ key }) => key)).toEqual(
      [panels, ...panels.beside].slice(0, fit.drawn).map(({ indicator }) => indicator.code),
    );
    const chosen = panels.series.filter((one) => one.highlighted).length;
    expect(drawn.map(({ lines }) => lines.length)).toEqual(drawn.map(() => chosen));
  });

  test('a picture without rows shows all', () => {
    const trend = ALL['trend-break'];
    if (trend === undefined) throw new Error('no example');
    expect(fitted(trend, size, t, 'zh-CN')).toMatchObject({ drawn: 0, all: 0 });
  });

  test('outside of a slide nothing is left out', () => {
    expect(rank.fit).toBeUndefined();
    expect(rank.series.length).toBe(AGENCIES.length);
  });
});

test('of a matrix of indicators only agencies count that exist in its year', () => {
  const matrix = ALL['matrix-indicators'] as Comparison;
  const gone = matrix.series.slice(0, 3).map(({ agency }) => agency.code);
  const without = (one: Comparison): Comparison => ({
    ...one,
    beside: one.beside.map(without),
    series: one.series.map((series) =>
      gone.includes(series.agency.code)
        ? {
            ...series,
            points: series.points.map((point, index) =>
              index === series.points.length - 1 ? { ...point, exists: false } : { ...point, exists: true },
            ),
          }
        : series,
    ),
  });
  const size = { width: 960, height: 400 };
  const all = fitted(matrix, size, texts('zh-CN'), 'zh-CN').all;
  expect(fitted(without(matrix), size, texts('zh-CN'), 'zh-CN').all).toBe(all - 3);
});

describe('a picture that its room is too low for', () => {
  const fitsIn = (name: string, height: number, width = 1728) => {
    const comparison = ALL[name];
    if (comparison === undefined) throw new Error('no example');
    return drawSlideChart(comparison, { locale: 'zh-CN', name: 's', room: { width, height } }).fits;
  };

  test.each(['trend-break', 'rank-cases', 'facets-indicators', 'matrix-indicators'])(
    '%s says so, for its table to stand in its stead',
    (name) => {
      expect(fitsIn(name, 900)).toBe(true);
      expect(fitsIn(name, 150)).toBe(false);
    },
  );

  test('has the names at its lines’ ends cut rather than run over one another', () => {
    const trend = ALL['trend-break'];
    if (trend === undefined) throw new Error('no example');
    const lines = (height: number) => {
      const room = { width: 1728, height };
      const { svg } = drawSlideChart(trend, { locale: 'en', name: 's', room });
      return [...svg.matchAll(/font-weight:600/g)].length;
    };
    expect(lines(400)).toBeLessThan(lines(900));
  });
});

test('a wide picture is enlarged by 28/12, a narrow one by 28/11', () => {
  expect(slideScale(1728)).toBeCloseTo(28 / 12);
  expect(slideScale(840)).toBeCloseTo(28 / 11);
});

test('the agency that stands out is drawn in its colour, the others grey', () => {
  const trend = ALL['trend-break'];
  if (trend === undefined) throw new Error('no example');
  const draw = (pointed?: string) =>
    drawSlideChart(trend, { locale: 'zh-CN', name: 's', room: ROOMS.one, pointed }).svg;
  expect(draw('a01')).not.toBe(draw());
  expect(draw()).toBe(draw());
});
