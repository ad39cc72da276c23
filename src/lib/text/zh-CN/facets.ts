/** What small multiples say. */
export const facets = {
  sharedAxis: (low: string, high: string) => `各图共用一轴：${low} 至 ${high}`,
  freeAxis: '各图各用一轴，高低不能跨图相比',
  otherUnits: '单位不同，各图各用一轴，高低不能跨图相比',
  median: '中位数',
  breakAt: (year: number, name: string) => `竖虚线：${year} 年起${name}`,
  hollow: '空心：约数、不少于、不超过，或分母很小',
  missing: '线断处：无数',
  drawn: (from: number, to: number, all: number) => `第 ${from}–${to} 图，共 ${all} 图`,
  lastKnown: (figure: string, year: number) => `${figure}（${year}）`,
  title: (name: string, figure: string) => `${name} ${figure}`,
  upDown: (
    from: number,
    to: number,
    of: number,
    group: string,
    indicator: string,
    up: number,
    down: number,
  ) => `${to} 年与 ${from} 年相比，可比的 ${of} 个${group}中 ${up} 个的${indicator}增加，${down} 个减少`,
  medians: (from: number, to: number, of: number, group: string, up: number, down: number) =>
    `${to} 年与 ${from} 年相比，${of} 项可比的指标中，${group}的中位数 ${up} 项上升，${down} 项下降`,
  describeAgencies: (indicator: string, years: string, panels: number) =>
    `${panels} 幅小折线图，${indicator}，${years} 年，一幅一个机构。`,
  describeIndicators: (indicators: string, years: string) =>
    `小折线图，${years} 年，一幅一项指标：${indicators}。`,
};
