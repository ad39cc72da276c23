/** What charts say. Chinese is the shape that every other language satisfies; sentences are functions of their parts. */
export const charts = {
  points: '个百分点',
  /** What a chart is to a screen reader: arrow keys lead through it. */
  stepping: '图，可用方向键逐项读数',
  list: (items: readonly string[]) => items.join('、'),

  /** Parts of titles. `figure` already carries its unit; `reported` is undefined where all of the group did. */
  headline: {
    agencyFigure: (agency: string, year: number, indicator: string, figure: string) =>
      `${agency} ${year} 年${indicator} ${figure}`,
    agencyChange: (agency: string, year: number, indicator: string, figure: string) =>
      `${agency} ${year} 年${indicator}较上年 ${figure}`,
    agencyIndex: (agency: string, year: number, indicator: string, figure: string, base: number) =>
      `${agency} ${year} 年${indicator}指数 ${figure}（${base} 年 = 100）`,
    agencyPer: (agency: string, year: number, indicator: string, figure: string) =>
      `${agency} ${year} 年每千件执法决定有${indicator} ${figure}`,
    agencyAbsent: (agency: string, year: number, indicator: string, reason: string) =>
      `${agency} ${year} 年${indicator}：${reason}`,
    parts: (figure: string, numerator: string, denominator: string) =>
      `${figure}（${numerator}/${denominator}）`,
    doubtful: (figure: string) => `${figure}（存疑）`,
    provisional: (figure: string) => `${figure}（暂定）`,
    among: (count: number, group: string, all: boolean) =>
      all ? ` ${count} 个${group}` : `已报告的 ${count} 个${group}`,
    unique: (base: string, among: string, word: string) => `${base}，为${among}中${word}`,
    tied: (base: string, among: string, word: string, others: number) =>
      `${base}，与另外 ${others} 个机构并列为${among}中${word}`,
    extreme: {
      count: { high: '最多', low: '最少' },
      rate: { high: '最高', low: '最低' },
      change: { high: '增加最多', low: '减少最多' },
      percentChange: { high: '增幅最大', low: '降幅最大' },
    },
    median: (base: string, among: string, relation: 'above' | 'below' | 'equal', median: string) =>
      `${base}，${{ above: '高于', below: '低于', equal: '等于' }[relation]}${among}的中位数 ${median}`,
    sinceBefore: (base: string, difference: string, direction: 'up' | 'down' | 'same') =>
      direction === 'same'
        ? `${base}，与上年持平`
        : `${base}，较上年${direction === 'up' ? '增加' : '减少'} ${difference}`,
    pointsUpDown: (base: string, difference: string, direction: 'up' | 'down' | 'same') =>
      direction === 'same'
        ? `${base}，与上年持平`
        : `${base}，较上年${direction === 'up' ? '上升' : '下降'} ${difference}`,
    definitionChanged: (base: string) => `${base}，本年口径改变，不与上年相比`,
    smallDenominator: (base: string, least: number) => `${base}，分母不足 ${least}，不参与比较`,
    groupMedian: (year: number, among: string, indicator: string, median: string) =>
      `${year} 年${among}的${indicator}，中位数 ${median}`,
    fewReporters: (year: number, count: number, group: string, indicator: string, least: number) =>
      `${year} 年 ${count} 个${group}报告${indicator}，不足 ${least} 个，不计中位数`,
    nobody: (year: number, group: string, indicator: string) => `${year} 年${group}均未报告${indicator}`,
    extremeIs: (year: number, indicator: string, word: string, agency: string, figure: string) =>
      `${year} 年${indicator}${word}的是${agency}，${figure}`,
    extremeAndMedian: (base: string, among: string, median: string) =>
      `${base}；${among.trimStart()}的中位数 ${median}`,
    sparseReporters: (indicator: string, least: number) =>
      `报告${indicator}的机构不足 ${least} 个，只列表、不作图`,
    sparseYears: (indicator: string, least: number) =>
      `${indicator}有数值的年份不足 ${least} 年，只列表、不作图`,
  },

  subtitle: {
    indicator: (indicator: string, unit: string) => (unit === '' ? indicator : `${indicator}（${unit}）`),
    measured: (indicator: string, measure: string) => `${indicator}，${measure}`,
    group: (district: string, count: number, group: string) => `${district} ${count} 个${group}`,
    reporters: (fewest: number, most: number, one: boolean) => {
      const count = fewest === most ? String(most) : `${fewest}–${most}`;
      return one ? `报告 ${count} 个` : `历年报告 ${count} 个`;
    },
    year: (year: number) => `${year} 年`,
    median: '灰线为中位数',
    medianAlone: '粗线为中位数，细线为各机构',
    band: '灰带为四分位区间',
    bandRule: (least: number) => `中位数须有 ${least} 个以上报告`,
  },

  source: {
    reports: (years: string, genre: string, cells: string) =>
      `来源：各机构 ${years} 年度${genre}，${cells} 个单元格`,
    absence: (count: string, reason: string) => `${count} 个${reason}`,
    absent: (counts: string) => `${counts}，不作零计`,
    complete: '无缺漏',
    breakAt: (before: number, after: number) => `${before} 与 ${after} 年口径不同，不相比较`,
    aside: (count: string) => `另有 ${count} 个其他时期或其他统计对象的数，列于表下，不入图`,
    end: '。',
    join: '；',
  },

  notes: {
    hollow: '空心：约数、不少于或不超过',
    small: (least: number) => `空心：分母不足 ${least}，个案即可大幅变动`,
    star: '*：存疑或经修订',
    provisional: '虚线：暂定',
    outside: (group: string, names: string) => `${names}不属${group}，列出备查，不参与比较`,
  },

  trend: {
    median: '中位数',
    gap: (years: string, reason: string) => `${years} ${reason}`,
    lastKnown: (name: string, figure: string, year: number) => `${name} ${figure}（${year} 年）`,
    breakAt: (year: number, name: string) => `${year} 年起：${name}`,
  },

  rank: {
    median: (figure: string) => `中位数 ${figure}`,
    movement: (year: number) => `较 ${year} 年`,
    same: '—',
    small: (least: number) => `分母不足 ${least}，不参与排列`,
    outside: (group: string) => `不属${group}，不参与排列`,
    absent: (reason: string, names: string, more: number) =>
      more > 0 ? `${reason}：${names}等 ${more} 个` : `${reason}：${names}`,
  },

  tooltip: {
    peers: (median: string, lower: string, upper: string) => `中位数 ${median}，四分位 ${lower}–${upper}`,
    reporters: (count: number, of: number) => `${of} 个中 ${count} 个报告`,
    place: (rank: number, of: number) => `由高到低第 ${rank} 位，共 ${of} 个`,
    parts: (numerator: string, denominator: string) => `${numerator}/${denominator}`,
    reported: (figure: string) => `机构自报 ${figure}`,
    open: '点击查看来源',
  },

  description: {
    trend: (indicator: string, years: string, agencies: number) =>
      `折线图，${indicator}，${years} 年，${agencies} 个机构。`,
    rank: (indicator: string, year: number, agencies: number) =>
      `横条图，${indicator}，${year} 年，${agencies} 个机构由高到低。`,
    line: (agency: string, figures: string) => `${agency}：${figures}。`,
    figure: (year: number, figure: string) => `${year} 年 ${figure}`,
    median: (figures: string) => `中位数：${figures}。`,
    table: '数据见图下的表。',
  },
};
