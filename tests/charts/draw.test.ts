import { describe, expect, test } from 'vitest';
import { drawChart } from '../../src/lib/charts/draw';
import { DARK, fixedLook } from '../../src/lib/charts/look';
import { EXAMPLE_DISTRICT, EXAMPLES as FIRST_EXAMPLES, exampleComparison } from './examples';
import { KIND_EXAMPLES } from './kind-examples';

const EXAMPLES = { ...FIRST_EXAMPLES, ...KIND_EXAMPLES };

describe.each(Object.entries(EXAMPLES))('the drawing of %s', (_, comparison) => {
  const svg = drawChart(comparison, { locale: 'zh-CN', width: 960, name: 'one' });

  test('needs no style element, class or script, and carries no metadata', () => {
    expect(svg).not.toMatch(/<style|<script| class=|ecmeta/);
  });

  test('is the same the second time, in one process', () => {
    expect(drawChart(comparison, { locale: 'zh-CN', width: 960, name: 'one' })).toBe(svg);
  });

  test('has a name, a description, and as many pixels as its box', () => {
    expect(svg).toMatch(/^<svg [^>]*width="100%" viewBox="0 0 960 \d+" [^>]*role="img" aria-label="[^"]+/);
    expect(svg).toContain('<desc id="one-desc">');
  });

  test('holds no NaN, and coordinates to a tenth', () => {
    expect(svg).not.toMatch(/NaN|undefined|Infinity/);
    expect(svg.replace(/opacity="[^"]*"/g, '')).not.toMatch(/\d\.\d{2,}/);
  });

  test('says inside the picture that it is made up, where it is', () => {
    expect(svg.includes('>虚构示例数据</text>')).toBe(comparison.district.fictional);
  });
});

test('two drawings of different names share no id', () => {
  const comparison = exampleComparison();
  const ids = (name: string) =>
    [...drawChart(comparison, { locale: 'en', width: 960, name }).matchAll(/ id="([^"]+)"/g)].map(
      ([, id]) => id,
    );
  expect(ids('left').filter((id) => ids('right').includes(id))).toEqual([]);
  expect(ids('left').length).toBeGreaterThan(0);
});

test('a fixed look leaves no custom property in the file', () => {
  const svg = drawChart(exampleComparison(), { locale: 'zh-CN', width: 960, look: fixedLook(DARK) });
  expect(svg).not.toContain('var(');
  expect(svg).toContain(DARK['hue-0']);
});

test('names from files are text, never markup', () => {
  const district = { ...EXAMPLE_DISTRICT, name: '<b>"区' };
  const comparison = exampleComparison({ district });
  const series = comparison.series.map((one, index) =>
    index === 0 ? { ...one, agency: { ...one.agency, shortName: '<script>"&' } } : one,
  );
  const svg = drawChart({ ...comparison, series }, { locale: 'zh-CN', width: 960 });
  expect(svg).not.toMatch(/<script|<b>/);
});
