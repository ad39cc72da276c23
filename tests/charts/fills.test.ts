import { describe, expect, test } from 'vitest';
import { HUES } from '../../src/lib/domain/agency';
import { drawChart } from '../../src/lib/charts/draw';
import { agencyFill, bandFill, fillOf } from '../../src/lib/charts/fills';
import { fixedLook, LIGHT, screenLook } from '../../src/lib/charts/look';
import { chartDescription } from '../../src/lib/text/description';
import { texts } from '../../src/lib/text/texts';
import { chartAria } from '../../src/lib/charts/registry';
import { EXAMPLES, exampleAgency } from './examples';
import { KIND_EXAMPLES } from './kind-examples';

const plain = fixedLook(LIGHT);
const patterned = { ...plain, patterned: true };
const ALL = { ...EXAMPLES, ...KIND_EXAMPLES };

describe('patterns', () => {
  test('are of the reader: plain unless asked for', () => {
    expect(screenLook('plain').patterned).toBeUndefined();
    expect(screenLook('patterns').patterned).toBe(true);
    expect(agencyFill(exampleAgency(0), plain)).toBe(LIGHT['hue-0']);
    expect(bandFill(plain)).toBe(LIGHT.band);
    expect(fillOf(0, plain)).toBe(LIGHT['part-0']);
  });

  test('are eight, one for each hue, and the same agency always has its own', () => {
    const fills = Array.from({ length: HUES }, (_, at) =>
      JSON.stringify(agencyFill(exampleAgency(at), patterned)),
    );
    const motifs = fills.map((fill) => /"d":"([^"]+)"/.exec(fill)?.[1]);
    expect(new Set(motifs).size).toBe(HUES);
    expect(JSON.stringify(agencyFill(exampleAgency(3), patterned))).toBe(fills[3]);
  });

  test('tell eight parts apart, where plain fills come again at the fifth', () => {
    const filled = (look: typeof plain) =>
      new Set(Array.from({ length: 8 }, (_, at) => JSON.stringify(fillOf(at, look)))).size;
    expect(filled(plain)).toBe(4);
    expect(filled(patterned)).toBe(8);
  });

  test.each(['rank-cases', 'parts-amounts', 'trend-rate', 'matrix-indicators'])('stand in %s', (name) => {
    const comparison = ALL[name];
    if (comparison === undefined) throw new Error(`no example ${name}`);
    const drawn = (look: typeof plain) =>
      drawChart(comparison, { locale: 'zh-CN', width: 960, look }).split('<pattern').length - 1;
    expect(drawn(patterned)).toBeGreaterThan(drawn(plain));
  });
});

describe.each(Object.entries(ALL))('what ECharts reads out of %s', (_, comparison) => {
  test.each(['zh-CN', 'en'] as const)('is our own description in %s', (locale) => {
    const t = texts(locale);
    const { aria } = chartAria({ comparison, texts: t, locale });
    expect(aria).toMatchObject({
      enabled: true,
      label: { description: chartDescription(comparison, t, locale) },
    });
  });
});
