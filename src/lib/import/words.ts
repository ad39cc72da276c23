/**
 * The words that extracts may contain. Everything Chinese that the line understands stands here, normalised as
 * `plain` and `plainName` do it: half-width, no spaces, lower case.
 */
import type { AbsenceReason, Mark, Precision } from '../domain/cell';
import type { Field } from './mapping';

const list = (words: string): readonly string[] => words.split(' ');

/** Headers by field. 单位 is left out: it means an organisation or a unit of measure. */
export const HEADER_WORDS: Readonly<Record<Field, readonly string[]>> = {
  district: list('区县 区 所属区县 所属区 行政区 行政区划 地区 区划代码 district region'),
  agency: list(
    '机构 机构名称 机构代码 部门 部门名称 单位名称 填报单位 填报部门 报送单位 报告单位 报告机构 填报机构 机关 机关名称 ' +
      '部门单位 部门镇街 部门街镇 部门街道 街道镇 镇街 街道 agency agencyname agencycode',
  ),
  year: list('年度 年份 年 报告年度 统计年度 所属年度 报告年份 year reportyear'),
  indicator: list('指标 指标名称 指标代码 指标项 统计指标 统计项目 项目 项目名称 indicator indicatorname'),
  value: list('数值 值 数量 数据 数 指标值 统计值 统计数 观测值 填报值 结果 value figure'),
  reason: list('缺失原因 缺报原因 未报原因 空缺原因 缺值原因 reason'),
  unit: list('计量单位 数据单位 指标单位 unit'),
  subject: list('统计对象 对象 所指对象 subject'),
  period: list('时期 期间 统计时期 统计期间 统计区间 时间范围 统计时段 period'),
  qualifier: list('限定 限定词 精度 准确程度 数值性质 qualifier'),
  section: list('章节 所在章节 部分 报告章节 section'),
  passage: list('位置 所在位置 出处 段落 页码 原文位置 passage'),
  sentence: list('原文 原句 原文语句 原文表述 句子 摘录 sentence quote'),
  link: list('链接 网址 网页 来源链接 年报链接 公开网址 公开链接 来源 link url sourceurl source'),
  title: list('标题 年报标题 报告标题 报告名称 年报名称 title'),
  submitted: list('报送日期 报送时间 上报日期 上报时间 提交日期 submitted submittedon'),
  published: list('公开日期 公开时间 发布日期 发布时间 公布日期 公开发布日期 published publishedon'),
  exempt: list('涉密 是否涉密 免公开 免于公开 是否免公开 exempt'),
  transcriber: list('录入人 转录人 摘录人 录入 转录 transcriber'),
  checker: list('核对人 复核人 校核人 校对人 核对 复核 checker'),
  note: list('备注 说明 注 附注 note notes remark remarks'),
  answer: list('答复 核实答复 核实结果 answer'),
  corrected: list('更正为 更正数值 correctedto'),
  reference: list('答复依据 答复依据文号 answerreference'),
};

/** A header that names the organisation in a wide table and the unit of measure in many long ones. */
export const AGENCY_OR_UNIT = '单位';

/** Keys of a JSON report under which its figures stand. */
export const FIGURES_KEYS = list('figures 指标 指标数据 数据 填报数据');

/** Columns that number the rows: left out without a word. */
export const NUMBERING_HEADERS = list('序号 编号 行号 排序 no id index');

/** Columns of a sheet sent out that are there to be looked at: last year's figure, what is doubted, the part of the report. */
export const LAST_YEAR_HEADERS = list('上年数值仅供参考 lastyearforreference');
export const REFERENCE_HEADERS = [
  ...LAST_YEAR_HEADERS,
  ...list('存疑说明仅供参考 doubtsforreference 报告部分仅供参考 partforreference'),
];

/** How an agency answers on a verification sheet: the figure stands, or is to be another. */
export const CONFIRM_WORDS = list('确认 已确认 确认无误 无误 属实 confirmed confirm');
export const CORRECT_WORDS = list('更正为 更正 应为 改为 correctedto corrected');

/** First cell of a row of sums; sub-totals are not checked against all the rows above. */
export const SUBTOTAL_WORDS = list('小计 subtotal');
export const TOTAL_WORDS = [
  ...SUBTOTAL_WORDS,
  ...list('合计 总计 共计 总和 累计 全区合计 全区总计 total sum'),
];

/** How notes around a table begin; a colon, a number or nothing follows. */
export const NOTE_BEGINNINGS = list(
  '注 备注 说明 附注 填报说明 填报人 填表人 制表人 制表 审核人 复核人 负责人 单位负责人 分管领导 联系人 联系电话 电话 ' +
    '数据来源 资料来源 来源 填报日期 填报时间 填表日期 制表日期 统计口径 填报单位 制表单位 单位 note notes source',
);

