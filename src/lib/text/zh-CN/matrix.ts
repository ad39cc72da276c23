import type { AbsenceReason } from '../../domain/cell';

/** What a matrix says. */
export const matrix = {
  /** Which kind of absence, as short as a narrow cell wants it. */
  sign: {
    'not-reported': '未',
    blank: '空',
    'not-applicable': '免',
    withheld: '密',
    withdrawn: '撤',
  } as Record<AbsenceReason, string>,
  gone: '无字：当年无此机构',
  shades: (each: boolean): string => (each ? '由浅到深：本列由低到高，五等分' : '由浅到深：由低到高，五等分'),
  warm: (direction: string): string =>
    direction === '' ? '暖色越深：有方向的指标越不利' : `暖色越深越不利（此指标${direction}）`,
  apart: '断口两侧口径不同，各分深浅',
  framed: (least: number) => `方框：分母不足 ${least}，不分深浅`,
  dashed: '虚线框：暂定',
  star: '*：存疑或经修订',
  signs: '≥、≤、≈：不少于、不超过、约',
  median: '中位数',
  indicators: (count: number) => `${count} 项指标`,
  standing: (agency: string, year: number, of: number, above: number, below: number, group: string) =>
    `${agency} ${year} 年 ${of} 项可比的指标中，${above} 项高于、${below} 项低于${group}的中位数`,
  complete: (year: number, group: string, indicators: number, full: number, lacking: number) =>
    `${year} 年${group}的 ${indicators} 项指标：${full} 个机构项项有数，${lacking} 个有缺`,
  describeYears: (indicator: string, years: string, agencies: number) =>
    `矩阵，${indicator}，${years} 年，${agencies} 个机构，一行一个机构，一列一年。`,
  describeIndicators: (indicators: string, year: number, agencies: number) =>
    `矩阵，${year} 年，${agencies} 个机构，一行一个机构，一列一项指标：${indicators}。`,
};
