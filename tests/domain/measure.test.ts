import { describe, expect, test } from 'vitest';
import { absentCell, numberCell, type Cell } from '../../src/lib/domain/cell';
import {
  changeOf,
  indexOf,
  measuresFor,
  measuresIn,
  percentChangeOf,
  perExposureOf,
  perOf,
  ratioOf,
  ratioTotal,
  sumOf,
  totalOf,
} from '../../src/lib/domain/measure';
import { indicator, RATE } from './small-district';

const n = numberCell;
const gap = absentCell('not-reported');
const withheld = absentCell('withheld');
const none = absentCell('not-applicable');

describe('change', () => {
  test.each<[string, Cell, Cell, Cell]>([
    ['rise', n(52), n(45), n(7)],
    ['fall', n(28), n(37), n(-9)],
    ['to a declared zero', n(0), n(4), n(-4)],
    ['from a declared zero', n(4), n(0), n(4)],
    ['of a rate, in points', n(41.5), n(40), n(1.5)],
    ['from an absent cell is absent, with its reason', n(4), gap, gap],
    ['to an absent cell is absent, with its reason', withheld, n(4), withheld],
    ['between two absent cells has the later reason', withheld, gap, withheld],
    ['of an imprecise figure is about', n(45), n(40, 'at-least'), n(5, 'about')],
    ['carries doubt', n(45), n(40, 'exact', ['doubtful']), n(5, 'exact', ['doubtful'])],
  ])('%s', (_, now, before, change) => {
    expect(changeOf(now, before)).toEqual(change);
  });
});

describe('change in per cent', () => {
  test.each<[string, Cell, Cell, Cell]>([
    ['a quarter more', n(50), n(40), n(25)],
    ['a half less', n(20), n(40), n(-50)],
    ['from zero is not applicable, not infinite', n(5), n(0), none],
    ['from zero to zero is not applicable', n(0), n(0), none],
    ['from zero to absent keeps the reason', gap, n(0), gap],
  ])('%s', (_, now, before, change) => {
    expect(percentChangeOf(now, before)).toEqual(change);
  });
});

describe('index', () => {
  test.each<[string, Cell, Cell, Cell]>([
    ['the base itself is 100', n(40), n(40), n(100)],
    ['half as much again', n(60), n(40), n(150)],
    ['down to zero', n(0), n(40), n(0)],
    ['on a base of zero is not applicable', n(5), n(0), none],
    ['on an absent base is absent', n(5), gap, gap],
  ])('%s', (_, now, base, index) => {
    expect(indexOf(now, base)).toEqual(index);
  });
});

describe('per 1,000 of exposure', () => {
  test.each<[string, Cell, Cell, Cell]>([
    ['12 in 4,800 decisions', n(12), n(4800), n(2.5)],
    ['none in 4,800', n(0), n(4800), n(0)],
    ['of none is not applicable', n(0), n(0), none],
    ['of an absent exposure is absent', n(12), gap, gap],
  ])('%s', (_, value, exposure, per) => {
    expect(perExposureOf(value, exposure)).toEqual(per);
  });
});

describe('ratio', () => {
  test.each<[string, Cell, Cell, Cell]>([
    ['3 of 4', n(3), n(4), n(75)],
    ['none of 7 is 0 %', n(0), n(7), n(0)],
    ['0 of 0 is not applicable, never 100 % or 0 %', n(0), n(0), none],
    ['an absent numerator is no zero', gap, n(4), gap],
    ['an absent denominator is absent', n(3), withheld, withheld],
  ])('%s', (_, numerator, denominator, ratio) => {
    expect(ratioOf(numerator, denominator)).toEqual(ratio);
  });
});

