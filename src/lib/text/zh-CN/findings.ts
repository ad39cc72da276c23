import type { AbsenceReason, Precision } from '../../domain/cell';
import type { Finding, FindingCode } from '../../domain/finding';
import { periodParts, type Period } from '../../domain/period';
import { countOf, lastOf, withoutLast } from '../expected';
import { ruleWords } from '../rule-words';
import { compare } from './compare';
import { terms } from './terms';
import { workbookFindings } from './workbook-findings';

const SIGNATURES: Readonly<Record<string, string>> = {
  xlsx: 'Excel 工作簿（.xlsx）或其他压缩文件',
  zip: '压缩文件，不是工作簿',
  docx: 'Word 文档（.docx）',
  xls: '旧版 Excel / WPS 文件（.xls）',
  rtf: 'RTF 文档',
  pdf: 'PDF',
  png: '图片',
  jpg: '图片',
  html: '网页（有些系统导出的 .xls 其实是网页）',
};

const times = (expected: string) => (countOf(expected) > 1 ? `，共 ${countOf(expected)} 处` : '');
const quoted = (text: string) => (text === '' ? '空白' : `“${text}”`);
/** 此处本可以是什么。 */
const jsonWords: Readonly<Record<string, string>> = {
  value: '一个值（文字要加双引号，注释和“非数”都不是 JSON）',
  'value-or-end': '一个值或“]”',
  name: '双引号括起的键（末尾不能多逗号）',
  'name-or-end': '双引号括起的键或“}”',
  colon: '冒号',
  'comma-or-end': '逗号或结束的括号',
  nothing: '文件（行）结束',
  quote: '字符串结束的双引号（字符串里不能换行）',
  escape: '合法的转义，如 \\n 或 \\u4e00',
  depth: '不超过 200 层的嵌套',
};
const notJson = ({ got, expected }: Finding) => {
  const what = jsonWords[lastOf(expected)] ?? lastOf(expected);
  return `第 ${expected.split(' ')[0]} 个字符起（${got === '' ? '已到末尾' : `“${got}”`}）不合 JSON 语法，应为${what}；`;
};
const earlier = (place: string) => (place.startsWith('/') ? place : `第 ${place} 行`);

