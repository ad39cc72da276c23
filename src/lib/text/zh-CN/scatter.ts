/** What a scatter says. Never that one thing goes with another: that is for the reader to see and to doubt. */
export const scatter = {
  across: (indicator: string) => `横：${indicator}`,
  upright: (indicator: string) => `纵：${indicator}`,
  area: (indicator: string) => `面积：${indicator}`,
  paired: (count: number) => `两项都有数 ${count} 个`,
  median: (figure: string) => `中位数 ${figure}`,
  /** @param x does the axis across begin above zero? */
  notFromZero: (x: boolean, y: boolean): string => `${x && y ? '两轴都' : x ? '横轴' : '纵轴'}不自零起`,
  lacks: (indicator: string, reason: string, names: string, more: number) =>
    `缺${indicator}（${reason}）：${names}${more > 0 ? `等 ${more} 个` : ''}`,
  lacksBoth: (reasons: string, names: string, more: number) =>
    `两项都缺（${reasons}）：${names}${more > 0 ? `等 ${more} 个` : ''}`,
  lacksSize: (indicator: string, names: string) => `无${indicator}，画作十字：${names}`,
  noSize: (indicator: string) => `${indicator}有负数，不能作面积`,
  figures: (agency: string, year: number, x: string, figureX: string, y: string, figureY: string) =>
    `${agency} ${year} 年${x} ${figureX}，${y} ${figureY}`,
  relation: { above: '高于', below: '低于', equal: '等于' },
  against: (base: string, x: string, y: string) =>
    x === y ? `${base}，都${x}中位数` : `${base}，前者${x}、后者${y}中位数`,
  quarters: (year: number, of: number, group: string, x: string, y: string, above: number, below: number) =>
    `${year} 年可比的 ${of} 个${group}中，${x}与${y}都高于中位数的 ${above} 个，都低于的 ${below} 个`,
  plain: (year: number, of: number, group: string, x: string, y: string) =>
    `${year} 年 ${of} 个${group}的${x}与${y}`,
  unplaced: (agency: string, year: number, indicator: string, reason: string) =>
    `${agency} ${year} 年${indicator}：${reason}，图中无其位置`,
  describe: (x: string, y: string, year: number, agencies: number) =>
    `散点图，横轴${x}，纵轴${y}，${year} 年，${agencies} 个机构。`,
  pair: (x: string, y: string) => `${x}，${y}`,
};
