import { describe, expect, it, test } from 'vitest';
import {
  finding,
  FINDING_CODES,
  type Finding,
  type FindingCode,
  type Place,
} from '../../src/lib/domain/finding';
import { findingSentence, placeText } from '../../src/lib/text/finding';
import { texts } from '../../src/lib/text/texts';

const zh = texts('zh-CN');
const en = texts('en');

/** What the line writes under these codes; under the others any words and a count. */
const EXPECTED: Partial<Record<FindingCode, string>> = {
  'part-of-year': 'until-11',
  'value-approximate': 'about 3',
  'absence-read': 'blank 2',
};

describe('a sentence for every finding', () => {
  test.each(FINDING_CODES)('%s', (code) => {
    const one = finding(code, 'error', { row: 8, column: 1 }, '七类23项', EXPECTED[code] ?? '3 2');
    expect(findingSentence(one, zh)).toMatch(/[\u4e00-\u9fff].*。$/u);
    expect(findingSentence(one, en)).toMatch(/^.*[a-z].*\.$/i);
    expect(findingSentence(one, zh) + findingSentence(one, en)).not.toContain('undefined');
    expect(findingSentence(one, en).replaceAll('七类23项', '')).not.toMatch(/[\u4e00-\u9fff]/u);
  });
});

describe('sentences name what was got and what was expected', () => {
  test.each<[Finding, string, string]>([
    [
      finding('value-unreadable', 'error', {}, '七类23项', '件'),
      '“七类23项”读不成一个确定的数（单位：件）；请改为一个数，或写明缺的原因。',
      '“七类23项” is not one number for certain (unit: 件); write one number, or why there is none.',
    ],
    [
      finding('value-approximate', 'note', {}, '40余', 'at-least 40'),
      '“40余”记为不少于 40。',
      '“40余” was read as at least 40.',
    ],
    [
      finding('absence-read', 'note', {}, '/', 'not-applicable 425'),
      '“/” 425 处，按“不适用”读；可以改。',
      '“/”, 425 times, was read as “not applicable”; this can be changed.',
    ],
    [
      finding('agency-unknown', 'error', {}, '区大数据局', '3'),
      '“区大数据局”未能对应到本区机构，共 3 处。',
      '“区大数据局” is not a known agency of this district, 3 times.',
    ],
    [
      finding('duplicate-key-differs', 'error', {}, '4', '3 2'),
      '得到“4”，而第 2 行同一项是“3”；只能有一个。',
      'Got “4”, while row 2 has “3” for the same thing; there can be only one.',
    ],
    [
      {
        ...finding('rule-broken', 'warning', {}, 'appeared * (1 + due) 11', '<= due 9'),
        named: [
          { code: 'appeared', name: '负责人出庭', nameEn: 'appearances' },
          { code: 'due', name: '应出庭', nameEn: '' },
        ],
      },
      '负责人出庭 * (1 + 应出庭) 11，按勾稽规则应 ≤ 应出庭 9；请对照年报核实，属实可照录。',
      'appearances * (1 + 应出庭) 11; by rule expected ≤ 应出庭 9. Check it against the report; if it stands there, take it as published.',
    ],
    [
      finding('part-of-year', 'note', {}, '截至11月', 'until-11'),
      '“截至11月”：不是全年的数（截至 11 月），照录，不入图、不合计。',
      '“截至11月”: not a full-year figure (until month 11); kept as published, neither charted nor added up.',
    ],
  ])('%o', (one, chinese, english) => {
    expect(findingSentence(one, zh)).toBe(chinese);
    expect(findingSentence(one, en)).toBe(english);
  });
});

describe('a place', () => {
  test.each<[Place, string, string]>([
    [{ row: 8, column: 1 }, '第 8 行 A 列', 'row 8, column A'],
    [{ row: 8, column: 28 }, '第 8 行 AB 列', 'row 8, column AB'],
    [{ row: 8 }, '第 8 行', 'row 8'],
    [{ column: 3 }, 'C 列', 'column C'],
    [{ pointer: '/reports/0/figures/1' }, '/reports/0/figures/1', '/reports/0/figures/1'],
    [{}, '整个文件', 'whole file'],
    [{ sheet: '表一', row: 2 }, '工作表“表一” 第 2 行', 'sheet “表一”, row 2'],
  ])('%j', (place, chinese, english) => {
    expect(placeText(place, zh)).toBe(chinese);
    expect(placeText(place, en)).toBe(english);
  });

  it('is the whole file for the root of a JSON text', () => {
    expect(placeText({ pointer: '' }, en)).toBe('whole file');
  });
});
