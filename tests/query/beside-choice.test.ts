import { describe, expect, test } from 'vitest';
import type { Indicator } from '../../src/lib/domain/indicator';
import { PLAIN, type View } from '../../src/lib/domain/view';
import { besideFor, toggledBeside } from '../../src/lib/query/beside-choice';
import type { Reporting } from '../../src/lib/query/fallback-view';
import { indicator } from '../domain/small-district';

const list: readonly Indicator[] = [
  indicator('first', { headline: true, area: 'study' }),
  indicator('minor', { headline: false, area: 'study' }),
  indicator('second', { headline: true, area: 'study' }),
  indicator('silent', { headline: true, area: 'study' }),
  indicator('third', { headline: true, area: 'litigation' }),
  indicator('old', { headline: true, area: 'study' }),
];
const reporting: readonly Reporting[] = ['first', 'minor', 'second', 'third']
  .map((code) => ({
    indicator: code,
    agencies: 9,
    firstYear: 2016,
    lastYear: 2025,
    kinds: ['enforcement'],
  }))
  .concat({ indicator: 'old', agencies: 9, firstYear: 2016, lastYear: 2019, kinds: ['enforcement'] });

const view: View = {
  kind: 'scatter',
  district: 'demo',
  indicator: 'first',
  group: 'all',
  highlight: [],
  years: { from: 2016, to: 2025 },
  measure: 'value',
  ...PLAIN,
};

const codes = (part: Partial<View>, known = reporting) =>
  besideFor({ ...view, ...part }, list, known).map((one) => one.code);

describe('the further indicators of a View', () => {
  test.each<[string, Partial<View>, string[]]>([
    ['named ones in their order', { beside: ['third', 'second'] }, ['third', 'second']],
    ['no more than a scatter has room for', { beside: ['third', 'second', 'minor'] }, ['third', 'second']],
    ['never the first itself', { beside: ['first', 'minor'] }, ['minor']],
    ['of none named the next headline one with figures', {}, ['second']],
    ['round the end of the list', { indicator: 'third' }, ['first']],
    [
      'one with figures in the year looked at',
      { years: { from: 2016, to: 2017 }, indicator: 'third' },
      ['old'],
    ],
    ['the first named itself only: a choice is made', { beside: ['first'] }, ['second']],
    [
      'for columns those of the section, then the others',
      { kind: 'matrix', by: 'indicators' },
      ['second', 'third'],
    ],
    ['none by years', { kind: 'matrix', beside: ['second'] }, []],
    ['none for a trend', { kind: 'trend', beside: ['second'] }, []],
  ])('%s', (_, part, expected) => {
    expect(codes(part)).toEqual(expected);
  });

  test('are any with figures where no headline one has some, and none where nothing has', () => {
    const minor = reporting.filter((one) => one.indicator === 'minor');
    expect(codes({}, minor)).toEqual(['minor']);
    expect(codes({ kind: 'facets', by: 'indicators' }, minor)).toEqual(['minor']);
    expect(codes({}, [])).toEqual([]);
  });
});

test('what was chosen for a reader is kept when one more is added', () => {
  expect(toggledBeside(view, ['second'], 'third').beside).toEqual(['second', 'third']);
  expect(toggledBeside(view, ['second', 'third'], 'second').beside).toEqual(['third']);
});
