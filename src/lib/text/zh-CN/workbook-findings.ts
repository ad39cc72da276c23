import type { Finding } from '../../domain/finding';
import { countOf, withoutLast } from '../expected';

const FORMATS: Readonly<Record<string, string>> = {
  xls: '.xls（Excel 97–2003）或 .et（WPS）',
  xlsb: '.xlsb',
  ods: '.ods',
};

const format = (name: string) => FORMATS[name] ?? name;
const inAll = (expected: string) => (countOf(expected) > 1 ? `等 ${countOf(expected)} 处` : '');

/** What is said of a workbook before anything in it is understood. */
export const workbookFindings = {
  'workbook-broken': (f: Finding) =>
    `工作簿已损坏，读不出来${f.got === '' ? '' : `（${f.got}）`}；请在 Excel 或 WPS 中打开，另存为 .xlsx 再传。`,
  'workbook-too-large': (f: Finding) =>
    f.expected === ''
      ? `工作表“${f.got}”展开后太大，没有读；请删去多余的行、列和合并单元格，或另存为 CSV 再传。`
      : `工作簿展开后有 ${f.got} MB，上限 ${f.expected} MB，没有展开；请拆成几个文件，或另存为 CSV 再传。`,
  'workbook-encrypted': () => '工作簿有密码，读不出来；请去掉密码，另存为 .xlsx 再传。',
  'workbook-unreadable': (f: Finding) =>
    `这份 ${format(f.got)} 文件读不出来；请在 Excel 或 WPS 中打开，另存为 .xlsx 再传。`,
  'workbook-values-only': (f: Finding) =>
    `${format(f.got)} 格式只读得出各格的值，读不出百分数格式、公式和隐藏的行列；请核对，或另存为 .xlsx 再传。`,
  'sheet-hidden': (f: Finding) => `工作表“${f.got}”是隐藏的。`,
  'sheet-without-cells': (f: Finding) => `“${f.got}”是图表，没有单元格，没有读。`,
  'hidden-rows': (f: Finding) => `隐藏的行（${f.got}）照样读了；不该导入的请先删去。`,
  'hidden-columns': (f: Finding) => `隐藏的列（${f.got}）照样读了；不该导入的请先删去。`,
  'merged-filled': (f: Finding) =>
    `合并单元格 ${withoutLast(f.expected)}（“${f.got}”）${inAll(f.expected)}，其中每一格都按这些字读。`,
  'merged-number': (f: Finding) =>
    `合并单元格 ${withoutLast(f.expected)}（“${f.got}”）${inAll(f.expected)}里是数，只算在第一格，其余各格按空白读；如果各格都是这个数，请取消合并后逐格填写。`,
  'cell-formula': (f: Finding) =>
    `公式“${f.got}”${inAll(`x ${f.expected}`)}，按文件里存着的结果读，没有重新计算。`,
  'formula-empty': (f: Finding) =>
    `公式“${f.got}”没有存下结果；请在 Excel 或 WPS 中打开、计算并保存，或改为数值。`,
  'cell-error': (f: Finding) => `这一格是公式的错误值“${f.got}”；请改为数值，或写明缺的原因。`,
  'cell-missing': (f: Finding) =>
    `这一格指向工作簿里不存在的文字（${f.got}）；请在 Excel 或 WPS 中重新保存。`,
  'cell-repeated': (f: Finding) => `工作簿里这一格写了两次，取了后一次的“${f.got}”；请核对。`,
  'cell-far': (f: Finding) =>
    `“${f.got}”离其余内容太远（其余到第 ${f.expected} 行为止），没有读；请删去，或移到表格旁边。`,
  'digits-shown': (f: Finding) =>
    `显示为“${f.got}”${inAll(f.expected)}，存着的是 ${withoutLast(f.expected)}；百分数按显示的读。`,
  'digits-stored': (f: Finding) =>
    `显示为“${f.got}”${inAll(f.expected)}，存着的是 ${withoutLast(f.expected)}；数按存着的读，一位不少。`,
};
