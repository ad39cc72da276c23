import { facets } from './facets';
import { matrix } from './matrix';
import { scatter } from './scatter';

/** What charts say. Chinese is the shape that every other language satisfies; sentences are functions of their parts. */
export const charts = {
  matrix,
  scatter,
  facets,

  points: '个百分点',
  /** What a chart is to a screen reader: arrow keys lead through it. */
  stepping: '图，方向键逐项读数，回车看出处',
  agencies: '机构',
  fresh: '新增',
  incomparable: '不可比',
  also: (items: readonly string[]) => items.join('；'),

  /** What became of agencies; lists of names are given. */
  reorganisation: {
    rename: (from: string, to: string) => `${from}更名为${to}`,
    merge: (from: string, to: string) => `${from}合并为${to}`,
    absorb: (from: string, to: string) => `${from}并入${to}`,
    split: (from: string, to: string) => `${from}拆分为${to}`,
    hiveOff: (from: string, to: string) => `${from}分出${to}`,
    transfer: (from: string, to: string) => `${from}部分职能划入${to}`,
  },
  list: (items: readonly string[]) => items.join('、'),

  /** Parts of titles. `figure` already carries its unit; `reported` is undefined where all of the group did. */
  headline: {
    agencyFigure: (agency: string, year: number, indicator: string, figure: string) =>
      `${agency} ${year} 年${indicator} ${figure}`,
    agencyChange: (agency: string, year: number, indicator: string, figure: string, base: number) =>
      base === year - 1
        ? `${agency} ${year} 年${indicator}同比 ${figure}`
        : `${agency} ${year} 年${indicator}较 ${base} 年 ${figure}`,
    agencyNew: (agency: string, year: number, indicator: string, base: number) =>
      `${agency} ${year} 年新增${indicator}（${base} 年为零）`,
    agencyIndex: (agency: string, year: number, indicator: string, figure: string, base: number) =>
      `${agency} ${year} 年${indicator}指数 ${figure}（${base} 年 = 100）`,
    agencyPer: (agency: string, year: number, indicator: string, figure: string, per: string) =>
      `${agency} ${year} 年${per}有${indicator} ${figure}`,
    agencyShare: (agency: string, year: number, indicator: string, figure: string, group: string) =>
      `${agency} ${year} 年${indicator}占${group}合计的 ${figure}`,
    agencyRank: (agency: string, year: number, indicator: string, figure: string, among: string) =>
      `${agency} ${year} 年${indicator}由高到低位次为 ${figure}（${among.trimStart()}）`,
    agencyPercentile: (agency: string, year: number, indicator: string, figure: string, among: string) =>
      `${agency} ${year} 年${indicator}的百分位为 ${figure}（${among.trimStart()}）`,
    placesOf: (year: number, among: string, indicator: string) =>
      `${year} 年${among}按${indicator}的位次，由高到低`,
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
        : `${base}，同比${direction === 'up' ? '增加' : '减少'} ${difference}`,
    pointsUpDown: (base: string, difference: string, direction: 'up' | 'down' | 'same') =>
      direction === 'same'
        ? `${base}，与上年持平`
        : `${base}，同比${direction === 'up' ? '上升' : '下降'} ${difference}`,
    definitionChanged: (base: string) => `${base}，本年口径改变，不与上年相比`,
    smallDenominator: (base: string, least: number) => `${base}，分母不足 ${least}，不参与比较`,
    smallBase: (base: string, least: number) => `${base}，基数不足 ${least}，不参与比较`,
    groupMedian: (year: number, among: string, indicator: string, median: string) =>
      `${year} 年${among}的${indicator}，中位数 ${median}`,
    fewReporters: (year: number, count: number, group: string, indicator: string, least: number) =>
      `${year} 年 ${count} 个${group}报告${indicator}，不足 ${least} 个，不计中位数`,
    nobody: (year: number, group: string, indicator: string) => `${year} 年所有${group}均未报告${indicator}`,
    extremeIs: (year: number, indicator: string, word: string, agency: string, figure: string) =>
      `${year} 年${indicator}${word}的是${agency}，${figure}`,
    extremeAndMedian: (base: string, among: string, median: string) =>
      `${base}；${among.trimStart()}的中位数 ${median}`,
    sparseReporters: (indicator: string, least: number) =>
      `报告${indicator}的机构不足 ${least} 个，只列表、不作图`,
    sparsePairs: (x: string, y: string, least: number) =>
      `${x}与${y}都有数的机构不足 ${least} 个，只列表、不作图`,
    sparseYears: (indicator: string, least: number) =>
      `${indicator}有数值的年份不足 ${least} 年，只列表、不作图`,
    sparseParts: (indicator: string) => `${indicator}没有登记组成部分，只列表、不作图`,
    sparseSums: (indicator: string, least: number) =>
      `${indicator}各部分齐全且与总数相符的机构不足 ${least} 个，只列表、不作图`,
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
    ends: (from: number, to: number) => `${from} 年与 ${to} 年`,
    median: '灰线为中位数',
    medianAlone: '粗线为中位数，细线为各机构',
    band: '灰带为四分位区间',
    same: '中位数与灰线只含历年均报告者',
    comparable: '可比口径：前身并入现机构',
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
    smallBase: (least: number) => `空心：基数不足 ${least}，个案即可大幅变动`,
    fresh: '新增：基期为零，不计百分比',
    percentile: '百分位：低于该机构者的占比，同值者计一半',
    share: (known: number, of: number) => `合计含已报告的 ${known} 个（应有 ${of} 个）`,
    joined: (name: string, others: string) => `${name}含${others}在并入或更名前的数`,
    incomplete: (name: string, years: string) => `${name} ${years} 年的前身未全部报告，不相加`,
    incomparable: {
      split: (names: string) => `${names}拆分前各年的数无从分开，不可比`,
      transfer: (names: string) => `${names}职能划转前各年的数无从分开，不可比`,
      'not-additive': (names: string) => `此指标不能相加，${names}合并前各年不可比`,
    },
    jointly: '共同被告案件按各被告机构各计一次。',
    star: '*：存疑或经修订',
    provisional: '虚线：暂定',
    outside: (group: string, names: string) => `${names}不属${group}，列出备查，不参与比较`,
  },

  trend: {
    reporters: '报告',
    median: '中位数',
    gap: (years: string, reason: string) => `${years} ${reason}`,
    lastKnown: (name: string, figure: string, year: number) => `${name} ${figure}（${year} 年）`,
    breakAt: (year: number, name: string) => `${year} 年起：${name}`,
    reorganised: (year: number, events: string) => `${year} 年${events}`,
  },

  rank: {
    median: (figure: string) => `中位数 ${figure}`,
    movement: (year: number) => `较 ${year} 年`,
    same: '—',
    small: (least: number) => `分母不足 ${least}，不参与排列`,
    smallBase: (least: number) => `基数不足 ${least}，不参与排列`,
    outside: (group: string) => `不属${group}，不参与排列`,
    absent: (reason: string, names: string, more: number) =>
      more > 0 ? `${reason}：${names}等 ${more} 个` : `${reason}：${names}`,
  },

  change: {
    key: (from: number, to: number) => `小点 ${from} 年，大点 ${to} 年`,
    delta: '增减',
    percent: '增减 %',
    isNew: '新增',
    better: '改善',
    worse: '变差',
    smallBase: (least: number) => `首年不足 ${least}，百分比起伏大，不参与排列`,
    lacks: (year: number, why: string) => `${year} 年${why}`,
    notYet: '尚未设立',
    noMore: '已不存在',
    broken: (year: number, name: string, from: number, to: number) =>
      `${year} 年起${name}：${from} 年与 ${to} 年口径不同，两数并列备查，不计增减`,
    notCompared: (indicator: string, from: number, to: number) =>
      `${indicator} ${from} 年与 ${to} 年口径不同，不相比较`,
    brokenDescription: (indicator: string, from: number, to: number) =>
      `${indicator} ${from} 年与 ${to} 年的数字表，口径不同，不相比较。`,
    agency: (agency: string, indicator: string, from: number, before: string, to: number, now: string) =>
      `${agency}${indicator}由 ${from} 年 ${before}${/[%\d]$/.test(before) ? ' ' : ''}到 ${to} 年 ${now}`,
    /** `percent` is empty where there is none. */
    amount: (told: string, size: string, way: 'up' | 'down' | 'same', percent: string) =>
      way === 'same'
        ? `${told}，持平`
        : `${told}，${way === 'up' ? '增加' : '减少'} ${size}${percent === '' ? '' : `（${percent}）`}`,
    points: (told: string, size: string, way: 'up' | 'down' | 'same', percent: string) =>
      way === 'same' ? `${told}，持平` : `${told}，${way === 'up' ? '上升' : '下降'} ${size}${percent}`,
    agencyLacks: (agency: string, indicator: string, why: string) =>
      `${agency}${indicator}${why}，增减无从计算`,
    group: (indicator: string, from: number, to: number, group: string, counts: readonly number[]) =>
      `${to} 年${indicator}与 ${from} 年相比，${counts[0]} 个${group}增加，${counts[1]} 个减少，${counts[2]} 个持平`,
    groupPoints: (indicator: string, from: number, to: number, group: string, counts: readonly number[]) =>
      `${to} 年${indicator}与 ${from} 年相比，${counts[0]} 个${group}上升，${counts[1]} 个下降，${counts[2]} 个持平`,
    groupAndMost: (base: string, word: string, agency: string, figure: string) =>
      `${base}；${word}的是${agency}，${figure}`,
    told: (before: string, now: string, change: string) => `由 ${before} 到 ${now}（${change}）`,
    description: (indicator: string, from: number, to: number, agencies: number) =>
      `增减图，${indicator}，${from} 年与 ${to} 年，${agencies} 个机构由增至减。`,
  },

  parts: {
    rest: '其他',
    whole: '总数',
    wholeAtEnd: '条末为总数',
    named: (name: string, figure: string) => `${name} ${figure}`,
    withShare: (amount: string, share: string) => `${amount}（${share}）`,
    agency: (agency: string, year: number, whole: string, figure: string, composition: string) =>
      `${agency} ${year} 年${whole} ${figure}：${composition}`,
    agencyBroken: (agency: string, year: number, whole: string, why: string) =>
      `${agency} ${year} 年${whole}未能分解：${why}`,
    group: (year: number, count: number, group: string, whole: string, figure: string, composition: string) =>
      `${year} 年各部分与总数相符的 ${count} 个${group}，${whole}合计 ${figure}：${composition}`,
    fitting: (year: number, whole: string, count: number, group: string) =>
      `${year} 年${whole}的组成：${count} 个${group}各部分与总数相符`,
    small: (least: number) => `总数不足 ${least}，占比起伏大，不参与排列`,
    absent: (name: string, why: string) => `${name}${why}`,
    inexact: (name: string, figure: string) => `${name} ${figure} 非确数`,
    empty: (whole: string) => `${whole}为零，无占比`,
    broken: (agency: string, sum: string) => `${agency}：${sum}`,
    moreBroken: (count: number) => `另有 ${count} 个各部分与总数不符，见表`,
    told: (whole: string, composition: string) => `共 ${whole}，${composition}`,
    description: (whole: string, year: number, stacked: number, unstacked: number) =>
      `堆叠横条图，${whole}的组成，${year} 年，${stacked} 个机构；${unstacked} 个未能分解。`,
  },

  /** Sentences by rule below a chart; figures carry their unit. */
  commentary: {
    title: '要点',
    end: (word: string, names: string, figure: string) => `${word}的是${names}，${figure}`,
    ends: (year: number, ends: readonly string[]) => `${year} 年${ends.join('；')}。`,
    move: (direction: 'up' | 'down', name: string, before: string, now: string, change: string) =>
      `${direction === 'up' ? '升幅' : '降幅'}最大的是${name}，由 ${before}到 ${now}（${change}）`,
    points: (change: string) => `${change} 个百分点`,
    moves: (moves: readonly string[]) => `与上年相比，${moves.join('；')}。`,
    unusual: (name: string, year: number, figure: string, others: number, usual: string) =>
      `${name} ${year} 年 ${figure}，与其另外 ${others} 年的中位数 ${usual}相差悬殊，宜核对原文。`,
  },

  tooltip: {
    peers: (median: string, lower: string, upper: string) => `中位数 ${median}，四分位 ${lower}–${upper}`,
    reporters: (count: number, of: number) => `${of} 个中 ${count} 个报告`,
    place: (rank: number, of: number) => `由高到低第 ${rank} 位，共 ${of} 个`,
    parts: (numerator: string, denominator: string) => `${numerator}/${denominator}`,
    reported: (figure: string) => `机构自报 ${figure}`,
    joined: (names: string) => `出自${names}`,
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
