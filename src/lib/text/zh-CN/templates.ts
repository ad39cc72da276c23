import type { Precision } from '../../domain/cell';

/** The table sent out for an agency to fill in; its heads are those that the import knows. */
export const templates = {
  sheet: (year: number) => `${year}年填报表`,
  title: (agency: string, year: number) => `${agency}${year}年法治政府建设数据填报表`,
  fileName: (agency: string, year: number) => `填报表-${agency}-${year}`,
  head: {
    agency: '机构',
    year: '年度',
    part: '报告部分（仅供参考）',
    indicator: '指标',
    unit: '计量单位',
    lastYear: '上年数值（仅供参考）',
    value: '数值',
    reason: '缺失原因',
    qualifier: '限定',
    sentence: '原文',
    passage: '位置',
    note: '备注',
  },
  precision: { exact: '准数', 'at-least': '不少于', 'at-most': '不超过', about: '约' } as Record<
    Precision,
    string
  >,
  hint: {
    value: '填本年度全年的数。没有发生的填 0；没有数的不填，请在“缺失原因”里选一项。空着的行不作任何记录。',
    reason: '没有数值时选一项：未报告、不适用或不公开。',
    sentence: '年度报告中写出这个数的那句话。',
  },
};
