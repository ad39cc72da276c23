import { expect, test } from 'vitest';
import { PLAIN, VIEW_KINDS, type View } from '../../src/lib/domain/view';
import { stateOf, switched, SWITCHES, switchesOf } from '../../src/lib/query/view-options';
import { en } from '../../src/lib/text/en';
import { zhCN } from '../../src/lib/text/zh-CN';
import { RATE } from '../domain/small-district';

const view: View = {
  kind: 'trend',
  district: 'demo',
  indicator: 'cases',
  group: 'all',
  highlight: [],
  years: { from: 2020, to: 2025 },
  measure: 'value',
  ...PLAIN,
};

test.each(SWITCHES)('%s has two states, each with words of its own', (option) => {
  const other = switched(view, option);
  expect(other).not.toEqual(view);
  expect(switched(other, option)).toEqual(view);
  for (const texts of [zhCN, en]) {
    const words = [view, other].map((one) => texts.compare.options[option][stateOf(one, option)]);
    expect(words.every((word) => word !== undefined && word !== '')).toBe(true);
    expect(words[0]).not.toBe(words[1]);
  }
});

test.each(VIEW_KINDS)('%s offers only switches that it knows', (kind) => {
  expect(
    switchesOf({ ...view, kind }, { reorganised: true }).every((option) => SWITCHES.includes(option)),
  ).toBe(true);
});

test('the band is a matter of trends', () => {
  expect(switchesOf(view)).toContain('band');
  expect(switchesOf({ ...view, kind: 'rank' })).toEqual([]);
  expect(switchesOf({ ...view, kind: 'change' })).toEqual(['relative']);
  expect(switchesOf({ ...view, kind: 'parts' })).toEqual(['shares']);
  expect(switchesOf({ ...view, kind: 'change' }, { indicator: RATE })).toEqual([]);
});

test('a baseline is offered of changes alone', () => {
  const offers = (measure: View['measure']) => switchesOf({ ...view, measure }).includes('baseline');
  expect([offers('change'), offers('percent-change'), offers('value'), offers('index')]).toEqual([
    true,
    true,
    false,
    false,
  ]);
});

test('a reading is offered where an agency on show was reorganised', () => {
  expect(switchesOf(view, { reorganised: true })).toContain('reading');
  expect(switchesOf(view)).not.toContain('reading');
});
