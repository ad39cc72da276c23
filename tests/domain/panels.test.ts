import { describe, expect, test } from 'vitest';
import { compare, type Comparison } from '../../src/lib/domain/comparison';
import { MOST_PANELS, panelsOf } from '../../src/lib/domain/panels';
import { mediansUpDown, upDownOf } from '../../src/lib/domain/up-down';
import type { Indicator } from '../../src/lib/domain/indicator';
import type { View } from '../../src/lib/domain/view';
import { agency, DISTRICT, indicator, observed, scene } from './small-district';

const MANY = Array.from({ length: 40 }, (_, ordinal) => agency(`p${ordinal}`, ordinal));
const EVERY = MANY.flatMap(({ code }, at) =>
  [2023, 2024, 2025].map((year) => observed(code, year, 'cases', at)),
);

function facets(view: Partial<View>, others: readonly Indicator[] = []): Comparison {
  const one = scene({ agencies: MANY, observations: EVERY, view: { kind: 'facets', ...view } });
  return compare({
    view: one.view,
    district: DISTRICT,
    indicator: one.indicator,
    definitions: [],
    agencies: MANY,
    observations: EVERY,
    beside: others.map((of) => scene({ agencies: MANY, observations: [], indicator: of, view: one.view })),
  });
}

describe('panels', () => {
  test('are the agencies of the group, thirty at once, the next from where the View says', () => {
    const first = panelsOf(facets({}));
    expect([first.panels.length, first.all, first.skipped]).toEqual([MOST_PANELS, 40, 0]);
    const next = panelsOf(facets({ skip: 30 }));
    expect([next.panels[0]?.key, next.panels.length, next.skipped]).toEqual(['p30', 10, 30]);
    expect(panelsOf(facets({ skip: 40 })).skipped).toBe(0);
  });

  test('are the highlighted alone where there are any', () => {
    expect(panelsOf(facets({ highlight: ['p3', 'p1'] })).panels.map(({ key }) => key)).toEqual(['p3', 'p1']);
  });

  test('by indicator hold the highlighted lines', () => {
    const { panels } = panelsOf(facets({ by: 'indicators', highlight: ['p3'] }, [indicator('other')]));
    expect(panels.map(({ key, lines }) => [key, lines.map((one) => one.agency.code)])).toEqual([
      ['cases', ['p3']],
      ['other', ['p3']],
    ]);
  });

  test('share an axis where they count in one unit and the View does not free them', () => {
    const by = { by: 'indicators' } as const;
    expect(panelsOf(facets(by, [indicator('other')])).shared).toBe(true);
    expect(panelsOf(facets({ ...by, axis: 'free' }, [indicator('other')])).shared).toBe(false);
    const people = indicator('people', { unitFamily: 'person' });
    expect(panelsOf(facets(by, [people]))).toMatchObject({ shared: false, shareable: false });
  });
});

describe('up and down', () => {
  const of = (rows: readonly (readonly [number, number])[]) =>
    scene({
      agencies: MANY.slice(0, rows.length),
      observations: rows.flatMap(([first, last], at) => [
        observed(`p${at}`, 2023, 'cases', first),
        observed(`p${at}`, 2025, 'cases', last),
      ]),
    });

  test('count from the first year to the last', () => {
    expect(
      upDownOf(
        of([
          [1, 2],
          [5, 4],
          [3, 3],
          [0, 9],
        ]),
      ),
    ).toEqual({ up: 2, down: 1, of: 4 });
  });

  test('are silent over one year and across a new definition', () => {
    const comparison = of([
      [1, 2],
      [5, 4],
    ]);
    const definition = {
      indicator: 'cases',
      district: '',
      fromYear: 2024,
      name: '',
      nameEn: '',
      text: '',
      textEn: '',
      breaks: true,
    };
    expect(upDownOf({ ...comparison, breaks: [definition] })).toBeUndefined();
    expect(upDownOf({ ...comparison, years: [2025] })).toBeUndefined();
  });

  test('of medians want eight reporters at both ends', () => {
    const eight = of(Array.from({ length: 8 }, (_, at) => [at, at + 1] as const));
    expect(mediansUpDown([eight, of([[1, 2]])])).toEqual({ up: 1, down: 0, of: 1 });
    expect(mediansUpDown([of([[1, 2]])])).toBeUndefined();
  });
});
