import { describe, expect, test } from 'vitest';
import type { Comparison } from '../../src/lib/domain/comparison';
import { chartDescription } from '../../src/lib/text/description';
import { headline } from '../../src/lib/text/headline';
import { signNotes, sourceLine } from '../../src/lib/text/source';
import { subtitle } from '../../src/lib/text/subtitle';
import { texts } from '../../src/lib/text/texts';
import { exampleComparison } from '../charts/examples';
import { KIND_EXAMPLES, several } from '../charts/kind-examples';

const of = (name: string) => KIND_EXAMPLES[name] as Comparison;
const title = (comparison: Comparison, locale: 'zh-CN' | 'en' = 'zh-CN') =>
  headline(comparison, texts(locale), locale);

describe('titles', () => {
  test.each<[string, Comparison, string]>([
    [
      'matrix of years',
      of('matrix-years'),
      '住房城乡建委 2025 年新收一审案件 52 件，为已报告的 30 个执法部门中最多',
    ],
    [
      'matrix of indicators, one highlighted',
      several({ kind: 'matrix', by: 'indicators', highlight: ['a00'] }, [
        'cases',
        'rate',
        'lost',
        'training',
      ]),
      '城市管理局 2025 年 4 项可比的指标中，2 项高于、1 项低于执法部门的中位数',
    ],
    [
      'matrix of indicators, none highlighted',
      several({ kind: 'matrix', by: 'indicators', highlight: [] }, ['cases', 'training']),
      '2025 年执法部门的 2 项指标：28 个机构项项有数，3 个有缺',
    ],
    [
      'scatter, one highlighted',
      of('scatter-rate'),
      '城市管理局 2025 年新收一审案件 28 件，出庭应诉率 90.4%，前者高于、后者低于中位数',
    ],
    [
      'scatter, one that has no place in it',
      several({ kind: 'scatter', highlight: ['a08'] }),
      '应急局 2025 年出庭应诉率：未报告，图中无其位置',
    ],
    [
      'scatter, none highlighted',
      of('scatter-none'),
      '2025 年可比的 24 个执法部门中，出庭应诉率与法治培训都高于中位数的 7 个，都低于的 6 个',
    ],
    [
      'facets of agencies, none highlighted',
      exampleComparison({ view: { kind: 'facets', highlight: [] } }),
      '2025 年与 2016 年相比，可比的 30 个执法部门中 20 个的新收一审案件增加，9 个减少',
    ],
    [
      'facets of indicators, none highlighted',
      several({ kind: 'facets', by: 'indicators', highlight: [] }, ['cases', 'rate']),
      '2025 年与 2016 年相比，2 项可比的指标中，执法部门的中位数 2 项上升，0 项下降',
    ],
    [
      'scatter without a second indicator',
      several({ kind: 'scatter' }, ['cases']),
      '新收一审案件与（无其他指标）都有数的机构不足 3 个，只列表、不作图',
    ],
  ])('of a %s', (_, comparison, expected) => {
    expect(title(comparison)).toBe(expected);
  });

  test('are in English too, and claim no more', () => {
    expect(title(of('scatter-none'), 'en')).toBe(
      'Rate of appearance of agency heads in court and Legal training sessions held, 2025: of 24 comparable enforcement departments 7 are above both medians and 6 below both',
    );
  });

  test('never say that one figure goes with another, nor rank the neutral', () => {
    for (const comparison of Object.values(KIND_EXAMPLES)) {
      for (const locale of ['zh-CN', 'en'] as const) {
        const words = [headline, subtitle, chartDescription].map((say) =>
          say(comparison, texts(locale), locale),
        );
        expect(words.join(' ')).not.toMatch(
          /相关|关联|越多.*越|correlat|associat|related|第一|领先|leading|first place/i,
        );
      }
    }
  });
});

describe('subtitles', () => {
  test('of a scatter say what lies along which axis', () => {
    expect(subtitle(of('scatter-size'), texts('zh-CN'), 'zh-CN')).toBe(
      '横：新收一审行政诉讼案件（件） · 纵：法治培训举办（场） · 面积：行政机关负责人出庭应诉率（%） · 示例区 31 个执法部门 · 两项都有数 28 个 · 2025 年',
    );
  });

  test('of several indicators say how many, whose, when', () => {
    expect(subtitle(of('matrix-indicators'), texts('zh-CN'), 'zh-CN')).toBe(
      '4 项指标 · 示例区 31 个执法部门 · 2025 年',
    );
    expect(subtitle(of('facets-indicators'), texts('en'), 'en')).toBe(
      '4 indicators · Example District, 31 enforcement departments · 2016–2025',
    );
  });
});

test('the foot counts the cells of every indicator, and the picture itself explains its signs', () => {
  // 31 agencies × 4 indicators in 2025.
  expect(sourceLine(of('matrix-indicators'), texts('zh-CN'))).toMatch(
    /^来源：各机构 2025 年度.*，124 个单元格/,
  );
  expect(signNotes(of('matrix-years'), texts('zh-CN'), 'zh-CN')).toEqual([]);
});

describe('descriptions', () => {
  test('of a matrix read out the highlighted rows', () => {
    expect(chartDescription(of('matrix-rate'), texts('zh-CN'), 'zh-CN')).toMatch(
      /^矩阵，行政机关负责人出庭应诉率，2016–2025 年，31 个机构，一行一个机构，一列一年。住房城乡建委：2016 年 .*2025 年 86.5%。数据见图下的表。$/,
    );
  });

  test('of a scatter and of facets say what they are', () => {
    expect(chartDescription(of('scatter-rate'), texts('zh-CN'), 'zh-CN')).toMatch(
      /^散点图，横轴新收一审行政诉讼案件，纵轴行政机关负责人出庭应诉率，2025 年，29 个机构。城市管理局：28，90.4%。/,
    );
    expect(chartDescription(of('facets-agencies'), texts('en'), 'en')).toMatch(/^30 small line charts of /);
  });
});
