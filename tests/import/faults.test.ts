import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it, test } from 'vitest';
import { readExtract } from '../../src/lib/import/pipeline';
import { findingSentence, placeText } from '../../src/lib/text/finding';
import { texts } from '../../src/lib/text/texts';
import { CATALOGUE } from '../fixtures/catalogue';
import { complaints } from '../fixtures/read';

const FOLDER = new URL('../fixtures/faults/', import.meta.url);

const read = (name: string) =>
  readExtract({ bytes: readFileSync(new URL(name, FOLDER)), fileName: name }, CATALOGUE);

/** One fault a file: all that is complained of, and how many figures come through. */
const EXPECTED: Readonly<Record<string, readonly [complaints: string[], entries: number]>> = {
  'no-header.csv': [['error no-header 1'], 0],
  'title-unit-differs.csv': [['warning unit-differs 3:3'], 2],
  'year-out-of-range.csv': [['error year-invalid 1:3'], 2],
  'total-of-rows-differs.csv': [['warning total-row 4:4'], 2],
  'total-above-differs.csv': [['warning total-row 2:3'], 2],
  'no-agency-column.csv': [['error no-agency-column 1'], 0],
  'no-year.csv': [['error no-year 1'], 0],
  'no-indicator.csv': [['error no-indicator 1'], 0],
  'no-rows.csv': [['warning no-rows 1'], 0],
  'unclosed-quote.csv': [['error delimiter-unclosed-quote 2'], 0],
  'quote-as-text.csv': [['warning quote-as-text 2:4'], 2],
  'long-row.csv': [['error row-length 2:4'], 1],
  'short-row.csv': [['warning row-length 2'], 2],
  'duplicate-header.csv': [['warning duplicate-header 1:5'], 1],
  'unknown-column.csv': [['error indicator-unknown 1:4'], 1],
  'unknown-remark-column.csv': [['warning column-ignored 1:4'], 1],
  'nameless-column.csv': [['error indicator-unknown 1:4'], 1],
  'unknown-agency.csv': [['error agency-unknown 2:1'], 0],
  'other-district-agency.csv': [['error agency-other-district 2:1'], 0],
  'unknown-district.csv': [['error district-unknown 2:1'], 0],
  'missing-agency.csv': [['error agency-missing 2:1'], 0],
  'unknown-subject.csv': [['warning subject-unknown 4:5'], 3],
  'unknown-indicator.csv': [['error indicator-unknown 2:3'], 0],
  'wrong-year.csv': [['error year-invalid 2:2'], 0],
  'wrong-period.csv': [['error period-invalid 2:3'], 0],
  'wrong-date.csv': [['error date-invalid 2:3'], 0],
  'wrong-exempt.csv': [['error word-unknown 2:3'], 0],
  'wrong-reason.csv': [['error word-unknown 2:5'], 0],
  'unreadable-value.csv': [['error value-unreadable 2:3'], 0],
  'placeholder.csv': [['error placeholder-text 2:3'], 0],
  'brackets.csv': [['warning brackets-negative 2:3'], 1],
  'other-kind-of-unit.csv': [['error unit-differs 2:4'], 0],
  'half-a-case.csv': [['warning value-not-whole 2:3'], 1],
  'negative.csv': [['warning value-negative 2:3'], 1],
  'over-100.csv': [['warning percent-range 2:3'], 1],
  'fraction-as-percent.csv': [['warning percent-range 2:3'], 1],
  'other-unit.csv': [['warning unit-differs 2:4'], 1],
  'same-key-differs.csv': [['error duplicate-key-differs 3:3'], 1],
  'agency-gone.csv': [['warning agency-not-existing 2:3'], 1],
  'broken-rule.csv': [['warning rule-broken 2:4'], 2],
  'denominator-zero.csv': [['warning denominator-zero 2:5'], 3],
  'percent-differs.csv': [['warning percent-differs 2:5'], 3],
  'total-differs.csv': [['warning total-row 5:2'], 2],
  'not-json.json': [['error json-invalid 2'], 0],
  'cut-line.ndjson': [['error json-line-invalid 2'], 2],
  'key-twice.json': [['error json-duplicate-key 1'], 1],
  'half-a-character.json': [['error json-not-character 1'], 1],
  'number-too-fine.json': [['warning number-inexact 1'], 1],
  'no-value.json': [['error json-shape /0'], 0],
  'report-differs.csv': [['error duplicate-key-differs 3:3'], 0],
  'form-half.csv': [['warning form-half 2:5'], 1],
  'answer-unclear.csv': [['error answer-unclear 2:5'], 1],
  'answer-without-reference.csv': [['warning answer-without-reference 2:7'], 1],
};

describe('one fault a file', () => {
  it('has every file told of here', () => {
    expect(readdirSync(FOLDER).sort()).toEqual(Object.keys(EXPECTED).sort());
  });

  test.each(Object.entries(EXPECTED))('%s', (name, [expected, entries]) => {
    const extract = read(name);
    expect(complaints(extract)).toEqual(expected);
    expect(extract.entries.length).toBe(entries);
  });

  test.each(Object.keys(EXPECTED))('%s is told in a sentence of each language', (name) => {
    for (const finding of read(name).findings) {
      for (const locale of ['zh-CN', 'en'] as const) {
        const sentence = `${placeText(finding.place, texts(locale))} ${findingSentence(finding, texts(locale))}`;
        expect(sentence).not.toMatch(/undefined|NaN|null|\$\{/);
        if (finding.got !== '') expect(sentence).toContain(finding.got);
      }
    }
  });
});
