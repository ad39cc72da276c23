import { expect, test } from 'vitest';
import { PLAIN, type View } from '../../src/lib/domain/view';
import { withDivisor } from '../../src/lib/query/divisor';
import { indicator, RATE } from '../domain/small-district';

const indicators = [indicator('cases'), indicator('staff'), RATE];
const view: View = {
  kind: 'trend',
  district: 'demo',
  indicator: 'cases',
  group: 'all',
  highlight: [],
  years: { from: 2020, to: 2025 },
  measure: 'per-exposure',
  ...PLAIN,
};

test.each([
  ['another count', 'cases', 'staff', 'staff'],
  ['a percentage', 'cases', 'rate', undefined],
  ['itself', 'cases', 'cases', undefined],
  ['nothing known', 'cases', 'unheard', undefined],
  ['nothing', 'cases', undefined, undefined],
])('divided by %s', (_, of, per, kept) => {
  const { view: read, ignored } = withDivisor({ ...view, indicator: of, per }, indicators);
  expect(read.per).toBe(kept);
  expect(ignored).toEqual(per === kept ? [] : [{ parameter: 'per', value: per }]);
});
