import type { AbsenceReason, Precision } from '../../domain/cell';
import type { Finding } from '../../domain/finding';
import { periodParts, type Period } from '../../domain/period';
import { countOf, lastOf, withoutLast } from '../expected';
import type { Texts } from '../zh-CN';
import { ruleWords } from '../rule-words';
import { compare } from './compare';
import { terms } from './terms';
import { workbookFindings } from './workbook-findings';

const SIGNATURES: Readonly<Record<string, string>> = {
  xlsx: 'an Excel workbook (.xlsx) or another compressed file',
  zip: 'a compressed file that is no workbook',
  docx: 'a Word document (.docx)',
  xls: 'an old Excel or WPS file (.xls)',
  rtf: 'an RTF document',
  pdf: 'a PDF',
  png: 'a picture',
  jpg: 'a picture',
  html: 'a web page (some systems export web pages under the name .xls)',
};

const times = (expected: string) => (countOf(expected) > 1 ? `, ${countOf(expected)} times` : '');
const quoted = (text: string) => (text === '' ? 'a blank' : `“${text}”`);
/** What could have stood there. */
const jsonWords: Readonly<Record<string, string>> = {
  value: 'a value (text in double quotes; no comments, no “not a number”)',
  'value-or-end': 'a value or “]”',
  name: 'a key in double quotes (no comma after the last member)',
  'name-or-end': 'a key in double quotes or “}”',
  colon: 'a colon',
  'comma-or-end': 'a comma or the closing bracket',
  nothing: 'the end of the file or line',
  quote: 'the double quote that ends the string (no line break inside)',
  escape: 'an escape such as \\n or \\u4e00',
  depth: 'at most 200 levels within each other',
};
const notJson = ({ got, expected }: Finding) => {
  const what = jsonWords[lastOf(expected)] ?? lastOf(expected);
  return `Not JSON from character ${expected.split(' ')[0]} on (${got === '' ? 'the end' : `“${got}”`}); expected ${what}.`;
};
const earlier = (place: string) => (place.startsWith('/') ? place : `row ${place}`);

