/**
 * Names of fonts that documents ask for. A program that lacks one takes the next it has of the kind, so that each
 * is one that Windows, 麒麟 and 统信 bring along or that official documents name (GB/T 9704—2012).
 */

/** Cells of a workbook. */
export const SHEET_FONT = '宋体';
/** Titles of an official document: 方正小标宋简体, where it is missing 宋体. */
export const TITLE_FONT = '方正小标宋简体';
/** Its text. */
export const BODY_FONT = '仿宋_GB2312';
/** Its first level of headings, and heads of tables. */
export const HEADING_FONT = '黑体';
/** Latin letters and digits in it. */
export const LATIN_FONT = 'Times New Roman';
/** Slides: the fonts that Windows has, and that WPS on 麒麟 and 统信 brings along or replaces. */
export const SLIDE_FONT = '微软雅黑';
export const SLIDE_LATIN_FONT = 'Arial';

/** By what a program sets a text whose font it lacks, before it guesses. */
const INSTEAD: Readonly<Record<string, string>> = {
  [TITLE_FONT]: '宋体',
  [BODY_FONT]: '仿宋',
  [HEADING_FONT]: 'SimHei',
  [LATIN_FONT]: 'Liberation Serif',
};

/** The table of fonts of a document (ECMA-376, 17.8.2): each with the name of the one that may stand in for it. */
export function fontTable(): string {
  const fonts = Object.entries(INSTEAD).map(
    ([name, instead]) => `<w:font w:name="${name}"><w:altName w:val="${instead}"/></w:font>`,
  );
  return `<w:fonts xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">${fonts.join('')}</w:fonts>`;
}
