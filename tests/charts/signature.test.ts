import { fc } from '../fixtures/property';
import { expect, test } from 'vitest';
import { markOf } from '../../src/lib/charts/marks';
import { SCREEN } from '../../src/lib/charts/look';
import { chartOption } from '../../src/lib/charts/registry';
import { HUES, MOST_PAIRS, SHAPES, signatureOf } from '../../src/lib/domain/agency';
import { zhCN } from '../../src/lib/text/zh-CN';
import { agency, observed, scene } from '../domain/small-district';

const agencies = Array.from({ length: 200 }, (_, ordinal) => agency(`a${ordinal}`, ordinal));
const pairOf = (ordinal: number) => {
  const { hue, mark, form } = signatureOf(agency('x', ordinal));
  return `${hue} ${mark} ${form}`;
};

test(`no two of ${MOST_PAIRS} agencies share a pair of colour and mark; the next one begins again`, () => {
  const pairs = new Set(Array.from({ length: MOST_PAIRS }, (_, ordinal) => pairOf(ordinal)));
  expect(pairs.size).toBe(MOST_PAIRS);
  expect(MOST_PAIRS).toBeGreaterThanOrEqual(200);
  expect(pairOf(MOST_PAIRS)).toBe(pairOf(0));
});

test('the first eighty are as they always were: a colour and a whole shape', () => {
  for (let ordinal = 0; ordinal < HUES * SHAPES; ordinal += 1) {
    expect(signatureOf(agency('x', ordinal))).toEqual({
      hue: ordinal % HUES,
      mark: ((ordinal % HUES) + Math.floor(ordinal / HUES)) % SHAPES,
      form: 0,
    });
  }
});

test('no two paths are the same, in whichever form', () => {
  const drawn = new Set(
    agencies.map((one) => `${markOf(one, SCREEN.colour).colour} ${markOf(one, SCREEN.colour).path}`),
  );
  expect(drawn.size).toBe(agencies.length);
});

test('500 random selections: an agency has one colour and one mark in whatever chart it stands', () => {
  const codes = agencies.map((one) => one.code);
  fc.assert(
    fc.property(
      fc.uniqueArray(fc.constantFrom(...codes), { minLength: 1, maxLength: 5 }),
      fc.constantFrom('trend' as const, 'rank' as const),
      fc.constantFrom(360, 960, 1440),
      (highlight, kind, width) => {
        // Its neighbours in the selection must not matter, nor the kind, nor the width.
        const shown = agencies.filter((one) => highlight.includes(one.code)).slice(0, 5);
        const observations = shown.flatMap(({ code, ordinal }) =>
          [2024, 2025].map((year) => observed(code, year, 'cases', ordinal + year - 2000)),
        );
        const comparison = scene({
          agencies: shown,
          observations,
          view: { kind, highlight, years: { from: 2024, to: 2025 } },
        });
        const option = chartOption({
          comparison,
          look: SCREEN,
          texts: zhCN,
          locale: 'zh-CN',
          width,
          height: 480,
        });
        const text = JSON.stringify(option);
        for (const one of shown) {
          const mark = markOf(one, SCREEN.colour);
          expect(text).toContain(JSON.stringify(mark.colour).slice(1, -1));
          const line = [option.series ?? []].flat().find((series) => series.id === `agency:${one.code}`);
          if (kind === 'trend') {
            expect(line).toMatchObject({ symbol: mark.symbol, itemStyle: { color: mark.colour } });
          }
        }
        const hues = new Set(shown.map((one) => signatureOf(one).hue));
        expect(new Set(text.match(/--chart-hue-\d/g) ?? []).size).toBe(hues.size);
      },
    ),
    { numRuns: 500 },
  );
});
