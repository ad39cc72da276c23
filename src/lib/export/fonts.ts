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
