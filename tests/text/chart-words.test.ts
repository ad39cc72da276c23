import { describe, expect, test } from 'vitest';
import { absentCell, numberCell } from '../../src/lib/domain/cell';
import { chartDescription } from '../../src/lib/text/description';
import { signNotes, sourceLine } from '../../src/lib/text/source';
import { subtitle } from '../../src/lib/text/subtitle';
import { texts } from '../../src/lib/text/texts';
import { example, observed } from '../charts/examples';
import { given, nine } from './scene';

const n = numberCell;
const gap = absentCell('not-reported');

describe('under the title', () => {
  test('what, who and how many, when, and what the grey is', () => {
    expect(subtitle(example('trend-break'), texts('zh-CN'), 'zh-CN')).toMatch(
      /^新收一审行政诉讼案件（件） · 示例区 31 个执法部门 · 历年报告 \d+–\d+ 个 · 2016–2025 · 灰线为中位数 · 灰带为四分位区间$/,
    );
  });

  test('without a highlight the median is the thick line', () => {
    expect(subtitle(example('trend-none'), texts('zh-CN'), 'zh-CN')).toContain('粗线为中位数，细线为各机构');
  });

  test('few reporters: why there is no median', () => {
    const few = given({ rows: [n(1), n(2), n(3)] });
    expect(subtitle(few, texts('zh-CN'), 'zh-CN')).toMatch(/ · 中位数须有 8 个以上报告$/);
  });

  test('of a ranking, one year', () => {
    expect(subtitle(example('rank-cases'), texts('zh-CN'), 'zh-CN')).toBe(
      '新收一审行政诉讼案件（件） · 示例区 31 个执法部门 · 报告 31 个 · 2025 年',
    );
  });

  test('of a measure', () => {
    expect(subtitle(example('trend-change'), texts('zh-CN'), 'zh-CN')).toMatch(
      /^新收一审行政诉讼案件，同比增减（件） · /,
    );
  });
});

describe('the foot', () => {
  test('counts cells and what is not reported, and names the break', () => {
    const comparison = given({ rows: [...nine(n(5)), [n(1), gap, gap]], broken: true });
    expect(sourceLine(comparison, texts('zh-CN'))).toBe(
      '来源：各机构 2023–2025 年度法治政府建设年度报告，30 个单元格；2 个未报告，不作零计；2024 与 2025 年口径不同，不相比较。',
    );
    expect(sourceLine(comparison, texts('en'))).toBe(
      'Source: annual rule-of-law report of each agency, 2023–2025, 30 cells; 2 not reported, never counted as zero; 2024 and 2025 are defined differently and are not compared.',
    );
  });

  test('counts each kind of absent apart, and none that could not be', () => {
    const rows = [...nine(n(5)), [absentCell('blank'), gap, absentCell('not-applicable')] as const];
    expect(sourceLine(given({ rows }), texts('zh-CN'))).toContain('；1 个未报告、1 个空白，不作零计');
  });

  test('says where none is missing, and what is kept aside', () => {
    const comparison = given({ rows: nine(n(5)) });
    const aside = [{ ...observed('a00', 2025, 'cases', n(9)), period: 'until-11' as const }];
    expect(sourceLine({ ...comparison, aside }, texts('zh-CN'))).toBe(
      '来源：各机构 2023–2025 年度法治政府建设年度报告，27 个单元格；无缺漏；另有 1 个其他时期或其他统计对象的数，列于表下，不入图。',
    );
  });

  test('explains the signs that occur, and no others', () => {
    expect(signNotes(example('trend-break'), texts('zh-CN'), 'zh-CN')).toEqual([]);
    expect(signNotes(example('trend-marks'), texts('zh-CN'), 'zh-CN')).toEqual([
      '空心：约数、不少于或不超过',
      '*：存疑或经修订',
      '虚线：暂定',
    ]);
    expect(signNotes(example('rank-rate'), texts('zh-CN'), 'zh-CN')).toEqual([
      '空心：分母不足 10，个案即可大幅变动',
    ]);
  });
});

test('the description reads out highlighted figures, absences with their reason', () => {
  const description = chartDescription(example('trend-break'), texts('zh-CN'), 'zh-CN');
  expect(description).toMatch(/^折线图，新收一审行政诉讼案件，2016–2025 年，31 个机构。/);
  expect(description).toContain('规划资源局：2016 年 12、2017 年 15、2018 年 14、2019 年 13、2020 年 未报告');
});
