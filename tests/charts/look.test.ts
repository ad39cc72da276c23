import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { HUES, MOST_PAIRS } from '../../src/lib/domain/agency';
import * as look from '../../src/lib/charts/look';
import {
  CHART_ROLES,
  CHART_TOKENS,
  DARK,
  LIGHT,
  PROJECTOR,
  PROJECTOR_DARK,
  SCREEN,
  type ChartRole,
} from '../../src/lib/charts/look';
import { markOf } from '../../src/lib/charts/marks';
import { chartTokensCss } from '../../src/lib/charts/tokens-css';
import { exampleAgency } from './examples';
import { contrast, DEFICIENCIES, difference, type Deficiency } from './colour-vision';

const hues = Array.from({ length: HUES }, (_, index) => `hue-${index}` as ChartRole);
const themes = Object.entries(CHART_TOKENS);

describe.each(themes)('the %s look', (_, tokens) => {
  test('has text that meets AA on paper and on the band', () => {
    const words: ChartRole[] = ['ink', 'soft', 'faint', 'accent', ...hues.map(labelOf)];
    const paper = words.map((role) => [role, contrast(tokens[role], tokens.paper)] as const);
    expect(paper.filter(([, ratio]) => ratio < 4.5)).toEqual([]);
    const band = ['soft', ...hues.map(labelOf)].map(
      (role) => [role, contrast(tokens[role as ChartRole], tokens.band)] as const,
    );
    expect(band.filter(([, ratio]) => ratio < 4.5)).toEqual([]);
  });

  test('has lines and marks that meet 3:1 on paper', () => {
    expect(hues.filter((role) => contrast(tokens[role], tokens.paper) < 3)).toEqual([]);
  });

  test.each(Object.keys(DEFICIENCIES) as Deficiency[])('keeps the eight apart with %s', (deficiency) => {
    const close = hues.flatMap((a, index) =>
      hues
        .slice(index + 1)
        .map((b) => ({ pair: `${a} ${b}`, by: difference(tokens[a], tokens[b], deficiency) }))
        .filter(({ by }) => by < 12),
    );
    expect(close).toEqual([]);
  });

  test('keeps the fills of parts apart in grey, by their pattern and by colour', () => {
    const [dark, striped, dotted] = [0, 1, 2].map((index) => tokens[`part-${index}` as ChartRole]) as [
      string,
      string,
      string,
    ];
    expect(contrast(dark, striped)).toBeGreaterThan(2);
    expect(contrast(striped, dotted)).toBeGreaterThan(1.6);
    expect(contrast(dark, tokens.paper)).toBeGreaterThan(4.5);
    for (const deficiency of Object.keys(DEFICIENCIES) as Deficiency[]) {
      expect(difference(dark, striped, deficiency)).toBeGreaterThan(12);
      expect(difference(striped, dotted, deficiency)).toBeGreaterThan(12);
      expect(difference(tokens.better, tokens.worse, deficiency)).toBeGreaterThan(12);
    }
    expect(contrast(tokens.better, tokens.paper)).toBeGreaterThan(4.5);
    expect(contrast(tokens.worse, tokens.paper)).toBeGreaterThan(4.5);
  });

  test('keeps the context behind what is highlighted', () => {
    const context = contrast(tokens.context, tokens.paper);
    expect(hues.every((role) => contrast(tokens[role], tokens.paper) > context)).toBe(true);
  });
});

test('no two of 240 pairs of colour and mark look alike, with any colour vision, under any look', () => {
  const agencies = Array.from({ length: MOST_PAIRS }, (_, ordinal) => ({ ...exampleAgency(0), ordinal }));
  expect(agencies).toHaveLength(240);
  for (const [name, tokens] of themes) {
    const marks = agencies.map((one) => markOf(one, tokens));
    for (const deficiency of Object.keys(DEFICIENCIES) as Deficiency[]) {
      const alike = marks.flatMap((a, index) =>
        marks
          .slice(index + 1)
          .filter((b) => a.path === b.path && difference(a.colour, b.colour, deficiency) < 12),
      );
      expect([name, deficiency, alike.length]).toEqual([name, deficiency, 0]);
    }
  }
});

describe.each([
  ['light', PROJECTOR, LIGHT],
  ['dark', PROJECTOR_DARK, DARK],
] as const)('the projector’s look, %s', (theme, projector, screen) => {
  test('has words of 6:1 and lines of 4.5:1, since a projector washes both out', () => {
    const words: ChartRole[] = ['ink', 'soft', 'faint', 'accent', ...hues.map(labelOf)];
    expect(words.filter((role) => contrast(projector[role], projector.paper) < 6)).toEqual([]);
    expect(hues.filter((role) => contrast(projector[role], projector.paper) < 4.5)).toEqual([]);
  });

  test('keeps each agency’s hue near the one it has on the screen', () => {
    for (const hue of hues) {
      const by = hues.map((other) => difference(projector[hue], screen[other], 'none'));
      expect([hue, hues[by.indexOf(Math.min(...by))]]).toEqual([hue, hue]);
    }
  });

  test('has the paper and the ink of the slide around the picture', () => {
    const css = readFileSync(new URL('../../src/lib/ui/tokens.css', import.meta.url), 'utf8');
    const start =
      theme === 'light'
        ? "  [data-look='projector'] {"
        : "  html[data-theme='dark'] [data-look='projector'] {";
    const [block = ''] = css.slice(css.indexOf(start)).split('}');
    expect(block).toContain(`--paper: ${projector.paper};`);
    expect(block).toContain(`--ink: ${projector.ink};`);
    expect(block).toContain(`--ink-soft: ${projector.soft};`);
  });
});

test('every palette that is made here is among those checked above', () => {
  const palettes = Object.entries(look).filter(([, value]) => isPalette(value));
  const checked: readonly unknown[] = Object.values(CHART_TOKENS);
  expect(palettes.length).toBeGreaterThan(2);
  expect(palettes.filter(([, value]) => !checked.includes(value)).map(([name]) => name)).toEqual([]);
});

test('every role is a custom property with the light colour to fall back on', () => {
  for (const role of CHART_ROLES) {
    expect(SCREEN.colour[role]).toBe(`var(--chart-${role}, ${CHART_TOKENS.light[role]})`);
  }
});

test('the stylesheet in ui is the one that is written here', () => {
  const path = new URL('../../src/lib/ui/chart-tokens.css', import.meta.url);
  expect(readFileSync(path, 'utf8')).toBe(chartTokensCss());
});

/** All roles, each with a colour of its own. */
function isPalette(value: unknown): boolean {
  return (
    typeof value === 'object' &&
    value !== null &&
    CHART_ROLES.every((role) => String((value as Record<string, unknown>)[role]).startsWith('#'))
  );
}

function labelOf(hue: ChartRole): ChartRole {
  return hue.replace('hue', 'label') as ChartRole;
}