const sentence: Texts['findings']['sentence'] = {
  ...workbookFindings,
  'more-of-kind': (f) => `${f.expected} more of this kind are not listed; deal with those listed first.`,
  'file-too-heavy': (f) =>
    `Reading this file went over ${f.expected.split(' ')[0]} MB of memory or ${lastOf(f.expected)} seconds, so nothing was read. Split it into several files.`,
  'file-empty': () => 'The file is empty; a table or a JSON text was expected.',
  'file-not-text': (f) =>
    `Read as ${f.expected.toUpperCase()}, ${quoted(f.got)} holds bytes that are no text, so nothing was read. Choose another encoding, or save it as CSV (UTF-8).`,
  'character-cut-off': (f) =>
    `The file ends inside a character: its last bytes ${f.got} are none and were left out. Check that all of it arrived.`,
  'file-format-unknown': (f) =>
    (f.got === 'docx' ? 'Of a verification sheet, please return the XLSX. ' : '') +
    `This is ${SIGNATURES[f.got] ?? f.got}, where XLSX, CSV or JSON was expected; please save it as .xlsx or CSV in Excel or WPS and upload that.`,
  'json-invalid': (f) =>
    `${notJson(f)} Nothing was read; check that all of the file arrived, or export it again.`,
  'json-line-invalid': (f) =>
    `${notJson(f)} This line was not read, the others were; complete it and upload the file again, so that no figure is missing.`,
  'json-mixed': (f) =>
    `The keys here turn the whole into another layout (${f.got}, before that ${f.expected}); write all of one file in one way.`,
  'json-duplicate-key': (f) => {
    const [column = '', line = '', first = ''] = f.expected.split(' ');
    return `The key ${quoted(f.got)} at character ${column} stands already on line ${line}, character ${first}; an object may have each key once, so take one away.`;
  },
  'json-not-character': (f) =>
    `${quoted(f.got)} from character ${f.expected} on holds a code that is no character (half of a surrogate pair, or \\u0000); put the character that was meant.`,
  'number-inexact': (f) =>
    `Most programs cannot hold the number ${f.got} at character ${f.expected.split(' ')[0]} exactly (it becomes ${lastOf(f.expected)}); it was read as written, so check that the export has not changed it already.`,
  'json-shape': (f) =>
    `Wrong JSON structure: got ${quoted(f.got)}, expected ${f.expected === 'keys' ? 'at most 5000 different keys' : f.expected.split('|').join(' or ')}.`,
  'encoding-assumed': (f) =>
    `The file does not name its encoding and ${f.expected === '' ? 'is not UTF-8' : `may be ${f.expected.toUpperCase()} as well`}; it was read as ${f.got.toUpperCase()}. If characters look wrong, choose another encoding.`,
  'no-header': (f) =>
    `No header row was found (the first row is ${quoted(f.got)}); expected names of columns such as agency, year and indicator, or say which row it is.`,
  'no-agency-column': (f) =>
    `The header (${f.got}) names no agency; say which column does, or whose figures the whole table holds.`,
  'no-year': (f) =>
    `Neither the header (${f.got}) nor the title nor the file name gives one year; say which it is.`,
  'no-indicator': (f) =>
    `The header (${f.got}) names no indicator; expected an indicator column, or columns named after indicators.`,
  'no-rows': (f) =>
    `This table has a header (${f.got}) and no rows of data below it; nothing was read of it.`,
  'same-file': (f) => `The same bytes as import ${f.expected} (${f.got}).`,
  'quote-as-text': (f) =>
    `The quotation mark at the start of ${quoted(f.got)} is not closed and was kept as text, so that the row has as many cells as the others; please check the row.`,
  'delimiter-unclosed-quote': () =>
    'A quotation mark in this row is not closed, and what follows cannot be told into cells; please close it.',
  'row-length': (f) =>
    f.severity === 'error'
      ? `This row has ${f.got} cells where the header has ${f.expected}; its values may have moved, so none was read. A cell that holds a comma must be quoted.`
      : `This row has only ${f.got} cells where the header has ${f.expected}; the missing ones were read as blank.`,
  'layout-remembered': (f) => `Read as this header was confirmed before (${f.got}); it can be changed.`,
  'table-left-out': (f) => `This table (${f.got}) is left out by decision; take it if it should be read.`,
  'lines-skipped': (f) => `“${f.got}” is a title or a note and was not read as data.`,
  'total-row': (f) => {
    if (f.severity === 'warning') return `The total is ${f.got}; the rows above add up to ${f.expected}.`;
    return `The row “${f.got}” is not data${f.expected === '0' ? '' : `; ${f.expected} of its columns agree with the rows`}.`;
  },
  'duplicate-header': (f) => `The column ${quoted(f.got)} means the same as an earlier one.`,
  'column-ignored': (f) => `The column ${quoted(f.got)} was not recognised and not imported.`,
  'district-unknown': (f) => `No district is called ${quoted(f.got)}${times(f.expected)}.`,
  'agency-unknown': (f) => `${quoted(f.got)} is not a known agency of this district${times(f.expected)}.`,
  'agency-missing': (f) => `This row names no agency${times(f.expected)}.`,
  'agency-other-district': (f) =>
    `${quoted(f.got)} is an agency of ${withoutLast(f.expected)}, not of this district${times(f.expected)}; agencies of different districts are never matched.`,
  'agency-not-existing': (f) =>
    `${f.got}: the agency did not exist in that year (on record for ${f.expected}).`,
  'indicator-unknown': (f) =>
    `${quoted(f.got)} is not a known indicator${f.expected === '' ? '' : times(f.expected)}.`,
  'subject-unknown': (f) =>
    `${quoted(f.got)} is no known subject, expected an agency or a group such as all departments; kept as published, neither charted nor added up. Please check.`,
  'year-invalid': (f) => `${quoted(f.got)} is not a year${times(f.expected)}; expected one such as 2025.`,
  'period-invalid': (f) =>
    `${quoted(f.got)} is not a known period, or not one of the row’s year; expected e.g. until-11, months-07-12 or since-2016. A single month might be that month alone or all until it.`,
  'date-invalid': (f) => `${quoted(f.got)} is not a date; expected one such as 2026-03-28.`,
  'word-unknown': (f) =>
    `${quoted(f.got)} is not a word known here; expected one of ${f.expected.split(' ').join(', ')}.`,
  'value-unreadable': (f) =>
    `${quoted(f.got)} is not one number for certain (unit: ${f.expected}); write one number, or why there is none.`,
  'placeholder-text': (f) =>
    `${quoted(f.got)} only keeps a place and is no number yet (unit: ${f.expected}); fill in the number, or why there is none.`,
  'brackets-negative': (f) =>
    `${quoted(f.got)} was read as ${f.expected}, as accountants write it; correct it if the brackets mean something else.`,
  'value-not-whole': (f) =>
    `${quoted(f.got)} is not a whole number, as figures in “${f.expected}” are. Check it against the report; if it stands there, take it as published.`,
  'value-negative': (f) =>
    `${quoted(f.got)} is negative, while figures in “${f.expected}” are never below 0. Check it against the report; if it stands there, take it as published.`,
  'percent-range': (f) => {
    if (f.expected === '0–100')
      return `${quoted(f.got)} is outside the range of a percentage, ${f.expected}. Check it against the report; if it stands there, take it as published.`;
    if (f.expected === '0–1')
      return `${quoted(f.got)} is above 1, while numbers up to 1 are taken times 100 here; it was read as written, please check.`;
    return `${quoted(f.got)} has no percent sign and was read as ${f.got}%; if ${withoutLast(f.expected)}% was meant, choose “times 100” or write that.`;
  },
  'value-approximate': (f) =>
    `${quoted(f.got)} was read as ${terms.precision[withoutLast(f.expected) as Precision]} ${lastOf(f.expected)}.`,
  'value-scaled': (f) => `${quoted(f.got)} was read as ${f.expected}.`,
  'declared-zero': (f) => `${quoted(f.got)} was read as a declared 0.`,
  'absence-read': (f) =>
    `${quoted(f.got)}${times(f.expected)}${countOf(f.expected) > 1 ? ',' : ''} was read as “${terms.absence[withoutLast(f.expected) as AbsenceReason]}”; this can be changed.`,
  'part-of-year': (f) =>
    `${quoted(f.got)}: not a full-year figure (${stretch(f.expected as Period)}); kept as published, neither charted nor added up.`,
  'other-subject': (f) =>
    `The figure is about “${f.got}”, not about the reporting agency itself; kept as published, neither charted nor added up.`,
  'unit-differs': (f) =>
    f.severity !== 'warning'
      ? `The unit of ${quoted(f.got)} cannot be converted into the indicator’s, “${f.expected}”, so it was not read; correct it or its unit.`
      : `The unit of ${quoted(f.got)} differs from the indicator’s, “${f.expected}”; please check that they count the same thing.`,
  'duplicate-key': (f) => `The same as ${earlier(lastOf(f.expected))}, with the same value; taken once.`,
  'duplicate-key-differs': (f) =>
    `Got ${quoted(f.got)}, while ${earlier(lastOf(f.expected))} has ${quoted(withoutLast(f.expected))} for the same thing; there can be only one.`,
  'denominator-zero': (f) =>
    `A percentage of ${f.got} was reported over a denominator of 0 (${f.expected}); over 0 a percentage is not applicable.`,
  'percent-differs': (f) =>
    `Reported ${f.got}; its parts (${lastOf(f.expected)}) give ${withoutLast(f.expected)}%.`,
  'correction-unreadable': (f) =>
    `The correction ${quoted(f.got)} cannot be taken: it should be one number for certain${f.expected === '' ? '' : ` (unit: ${f.expected})`} or why there is none, and say what it rests on; rewrite it.`,
  'correction-kept': (f) =>
    `This is still ${quoted(f.got)}, which was corrected to ${f.expected}; the correction stands and the cell stays as it is. If the correction is wrong, undo the import that made it.`,
  'correction-overridden': (f) =>
    `The ${f.expected} on record is a correction; ${quoted(f.got)} was not published before and takes its place when committed. Make sure that it is a new figure.`,
  'decision-unmet': () =>
    'A decision was made about this cell, but no figure was read there; see whether the cell still exists, or take the decision back.',
  'sentence-unlike': (f) =>
    `None of the numbers in the sentence cited is ${quoted(f.got)}: ${f.expected}. Check whether the figure or the sentence is wrong.`,
  'sent-back': (f) =>
    `${quoted(f.got)} is sent back (${f.expected}) and not brought in; a later import that brings this cell settles it.`,
  'form-blank': (f) =>
    `Rows left blank: ${countOf(f.expected)}. Nothing was recorded for them; a blank row is neither a zero nor an absence.`,
  'form-half': () =>
    'Neither a value nor a reason for its absence was filled in, though other cells of the row were; it was not imported. Fill it in or clear the row.',
  'answer-unclear': (f) =>
    `The answer ${quoted(f.got)} with the correction ${quoted(f.expected)} neither confirms nor corrects for certain; answer “Confirmed”, or “Corrected to” with the new value.`,
  'answer-without-reference': (f) => `Corrected to “${f.got}” without an answer reference; add it.`,
  'rule-broken': (f) =>
    `${ruleWords(f.got, f, 'en')}; by rule expected ${ruleWords(f.expected, f, 'en')}. Check it against the report; if it stands there, take it as published.`,
  'outlier-history': (f) =>
    `${quoted(f.got)} is far from the agency’s ${lastOf(f.expected)} other years (median ${withoutLast(f.expected)}); check for a digit too many or too few, or another unit.`,
  'outlier-peers': (f) =>
    `${quoted(f.got)} is far from the ${lastOf(f.expected)} other agencies of its kind in that year (median ${withoutLast(f.expected)}); check for a digit too many or too few, or another unit.`,
  'sudden-zero': (f) =>
    `${quoted(f.got)} after years of figures (${withoutLast(f.expected)} in ${lastOf(f.expected)}); check whether there was none or none was reported.`,
  'number-vanished': (f) =>
    `${quoted(f.got)}: there is no number here, while ${withoutLast(f.expected)} is on record for ${lastOf(f.expected)}; check whether it was left out.`,
  'two-reporters': (f) =>
    `${quoted(f.got)}: another agency (${lastOf(f.expected)}) reports the same subject’s figure as ${withoutLast(f.expected)}; please check. The two are never added up.`,
  'same-content': (f) =>
    `All figures are those of import ${f.expected} (${f.got}), in another file; check whether it was brought in twice.`,
  'year-future': (f) => `The year ${quoted(f.got)} has not come; it is ${f.expected} now. Check the year.`,
  'not-expected': (f) => `${f.expected} does not usually report “${f.got}”; please check.`,
};

const place: Texts['findings']['place'] = {
  file: 'whole file',
  row: (row) => `row ${row}`,
  column: (letters) => `column ${letters}`,
  cell: (row, letters) => `row ${row}, column ${letters}`,
  sheet: (sheet, rest) => `sheet “${sheet}”, ${rest}`,
};

export const findings: Texts['findings'] = { sentence, place };

function stretch(period: Period): string {
  const { kind, argument } = periodParts(period);
  return kind === 'year' ? compare.period.year : compare.period[kind](argument);
}