/** What stands in a cell until somebody fills it in, and what a spreadsheet writes where it has no result. */
export const PLACEHOLDER =
  /^[([【<]*(?:[x×*?_#]+\p{Script=Han}{0,2}|#[a-z0/]+[!?]?|tbd|todo|待.{0,6}|.{1,4}待(?:填|补|核|定|报|查|统计|汇总|确认).{0,3}|暂未(?:统计|汇总|填|上报|核).{0,3}|暂缺|请?(?:在)?(?:此处|此|这里)?填[写入报].{0,6})[)\]】>]*$/u;

/** How an absence is read unless a person decides otherwise; a blank is `blank`. */
export const ABSENCE_WORDS: Readonly<Partial<Record<AbsenceReason, readonly string[]>>> = {
  blank: list('空白 空 null blank'),
  'not-applicable': list('/ \\ 不适用 不涉及 n/a na notapplicable'),
  'not-reported': list(
    '- -- — —— – ― … …… ... ...... 未报告 未报 未报送 未填报 未填 未统计 未提及 未公布 无数据 暂无数据 缺 notreported',
  ),
  withheld: list('不公开 未公开 不予公开 涉密 保密 withheld'),
  withdrawn: list('撤回 已撤回 withdrawn'),
};

/** Alone in a cell they declare a zero; before a noun, for the indicator whose name holds the noun. */
export const ZERO_WORDS = list('未发生 未出现 未发现 没有 暂无 无 零');

/** A number also for a percentage: 零 is 0 %, while 无 may mean that there was no case at all. */
export const ZERO_NUMERALS = list('零 〇');

/** Words before a number: these change nothing, those say how exact it is. */
export const SUM_WORDS = list('共计 合计 累计 共');
export const PREFIX_WORDS: Readonly<Partial<Record<Precision, readonly string[]>>> = {
  'at-least': list('不少于 不低于 至少 超过 超 逾 多于 大于 ≥ >= >'),
  'at-most': list('不超过 不多于 不足 不到 至多 接近 将近 近 少于 小于 ≤ <= <'),
  about: list('大约 大概 约 ≈ ~'),
};

/** Words between a number and its scale or unit (500余场, 3万多件), and words after both (30件以上). */
export const INNER_WORDS = list('余 馀 多');
export const SUFFIX_WORDS: Readonly<Partial<Record<Precision, readonly string[]>>> = {
  'at-least': list('以上 余 馀'),
  'at-most': list('以内 以下'),
  about: list('左右 上下'),
};

/** What a qualifier column may say of a number. */
export const QUALIFIER_WORDS: Readonly<Record<Precision | Mark, readonly string[]>> = {
  exact: list('exact 准数'),
  about: list('about approximate 约 大约 左右'),
  'at-least': list('at-least 不少于 至少 超 超过 逾 余 多 以上'),
  'at-most': list('at-most 不超过 不足 近 至多 以内'),
  provisional: list('provisional 暂定 初步'),
  restated: list('restated 修订'),
  doubtful: list('doubtful 存疑'),
  confirmed: list('confirmed 机构确认'),
};

/** A qualifier that says a 0 was declared in words. */
export const DECLARED_ZERO_WORDS = list('declared-zero 申报零');

/** Powers of ten of the scale words, and Chinese digits, common and financial; 两 is two before a unit. */
export const SCALES: Readonly<Record<string, number>> = { 十: 1, 百: 2, 千: 3, 万: 4, 亿: 8 };
export const DIGITS = '零一二三四五六七八九';
export const SAME_DIGITS: Readonly<Record<string, string>> = {
  ...{
    〇: '零',
    两: '二',
    壹: '一',
    贰: '二',
    叁: '三',
    肆: '四',
    伍: '五',
    陆: '六',
    柒: '七',
    捌: '八',
    玖: '九',
  },
  ...{ 拾: '十', 佰: '百', 仟: '千', 萬: '万', 億: '亿' },
};

/** The unit at the end of an indicator's name, 发电量(亿千瓦时), and how the name of a percentage ends. */
export const UNIT_IN_NAME = /[([](?<unit>[^()[\]]{1,12})[)\]]$/;
export const RATE_ENDING = /(?:率|占比|比例|比重|百分比|rate|%)$/;

/** Numbers in a sentence that count nothing: 第三, 〔2021〕5号, 统一, A31; 2021年, 11月, 31日 after a month. */
export const NUMBER_OF_NAME_AFTER = /[第统唯同单逐〔[〕\]A-Za-z0-9.]$/u;
export const NUMBER_OF_NAME_BEFORE = /^(?:年|月|号|[〕\]A-Za-z])/u;
export const DAY_OF_MONTH = /[0-9０-９]日$/u;
export const MONTH_BEFORE_DAY = /月$/u;

/** 百分之九十八 */
export const PERCENT_BEGINNING = '百分之';

/**
 * Unit words that say the same thing, by the family names of the indicator catalogue.
 * A word may be in several families; 人 is not 人次.
 */
export const UNIT_FAMILIES: Readonly<Record<string, readonly string[]>> = {
  session: list('场 次 期 场次 期次 会次 轮 批次 回'),
  case: list('件 起 宗 件次 例 案 次'),
  person: list('人 名 位 个'),
  attendance: list('人次 人/次'),
  item: list('项 个 条 件 类 处 种 部 项次 套'),
  inspection: list('户次 家次 次 户/次 家/次 单位次'),
  document: list('件 份 篇 部 本 册 个 张 条'),
  percent: list('% 百分比'),
  entity: list('家 户 个 所 单位'),
  money: list('元'),
  day: list('天 日 个工作日 工作日'),
  hour: list('学时 小时 课时'),
  score: list('分'),
};

/** 单位：万元 above a table, alone, in brackets or behind its title. */
export const UNIT_LINE = /单位:(?<units>[^()[\]:]{1,20})[)\]]?$/u;
export const UNIT_SEPARATORS = /[、,;和及]/u;

/** The full year, and parts of it by their last month. */
export const FULL_YEAR_WORDS = list('全年 年度 全年度 本年 当年 year');

/** Parts of a year by name, as their first and last month. */
export const PARTS_OF_YEAR: ReadonlyMap<string, readonly [first: number, last: number]> = new Map(
  (
    [
      [1, 3, '一季度 首季度 q1'],
      [4, 6, '二季度 q2'],
      [7, 9, '三季度 q3'],
      [10, 12, '四季度 末季度 q4'],
      [1, 6, '上半年 前两季度 前二季度 前两个季度 h1'],
      [7, 12, '下半年 后两季度 后两个季度 h2'],
      [1, 9, '前三季度 前三个季度'],
    ] as const
  ).flatMap(([first, last, named]) => list(named).map((word) => [word, [first, last]] as const)),
);

/** The same with its year, and 第: 2021年第三季度. */
export const PART_OF_YEAR = /^(?:(?<year>\d{4})年?度?)?第?(?<part>\D+|[hq]\d)$/;

/** One month of a year to another: 7-12月, 2021年7月至12月, 2021年7月-2021年12月. */
export const MONTHS =
  /^(?:(?<year>\d{4})年)?0?(?<first>\d{1,2})月?(?:-|—|–|~|至|到)(?:(?<end>\d{4})年)?0?(?<last>\d{1,2})月(?:份|底|末)?(?:合计|累计)?$/;

/** Stretches from January, by their last month: 截至11月, 1-11月, 前11个月. */
export const UNTIL_MONTH: readonly RegExp[] = [
  /^(?:截至|截止)(?:到)?(?:(?<year>\d{4})年)?(?<month>\d{1,2})月(?:份|底|末|\d{1,2}日)?$/,
  /^(?:(?<year>\d{4})年)?0?1月?(?:-|—|–|~|至|到)(?<month>\d{1,2})月(?:份|底|末)?(?:累计)?$/,
  /^(?:(?<year>\d{4})年)?前(?<month>\d{1,2})个月$/,
];

/** 自2016年以来, 2016年至今, 2016-2021年. */
export const SINCE_YEAR = /^自?(?<year>\d{4})年?(?:以来|至今|起|(?:-|—|–|~|至)(?<end>\d{4})年?)(?:累计)?$/;

/** A stock: 截至2021年12月31日, 2021-12-31, 2021年末. */
export const AT_DATE = /^(?:截至|截止)?(?<date>\d{4}[年./-]\d{1,2}[月./-]\d{1,2}日?)$/;
export const AT_YEAR_END = /^(?:截至|截止)?(?<year>\d{4})年?(?:年末|年底|末|底)$/;

/** 2026年3月28日, 2026-03-28, 2026/3/28, 2026.3.28. */
export const DATE = /^(\d{4})(?:年|-|\/|\.)(\d{1,2})(?:月|-|\/|\.)(\d{1,2})日?$/;

/** A cell that names a year: 2019, 2019年, 2019年度, 2019年全年. */
export const YEAR = /^(\d{4})(?:\.0+)?(?:年|年度|年全年)?$/;

/** Four Chinese digits before 年, or alone: 二〇二一年, 二零二一, and with what people type for 〇. */
export const CHINESE_YEAR = /[一二][零〇○◯o一二三四五六七八九]{3}(?=年|$)/gu;
export const ZERO_LOOKALIKES = '零〇○◯o';

/** A year with more about it than a year alone: FY2021, 2007-08, 2021年末, 截至2021年底, 2021年1-11月. */
export const YEAR_AND_MORE =
  /^(?:截至|截止)?(?:fy\d{2}|(?:fy)?(?:19|20)\d\d[\d年月日号末底初上下半季度前后个第一二三四财累计\-–—~/.至到]*)$/u;

/** Two years as the ends of a stretch: what it is about has no one year. */
export const YEAR_RANGE = /(?<!\d)(?:19|20)\d\d(?:年度?)?(?:-|–|—|~|\/|至|到)(?:(?:19|20)\d\d(?!\d)|\d\d年)/;

/** 2019, 2019年, 2007-08, 2007 - 08, 2007/2008 at one end of a header, what it is the year of at the other. */
export const YEAR_AND_REST: readonly RegExp[] = [
  /^(?<year>(?:FY)?\d{4}(?:\s*[-–—/]\s*\d{2,4})?(?:年度?)?)[\s:_-]*(?<rest>\D.*)$/iu,
  /^(?<rest>.*[^\d\s:_-])[\s:_-]*(?<year>(?:FY)?\d{4}(?:\s*[-–—/]\s*\d{2,4})?(?:年度?)?)$/iu,
];

/** Years named in a title line or a file name: report years first, then any. */
export const TITLE_YEARS: readonly RegExp[] = [
  /(?<!\d)((?:19|20)\d\d)年度/g,
  /(?<!\d)((?:19|20)\d\d)年/g,
  /(?<!\d)((?:19|20)\d\d)(?!\d)/g,
];

/** A title that makes the whole table one about a part of the year. */
export const TITLE_PERIOD =
  /(?:截至|截止)(?:\d{4}年)?\d{1,2}月(?:底|末|\d{1,2}日)?|(?:\d{4}年)?(?<!\d)\d{1,2}月?(?:-|—|–|~|至|到)\d{1,2}月|[上下]半年|前[两二三]个?季度|第?[一二三四]季度/;

/** Yes and no of the exempt column. */
export const YES_WORDS = list('是 涉密 免 免公开 免于公开 true yes y 1 √ ✓');
export const NO_WORDS = list('否 不涉密 非涉密 公开 false no n 0 ×');

/** Province and city before a district's own name (重庆市沙坪坝区 → 沙坪坝区). */
export const ABOVE_DISTRICT = /^(?:.+?(?:省|自治区))?(?:.+?市)?(?=.+(?:区|县|市|旗)$)/;

/** Whom a figure may be about that is no agency: 区政府, 部门镇街, 全区, 区级各部门. */
export const SUBJECT_WORDS =
  /^(?:(?:全|本|各)?(?:省|市|区|县|旗|乡|镇|街道|社区|村)(?:本级|直|级|属)?)?(?:各|全)?(?:人民政府|政府|部门|镇街|街镇|街道|乡镇|单位|机关|执法部门|行政机关|系统|和|及|与|、)*$/u;

/** The figure's subject is the reporting agency itself. */
export const SELF_WORDS = list('self 本机构 本单位 本机关 本部门 本级');

/** Date formats that a workbook names by number alone, as a Chinese Excel or WPS shows them (ECMA-376, 18.8.30, zh-cn). */
export const CHINESE_DATE_FORMATS: Readonly<Record<number, string>> = {
  ...{
    27: 'yyyy"年"m"月"',
    36: 'yyyy"年"m"月"',
    50: 'yyyy"年"m"月"',
    52: 'yyyy"年"m"月"',
    57: 'yyyy"年"m"月"',
  },
  ...{
    28: 'm"月"d"日"',
    29: 'm"月"d"日"',
    51: 'm"月"d"日"',
    53: 'm"月"d"日"',
    54: 'm"月"d"日"',
    58: 'm"月"d"日"',
  },
  ...{ 31: 'yyyy"年"m"月"d"日"', 32: 'h"时"mm"分"', 33: 'h"时"mm"分"ss"秒"' },
  ...{ 34: 'h"时"mm"分"', 35: 'h"时"mm"分"ss"秒"', 55: 'h"时"mm"分"', 56: 'h"时"mm"分"ss"秒"' },
};
