import { fc } from '../fixtures/property';
import { expect, test } from 'vitest';
import { REORGANISATION_KINDS, type Reorganisation } from '../../src/lib/domain/reorganisation';
import { agency, indicator, observed, RATE, scene } from './small-district';

/** Any agencies with any years, any reorganisations between them, any figures: most such districts make no sense. */
const district = fc
  .record({
    lives: fc.array(
      fc.tuple(
        fc.option(fc.integer({ min: 2020, max: 2025 }), { nil: undefined }),
        fc.option(fc.integer({ min: 2020, max: 2025 }), { nil: undefined }),
      ),
      { minLength: 2, maxLength: 8 },
    ),
    seeds: fc.array(
      fc.record({
        year: fc.integer({ min: 2020, max: 2026 }),
        kind: fc.constantFrom(...REORGANISATION_KINDS),
        from: fc.array(fc.nat(7), { minLength: 1, maxLength: 3 }),
        to: fc.array(fc.nat(7), { minLength: 1, maxLength: 3 }),
      }),
      { maxLength: 6 },
    ),
    figures: fc.array(fc.tuple(fc.nat(7), fc.integer({ min: 2020, max: 2025 }), fc.nat(50), fc.nat(50)), {
      maxLength: 60,
    }),
  })
  .map(({ lives, seeds, figures }) => {
    const codes = lives.map((_, at) => `a${at}`);
    const code = (at: number) => codes[at % codes.length] as string;
    const agencies = lives.map(([from, to], at) =>
      agency(code(at), at, {
        fromYear: from,
        toYear: to === undefined || from === undefined ? to : Math.max(from, to),
      }),
    );
    const reorganisations = seeds.map((one): Reorganisation => ({
      ...one,
      from: [...new Set(one.from.map(code))],
      to: [...new Set(one.to.map(code))],
      note: '',
      noteEn: '',
    }));
    const once = new Map(figures.map(([at, year, ...values]) => [`${code(at)} ${year}`, values]));
    return { agencies, reorganisations, once };
  });

test('the totals of a district are the same in both readings, whatever became of whom', () => {
  fc.assert(
    fc.property(district, ({ agencies, reorganisations, once }) => {
      const counts = [...once].map(([key, [value]]) => {
        const [code = '', year] = key.split(' ');
        return observed(code, Number(year), 'cases', value ?? 0);
      });
      const parts = [...once].flatMap(([key, [a = 0, b = 0]]) => {
        const [code = '', year] = key.split(' ');
        return [
          observed(code, Number(year), 'won', Math.min(a, b)),
          observed(code, Number(year), 'closed', Math.max(a, b)),
        ];
      });
      for (const [of, observations] of [
        [indicator('cases'), counts],
        [RATE, parts],
      ] as const) {
        const totals = (['reported', 'comparable'] as const).map((reading) =>
          scene({
            agencies,
            reorganisations,
            observations,
            indicator: of,
            view: { reading, group: 'all', years: { from: 2020, to: 2025 } },
          }).peers.map(({ total }) => total && { ...total, value: Number(total.value.toFixed(9)) }),
        );
        expect(totals[1]).toEqual(totals[0]);
      }
      // And they are the sums of what is on record, counted by hand.
      const [last] = scene({
        agencies,
        reorganisations,
        observations: counts,
        view: { reading: 'comparable', group: 'all', years: { from: 2025, to: 2025 } },
      }).peers;
      const sum = counts
        .filter((one) => one.year === 2025)
        .map(({ cell }) => (cell.kind === 'number' ? cell.value : 0));
      expect(last?.total?.value).toBe(sum.length === 0 ? undefined : sum.reduce((a, b) => a + b));
    }),
    { numRuns: 300 },
  );
});
