import { describe, expect, it } from 'vitest';
import type { View } from '../../src/lib/domain/view';
import { settled } from '../../src/lib/server/settle-view';
import { agency, observed, scene } from '../domain/small-district';

const agencies = [...['a', 'b', 'c'].map((code, at) => agency(code, at)), agency('t', 3, { kind: 'town' })];
const observations = [
  ...[2020, 2021, 2023].flatMap((year) => ['a', 'b', 'c'].map((code) => observed(code, year, 'cases', year))),
  observed('t', 2025, 'cases', 7),
];

/** Compares only what the View asks for, as the store would. */
function compareOf(view: View) {
  return Promise.resolve(scene({ agencies, observations, view }));
}

const BASE = scene({ agencies, observations }).view;
const ON_RECORD = { from: 2020, to: 2025 };

describe('what is shown where nothing was found', () => {
  it.each<[string, Partial<View>, Partial<View>, string[]]>([
    ['a year with figures stays', { kind: 'rank', years: { from: 2023, to: 2023 } }, {}, []],
    [
      'of one year, the last before it that has figures',
      { kind: 'rank', years: { from: 2022, to: 2022 } },
      { years: { from: 2021, to: 2021 } },
      ['years=2022'],
    ],
    [
      'of the last of several years, the last that has figures',
      { kind: 'rank', years: { from: 2020, to: 2025 } },
      { years: { from: 2020, to: 2023 } },
      ['years=2025'],
    ],
    [
      'of a range, all years that the group has figures of',
      { years: { from: 2024, to: 2025 } },
      { years: { from: 2020, to: 2023 } },
      ['years=2024-2025'],
    ],
    [
      'where the base year of an index is absent, the values',
      { measure: 'index', years: { from: 2022, to: 2023 } },
      { measure: 'value' },
      ['measure=index'],
    ],
    [
      'of an index that ends before the year asked for, the last year that it has',
      { kind: 'rank', measure: 'index', years: { from: 2020, to: 2025 } },
      { years: { from: 2020, to: 2023 } },
      ['years=2025'],
    ],
    [
      'of an index without a later year than its base year, the values',
      { kind: 'rank', measure: 'index', years: { from: 2023, to: 2025 } },
      { measure: 'value', years: { from: 2023, to: 2023 } },
      ['measure=index', 'years=2025'],
    ],
    ['a group without any figure stays, as a table that says so', { group: 'vertical' }, {}, []],
    [
      'where a change has no year before, the values',
      { measure: 'change', kind: 'rank', years: { from: 2023, to: 2023 } },
      { measure: 'value' },
      ['measure=change'],
    ],
  ])('%s', async (_, asked, changed, told) => {
    const result = await settled({ ...BASE, ...asked }, ON_RECORD, compareOf);
    expect(result.view).toEqual({ ...BASE, ...asked, ...changed });
    expect(result.comparison.view).toEqual(result.view);
    expect(result.gaveWay.map((one) => `${one.parameter}=${one.value}`)).toEqual(told);
  });
});
