import { expect, it } from 'vitest';
import { doubtfulPercents } from '../../src/routes/imports/[number]/show-import';
import { readText } from '../fixtures/read';

it.each([
  ['in a column of its own', '机构,年度,合格率\n司法局,2020,0.98\n'],
  ['in a row of its own', '机构,年度,指标,数值,计量单位\n司法局,2020,合格率,0.98,%\n'],
])('what a fraction below a percentage means is asked by indicator: %s', (_where, text) => {
  expect(doubtfulPercents(readText(text).findings)).toEqual(['pass']);
});

it('a percentage above 100 is no fraction', () => {
  expect(doubtfulPercents(readText('机构,年度,合格率\n司法局,2020,120%\n').findings)).toEqual([]);
});
