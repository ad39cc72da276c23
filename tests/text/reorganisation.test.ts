import { describe, expect, test } from 'vitest';
import type { NamedReorganisation, ReorganisationKind } from '../../src/lib/domain/reorganisation';
import { rulesOf } from '../../src/lib/charts/rules';
import { joinedNames, readingNotes, reorganisationText } from '../../src/lib/text/reorganisation';
import { subtitle } from '../../src/lib/text/subtitle';
import { texts } from '../../src/lib/text/texts';
import { example } from '../charts/examples';
import { agency } from '../domain/small-district';

const [zh, en] = [texts('zh-CN'), texts('en')];
const old = (code: string) => agency(code, 0, { toYear: 2018 });
const fresh = (code: string) => agency(code, 0, { fromYear: 2019 });
const stands = (code: string) => agency(code, 0);

describe('what became of whom', () => {
  const shared = stands('w');
  test.each<[ReorganisationKind, NamedReorganisation['from'], NamedReorganisation['to'], string, string]>([
    ['rename', [old('a')], [fresh('n')], 'a局更名为n局', 'a bureau renamed n bureau'],
    [
      'merge',
      [old('a'), old('b')],
      [fresh('n')],
      'a局、b局合并为n局',
      'a bureau, b bureau merged into the new n bureau',
    ],
    ['merge', [old('a')], [stands('t')], 'a局并入t局', 'a bureau merged into t bureau'],
    [
      'split',
      [old('w')],
      [fresh('x'), fresh('y')],
      'w局拆分为x局、y局',
      'w bureau split into x bureau, y bureau',
    ],
    ['split', [shared], [shared, fresh('x')], 'w局分出x局', 'x bureau split off from w bureau'],
    [
      'transfer',
      [stands('g')],
      [stands('t')],
      'g局部分职能划入t局',
      'part of the work of g bureau went to t bureau',
    ],
  ])('%s of %o', (kind, from, to, chinese, english) => {
    const event = { year: 2019, kind, from, to, note: '', noteEn: '' };
    expect(reorganisationText(event, zh, 'zh-CN')).toBe(chinese);
    expect(reorganisationText(event, en, 'en')).toBe(english);
  });
});

test('the uprights of highlighted agencies are drawn in both readings, named with their year', () => {
  for (const name of ['trend-reorganised', 'trend-comparable']) {
    expect(rulesOf(example(name), zh, 'zh-CN')).toEqual([
      { year: 2019, kind: 'reorganisation', words: '2019 年审计局、统计局合并为市场监管局' },
      { year: 2022, kind: 'reorganisation', words: '2022 年公安分局部分职能划入应急局' },
    ]);
  }
  expect(rulesOf(example('trend-break'), zh, 'zh-CN').map((one) => one.kind)).toEqual(['definition']);
});

test('the comparable reading says what it did', () => {
  const comparison = example('trend-comparable');
  expect(readingNotes(comparison, zh, 'zh-CN')).toEqual([
    '市场监管局含审计局、统计局在并入或更名前的数',
    '市场监管局 2018 年的前身未全部报告，不相加',
    '应急局、公安分局职能划转前各年的数无从分开，不可比',
  ]);
  expect(readingNotes(example('trend-reorganised'), zh, 'zh-CN')).toEqual([]);
  expect(subtitle(comparison, zh, 'zh-CN')).toContain('可比口径：前身并入现机构');
  expect(subtitle(example('trend-reorganised'), zh, 'zh-CN')).not.toContain('可比口径');
  const [first] = comparison.series[0]?.points ?? [];
  expect(first && joinedNames(comparison, first, 'zh-CN')).toEqual(['审计局', '统计局']);
});

test('the same reporters throughout are said', () => {
  expect(subtitle(example('trend-same'), zh, 'zh-CN')).toContain('中位数与灰线只含历年均报告者');
});