/** One sentence for every finding: what was got, what was expected, what is to do. The place stands apart. */
const sentence: Readonly<Record<FindingCode, (f: Finding) => string>> = {
  ...workbookFindings,
  'more-of-kind': (f) => `同类结果还有 ${f.expected} 处，不再逐一列出；请先处理已列出的。`,
  'file-too-heavy': (f) =>
    `读这个文件超出了内存 ${f.expected.split(' ')[0]} MB 或时间 ${lastOf(f.expected)} 秒的限度，没有读；请拆成几个文件再传。`,
  'file-empty': () => '文件里没有内容；应是一张表或一份 JSON。',
  'file-not-text': (f) =>
    `按 ${f.expected.toUpperCase()} 读，这里${quoted(f.got)}有读不出的字节，整份没有读；请改选编码，或另存为 CSV（UTF-8）再传。`,
  'character-cut-off': (f) =>
    `文件在一个字的中间断了，末尾的字节 ${f.got} 不成字，没有读；请核对文件是否传全。`,
  'file-format-unknown': (f) =>
    (f.got === 'docx' ? '核实单请用同名的 XLSX 填好传回。' : '') +
    `这是${SIGNATURES[f.got] ?? f.got}，应是 XLSX、CSV 或 JSON；请在 Excel 或 WPS 中另存为 .xlsx 或 CSV 再传。`,
  'json-invalid': (f) => `${notJson(f)}整份没有读；请核对文件是否传全，或由导出它的程序重新导出。`,
  'json-line-invalid': (f) => `${notJson(f)}这一行没有读，其余各行照读；请补全这一行再传，以免缺数。`,
  'json-mixed': (f) =>
    `这里的键使全表成了另一种排列（${f.got}，前面是 ${f.expected}）；一份文件里请只用一种写法。`,
  'json-duplicate-key': (f) => {
    const [column = '', line = '', first = ''] = f.expected.split(' ');
    return `第 ${column} 个字符处的键${quoted(f.got)}在第 ${line} 行第 ${first} 个字符处已有一个；同一个对象里每个键只能有一个，请删去一个。`;
  },
  'json-not-character': (f) =>
    `第 ${f.expected} 个字符起的${quoted(f.got)}里有不成字的代码（半个代理对或 \\u0000）；请改为原来的字。`,
  'number-inexact': (f) =>
    `第 ${f.expected.split(' ')[0]} 个字符起的数 ${f.got} 超出一般程序能准确保存的范围（会变成 ${lastOf(f.expected)}），按文件所写读；请核对它在导出时是否已走样。`,
  'json-shape': (f) => `JSON 结构不对：得到 ${quoted(f.got)}，应为 ${shapes(f.expected)}。`,
  'encoding-assumed': (f) =>
    `文件没有注明编码，${f.expected === '' ? '不是 UTF-8' : `也可能是 ${f.expected.toUpperCase()}`}，按 ${f.got.toUpperCase()} 读取；如有乱字请改选编码。`,
  'no-header': (f) =>
    `没有找到表头行（首行是${quoted(f.got)}）；表头应含机构、年度、指标等列名，也可指定表头在第几行。`,
  'no-agency-column': (f) => `表头（${f.got}）里没有机构一列；请指定哪一列是机构，或整张表属于哪个机构。`,
  'no-year': (f) => `表头（${f.got}）里没有年度一列，题名和文件名也没有唯一的年份；请指定年度。`,
  'no-indicator': (f) => `表头（${f.got}）里没有指标；应有“指标”一列，或以指标名称作列名。`,
  'no-rows': (f) => `这张表只有表头（${f.got}），下面没有数据行，没有读到任何内容。`,
  'same-file': (f) => `与第 ${f.expected} 号导入（${f.got}）的文件一字不差。`,
  'quote-as-text': (f) =>
    `“${f.got}”开头的引号没有成对，按普通文字照录，这一行才与别的行一样分格；请核对这一行。`,
  'delimiter-unclosed-quote': () => '这一行的引号没有成对，其后的内容无法分清各格；请补上引号。',
  'row-length': (f) =>
    f.severity === 'error'
      ? `这一行有 ${f.got} 格，表头只有 ${f.expected} 格，值可能已错位，整行未读；带逗号的内容应加引号。`
      : `这一行只有 ${f.got} 格，表头有 ${f.expected} 格，缺的按空白读。`,
  'layout-remembered': (f) => `这样的表头确认过（${f.got}），按那次的对应读；可以改。`,
  'table-left-out': (f) => `这张表（${f.got}）已定为不读；要读请改为“采用”。`,
  'lines-skipped': (f) => `“${f.got}”是题名或附注，未作数据。`,
  'total-row': (f) => {
    if (f.severity === 'warning') return `合计为 ${f.got}，以上各行之和为 ${f.expected}。`;
    return `“${f.got}”行不作数据${f.expected === '0' ? '' : `；有 ${f.expected} 列与各行之和相符`}。`;
  },
  'duplicate-header': (f) => `${quoted(f.got)}一列与前面的列含义相同。`,
  'column-ignored': (f) => `${quoted(f.got)}一列未能识别，没有导入。`,
  'district-unknown': (f) => `没有名为${quoted(f.got)}的区域${times(f.expected)}。`,
  'agency-unknown': (f) => `${quoted(f.got)}未能对应到本区机构${times(f.expected)}。`,
  'agency-missing': (f) => `这一行没有写明机构${times(f.expected)}。`,
  'agency-other-district': (f) =>
    `${quoted(f.got)}是${withoutLast(f.expected)}的机构，不是本区的${times(f.expected)}；不同区域的机构不互相对应。`,
  'agency-not-existing': (f) => `${f.got} 年时该机构不存在（存续 ${f.expected}）。`,
  'indicator-unknown': (f) => `${quoted(f.got)}未能对应到指标${f.expected === '' ? '' : times(f.expected)}。`,
  'subject-unknown': (f) =>
    `${quoted(f.got)}不是已知的统计对象，应是机构的名称，或“区政府”“部门镇街”之类；照录，不入图、不合计，请核对。`,
  'year-invalid': (f) => `${quoted(f.got)}不是年度${times(f.expected)}；应如 2025 或 2025年。`,
  'period-invalid': (f) =>
    `${quoted(f.got)}不是可识别的时期，或与所属年度不符；应如“截至11月”“上半年”“7-12月”“自2016年以来”；只写一个月分不清是当月还是截至当月。`,
  'date-invalid': (f) => `${quoted(f.got)}不是日期；应如 2026-03-28。`,
  'word-unknown': (f) => `${quoted(f.got)}不是可用的词；应为 ${f.expected.split(' ').join('、')} 之一。`,
  'value-unreadable': (f) =>
    `${quoted(f.got)}读不成一个确定的数（单位：${f.expected}）；请改为一个数，或写明缺的原因。`,
  'placeholder-text': (f) =>
    `${quoted(f.got)}只是占着位置，还不是数（单位：${f.expected}）；请填上数，或写明缺的原因。`,
  'brackets-negative': (f) => `${quoted(f.got)}按会计写法读作 ${f.expected}；括号如另有所指，请更正。`,
  'value-not-whole': (f) =>
    `${quoted(f.got)}不是整数，而以“${f.expected}”计的应为整数；请对照年报核实，属实可照录。`,
  'value-negative': (f) =>
    `${quoted(f.got)}是负数，而以“${f.expected}”计的不会小于 0；请对照年报核实，属实可照录。`,
  'percent-range': (f) => {
    if (f.expected === '0–100')
      return `${quoted(f.got)}超出百分率的范围 ${f.expected}；请对照年报核实，属实可照录。`;
    if (f.expected === '0–1')
      return `${quoted(f.got)}大于 1，而这项里不大于 1 的数已定为乘以 100；这一格照所写的读，请核对。`;
    return `${quoted(f.got)}没有百分号，按 ${f.got}% 读；如本意是 ${withoutLast(f.expected)}%，请选“乘以 100”或改写。`;
  },
  'value-approximate': (f) =>
    `${quoted(f.got)}记为${terms.precision[withoutLast(f.expected) as Precision]} ${lastOf(f.expected)}。`,
  'value-scaled': (f) => `${quoted(f.got)}记为 ${f.expected}。`,
  'declared-zero': (f) => `${quoted(f.got)}记为申报的 0。`,
  'absence-read': (f) =>
    `${quoted(f.got)} ${countOf(f.expected)} 处，按“${terms.absence[withoutLast(f.expected) as AbsenceReason]}”读；可以改。`,
  'part-of-year': (f) =>
    `${quoted(f.got)}：不是全年的数（${stretch(f.expected as Period)}），照录，不入图、不合计。`,
  'other-subject': (f) => `统计对象是“${f.got}”，不是填报机构本身；照录，不入图、不合计。`,
  'unit-differs': (f) =>
    f.severity === 'warning'
      ? `${quoted(f.got)}的单位与指标的单位“${f.expected}”不同；请核对是不是同一回事。`
      : `${quoted(f.got)}的单位换算不成指标的单位“${f.expected}”，没有读；请更正或改单位。`,
  'duplicate-key': (f) => `与${earlier(lastOf(f.expected))}重复，值相同，只取一次。`,
  'duplicate-key-differs': (f) =>
    `得到${quoted(f.got)}，而${earlier(lastOf(f.expected))}同一项是${quoted(withoutLast(f.expected))}；只能有一个。`,
  'denominator-zero': (f) => `报了百分率 ${f.got}，但分母为 0（${f.expected}）；分母为 0 时百分率不适用。`,
  'percent-differs': (f) =>
    `报的是 ${f.got}，按分子分母（${lastOf(f.expected)}）算是 ${withoutLast(f.expected)}%。`,
  'correction-unreadable': (f) =>
    `更正${quoted(f.got)}不能采用：更正值应是一个确定的数${f.expected === '' ? '' : `（单位：${f.expected}）`}或缺的原因，并须写明依据；请改写。`,
  'correction-kept': (f) =>
    `这里仍是${quoted(f.got)}，库中已更正为 ${f.expected}；更正继续有效，这一格不变。如更正有误，请撤销更正所在的导入。`,
  'correction-overridden': (f) =>
    `库中的 ${f.expected} 是更正后的数，本次为${quoted(f.got)}，以前没有公布过；提交后以本次为准，请核对是否确属新数。`,
  'decision-unmet': () => '对这一格作过决定，但本次没有读到这个数；请核对该格是否还在，或撤去这个决定。',
  'sentence-unlike': (f) =>
    `所引原句里的数没有${quoted(f.got)}：${f.expected}；请核对是数错了，还是句子引错了。`,
  'sent-back': (f) => `${quoted(f.got)}退回核实（${f.expected}），本次不导入；以后的导入带来这一格即告完结。`,
  'form-blank': (f) => `有 ${countOf(f.expected)} 行没有填，未作任何记录；空着的行不等于零，也不等于未报告。`,
  'form-half': () => '这一行没有填数值，也没有选缺失原因，别的格却填了；没有导入，请补填或清空。',
  'answer-unclear': (f) =>
    `答复${quoted(f.got)}、更正为${quoted(f.expected)}，看不出是确认还是更正；应填“确认”，或“更正为”并写出更正后的数。`,
  'answer-without-reference': (f) => `更正为“${f.got}”，但没有写答复依据（文号）；请补上。`,
  'rule-broken': (f) =>
    `${ruleWords(f.got, f, 'zh')}，按勾稽规则应 ${ruleWords(f.expected, f, 'zh')}；请对照年报核实，属实可照录。`,
  'outlier-history': (f) =>
    `${quoted(f.got)}与该机构其他 ${lastOf(f.expected)} 年的数相差悬殊（中位数 ${withoutLast(f.expected)}）；请核对有无多写、漏写一位或用错单位。`,
  'outlier-peers': (f) =>
    `${quoted(f.got)}与同年同类的其他 ${lastOf(f.expected)} 家相差悬殊（中位数 ${withoutLast(f.expected)}）；请核对有无多写、漏写一位或用错单位。`,
  'sudden-zero': (f) =>
    `${quoted(f.got)}：此前连年有数（${lastOf(f.expected)} 年为 ${withoutLast(f.expected)}），这次为 0；请核对是确无此事还是没有填报。`,
  'number-vanished': (f) =>
    `${quoted(f.got)}：这里没有数，而已有 ${lastOf(f.expected)} 年的数 ${withoutLast(f.expected)}；请核对是否漏报。`,
  'two-reporters': (f) =>
    `${quoted(f.got)}：同一对象的这项数，${lastOf(f.expected)}也报了，为 ${withoutLast(f.expected)}；请核对，两者不合计。`,
  'same-content': (f) =>
    `各项数与第 ${f.expected} 号导入（${f.got}）完全相同，只是文件不同；请核对是不是重复导入。`,
  'year-future': (f) => `${quoted(f.got)}年还没有到，现在是 ${f.expected} 年；请核对年度。`,
  'not-expected': (f) => `${f.expected}通常不报“${f.got}”；请核对。`,
};

/** Where a finding stands. */
const place = {
  file: '整个文件',
  row: (row: number) => `第 ${row} 行`,
  column: (letters: string) => `${letters} 列`,
  cell: (row: number, letters: string) => `第 ${row} 行 ${letters} 列`,
  sheet: (sheet: string, rest: string) => `工作表“${sheet}” ${rest}`,
};

export const findings = { sentence, place };

function shapes(expected: string): string {
  if (expected === 'keys') return '不超过 5000 个不同的键';
  return expected.split('|').join(' 或 ');
}

function stretch(period: Period): string {
  const { kind, argument } = periodParts(period);
  return kind === 'year' ? compare.period.year : compare.period[kind](argument);
}
