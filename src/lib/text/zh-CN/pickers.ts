/** What the pickers of the View's words say. */
export const pickers = {
  found: (count: number) => `找到 ${count} 项`,
  outside: '非本组，可作参照',
  silent: '无数据',
  otherYears: '所选年份无数据',
  never: '从未报告此指标',
  otherIndicators: '有数据，但不是所选的组或年份',
  notOfGroup: '本组未报告',
  onlyYears: (years: string) => `只有 ${years} 年`,
  neverIndicator: '本区域无数据',
};
