import { describe, expect, it } from 'vitest';
import { PLAIN, type View } from '../../src/lib/domain/view';
import { possibleView, yearsWithin } from '../../src/lib/query/possible-view';
import { indicator, RATE } from '../domain/small-district';

const view: View = {
  kind: 'trend',
  district: 'demo',
  indicator: 'cases',
  group: 'all',
  highlight: [],
  years: { from: 2019, to: 2023 },
  measure: 'value',
  ...PLAIN,
};
const record = (code: string, firstYear: number, lastYear: number) => ({
  indicator: code,
  agencies: 3,
  firstYear,
  lastYear,
  kinds: ['enforcement'],
});
const onRecord = {
  indicators: [indicator('cases'), RATE, indicator('silent')],
  reporting: [record('cases', 2016, 2025), record('rate', 2021, 2024)],
};

describe('the View nearest to what was asked for', () => {
  it.each<[string, Partial<View>, Partial<View>, string[]]>([
    ['as asked where it can be shown', {}, {}, []],
    [
      'without a measure of a ratio that ratios have not',
      { indicator: 'rate', years: { from: 2021, to: 2024 }, measure: 'index' },
      { measure: 'value' },
      ['measure=index'],
    ],
    [
      'with the years that have figures',
      { indicator: 'rate' },
      { years: { from: 2021, to: 2023 } },
      ['years=2019-2023'],
    ],
    [
      'with the last years where all asked for are later',
      { years: { from: 2030, to: 2032 } },
      { years: { from: 2023, to: 2025 } },
      ['years=2030-2032'],
    ],
    [
      'with the first where all are earlier',
      { years: { from: 1999, to: 1999 } },
      { years: { from: 2016, to: 2016 } },
      ['years=1999'],
    ],
    [
      'with later years beside the base year that an index alone would show as 100',
      { kind: 'rank', years: { from: 2019, to: 2019 }, measure: 'index' },
      { years: { from: 2019, to: 2025 } },
      ['years=2019'],
    ],
    [
      'with later years beside the first, where changes are from it',
      { years: { from: 2019, to: 2019 }, measure: 'change', baseline: 'first' },
      { years: { from: 2019, to: 2025 } },
      ['years=2019'],
    ],
    [
      'of the figures themselves where no year is later than the base year',
      { years: { from: 2025, to: 2025 }, measure: 'index' },
      { measure: 'value' },
      ['measure=index'],
    ],
    [
      'as asked where a change is from the year before, or the kind shows the figures themselves',
      { years: { from: 2019, to: 2019 }, measure: 'change' },
      {},
      [],
    ],
    [
      'as asked where the kind shows levels',
      { kind: 'parts', years: { from: 2019, to: 2019 }, measure: 'index' },
      {},
      [],
    ],
    [
      'as asked where nothing is on record: the page says so',
      { indicator: 'silent', years: { from: 1999, to: 1999 } },
      {},
      [],
    ],
    ['as asked of an indicator that is not there', { indicator: 'gone', measure: 'index' }, {}, []],
  ])('is %s', (_, asked, changed, told) => {
    const { view: possible, gaveWay } = possibleView({ ...view, ...asked }, onRecord);
    expect(possible).toEqual({ ...view, ...asked, ...changed });
    expect(gaveWay.map((one) => `${one.parameter}=${one.value}`)).toEqual(told);
  });
});

it('years never leave the record, nor grow', () => {
  expect(yearsWithin({ from: 1990, to: 2040 }, { from: 2016, to: 2025 })).toEqual({ from: 2016, to: 2025 });
  expect(yearsWithin({ from: 2030, to: 2060 }, { from: 2016, to: 2025 })).toEqual({ from: 2016, to: 2025 });
  expect(yearsWithin({ from: 2001, to: 2002 }, { from: 2016, to: 2025 })).toEqual({ from: 2016, to: 2017 });
});