describe('the ratio of a group', () => {
  const pair = (numerator: Cell | number, denominator: Cell | number) => ({
    numerator: typeof numerator === 'number' ? n(numerator) : numerator,
    denominator: typeof denominator === 'number' ? n(denominator) : denominator,
  });

  test('is a ratio of sums, not a mean of ratios', () => {
    // The mean of 100 % and 10 % would be 55 %.
    expect(ratioTotal([pair(2, 2), pair(18, 180)])).toEqual({
      value: 2000 / 182,
      numerator: 20,
      denominator: 182,
      known: 2,
      of: 2,
    });
  });

  test('counts only pairs of which both parts are known, and says of how many', () => {
    expect(ratioTotal([pair(1, 4), pair(gap, 100), pair(50, gap), pair(withheld, gap)])).toEqual({
      value: 25,
      numerator: 1,
      denominator: 4,
      known: 1,
      of: 4,
    });
  });

  test('holds a pair of 0 of 0 without being moved by it', () => {
    expect(ratioTotal([pair(1, 4), pair(0, 0)])).toMatchObject({ value: 25, known: 2 });
  });

  test.each([
    ['no pairs', []],
    ['only 0 of 0', [pair(0, 0)]],
    ['only incomplete pairs', [pair(3, gap)]],
  ])('is undefined of %s', (_, pairs) => {
    expect(ratioTotal(pairs).value).toBeUndefined();
  });

  test('may fall while each of its parts rises (Simpson): the mix has changed', () => {
    const before = [pair(81, 90), pair(1, 10)];
    const after = [pair(10, 10), pair(18, 90)];
    const rates = (pairs: typeof before) =>
      pairs.map(({ numerator, denominator }) => ratioOf(numerator, denominator));
    expect(rates(before)).toEqual([n(90), n(10)]);
    expect(rates(after)).toEqual([n(100), n(20)]);
    expect(ratioTotal(before).value).toBe(82);
    expect(ratioTotal(after).value).toBe(28);
  });
});

describe('total', () => {
  test.each([
    ['of all', [n(1), n(2), n(0)], { value: 3, known: 3, of: 3 }],
    ['with absent cells says n of m', [n(5), gap, withheld], { value: 5, known: 1, of: 3 }],
    ['of declared zeros is zero', [n(0), n(0)], { value: 0, known: 2, of: 2 }],
    ['of absent cells is no zero', [gap, gap], undefined],
    ['of nothing is nothing', [], undefined],
  ])('%s', (_, cells, total) => {
    expect(totalOf(cells)).toEqual(total);
  });
});

test.each([
  [
    'a count',
    indicator('cases'),
    undefined,
    ['value', 'change', 'percent-change', 'index', 'share', 'rank', 'percentile'],
  ],
  [
    'a count with exposure, which does not add up',
    indicator('cases', { exposure: 'decisions', additive: false }),
    undefined,
    ['value', 'change', 'percent-change', 'index', 'per-exposure', 'rank', 'percentile'],
  ],
  [
    'a count that the view divides',
    indicator('cases', { additive: false }),
    'staff',
    ['value', 'change', 'percent-change', 'index', 'per-exposure', 'rank', 'percentile'],
  ],
  [
    'a count divided by itself',
    indicator('cases', { additive: false }),
    'cases',
    ['value', 'change', 'percent-change', 'index', 'rank', 'percentile'],
  ],
  ['a ratio', RATE, 'staff', ['value', 'change', 'rank', 'percentile']],
  [
    'a reported percentage',
    indicator('passed', { valueType: 'percent' }),
    undefined,
    ['value', 'change', 'rank', 'percentile'],
  ],
])('the measures of %s', (_, of, per, measures) => {
  expect(measuresFor(of, per)).toEqual(measures);
});

test('a ranking shows no places as bars', () => {
  expect(measuresIn({ kind: 'rank', per: undefined }, RATE)).toEqual(['value', 'change']);
  expect(measuresIn({ kind: 'trend', per: undefined }, RATE)).toContain('rank');
});

test('the divisor is the view’s, else the indicator’s own, and never itself', () => {
  const cases = indicator('cases', { exposure: 'decisions' });
  expect(perOf({ per: undefined }, cases)).toBe('decisions');
  expect(perOf({ per: 'staff' }, cases)).toBe('staff');
  expect(perOf({ per: 'cases' }, cases)).toBeUndefined();
});

test('a sum is about where one of its numbers is, and none of none', () => {
  expect(sumOf([numberCell(3), numberCell(4)])).toEqual(numberCell(7));
  expect(sumOf([numberCell(3), numberCell(40, 'at-least')])).toEqual(numberCell(43, 'about'));
  expect(sumOf([])).toBeUndefined();
});
