import type { Finding } from '../../domain/finding';
import { countOf, withoutLast } from '../expected';

const FORMATS: Readonly<Record<string, string>> = {
  xls: '.xls (Excel 97–2003) or .et (WPS)',
  xlsb: '.xlsb',
  ods: '.ods',
};

const format = (name: string) => FORMATS[name] ?? name;
const inAll = (expected: string) => (countOf(expected) > 1 ? ` and ${countOf(expected) - 1} more` : '');

/** What is said of a workbook before anything in it is understood. */
export const workbookFindings = {
  'workbook-broken': (f: Finding) =>
    `The workbook is damaged and cannot be read${f.got === '' ? '' : ` (${f.got})`}; open it in Excel or WPS and save it as .xlsx again.`,
  'workbook-too-large': (f: Finding) =>
    f.expected === ''
      ? `The sheet “${f.got}” is too large once unpacked and was not read; delete superfluous rows, columns and merged cells, or save it as CSV.`
      : `The workbook unpacks to ${f.got} MB, the limit is ${f.expected} MB, and it was not unpacked; split it, or save it as CSV.`,
  'workbook-encrypted': () =>
    'The workbook has a password and cannot be read; take it off and save it as .xlsx.',
  'workbook-unreadable': (f: Finding) =>
    `This ${format(f.got)} file cannot be read; open it in Excel or WPS and save it as .xlsx.`,
  'workbook-values-only': (f: Finding) =>
    `Of ${format(f.got)} only the values can be read, not percent formats, formulas, hidden rows and columns; please check, or save it as .xlsx.`,
  'sheet-hidden': (f: Finding) => `The sheet “${f.got}” is hidden.`,
  'sheet-without-cells': (f: Finding) => `“${f.got}” is a chart without cells and was not read.`,
  'hidden-rows': (f: Finding) =>
    `Hidden rows (${f.got}) were read like the others; delete those that should not be imported.`,
  'hidden-columns': (f: Finding) =>
    `Hidden columns (${f.got}) were read like the others; delete those that should not be imported.`,
  'merged-filled': (f: Finding) =>
    `Merged cells ${withoutLast(f.expected)} (“${f.got}”)${inAll(f.expected)}: every cell of them was read as this text.`,
  'merged-number': (f: Finding) =>
    `Merged cells ${withoutLast(f.expected)} (“${f.got}”)${inAll(f.expected)} hold a number: it counts for the first cell only, the others are blank; if it is meant for each, unmerge them and write it in each.`,
  'cell-formula': (f: Finding) =>
    `The formula “${f.got}”${inAll(`x ${f.expected}`)} was read by the result stored in the file and not calculated again.`,
  'formula-empty': (f: Finding) =>
    `The formula “${f.got}” has no stored result; open the file in Excel or WPS, let it calculate and save it, or write the value.`,
  'cell-error': (f: Finding) =>
    `This cell holds a formula’s error, “${f.got}”; write the value, or why there is none.`,
  'cell-missing': (f: Finding) =>
    `This cell refers to a text that the workbook does not have (${f.got}); please save the file again in Excel or WPS.`,
  'cell-repeated': (f: Finding) =>
    `The workbook holds this cell twice; the later one, “${f.got}”, was taken; please check.`,
  'cell-far': (f: Finding) =>
    `“${f.got}” stands too far from the rest (which ends at row ${f.expected}) and was not read; delete it or move it to the table.`,
  'digits-shown': (f: Finding) =>
    `Shown as “${f.got}”${inAll(f.expected)}, stored as ${withoutLast(f.expected)}; percentages are read as shown.`,
  'digits-stored': (f: Finding) =>
    `Shown as “${f.got}”${inAll(f.expected)}, stored as ${withoutLast(f.expected)}; numbers are read as stored, with every digit.`,
};
