import { readFileSync } from 'node:fs';
import { describe, expect, it, test } from 'vitest';
import { FINDING_CODES, type FindingCode, type Place } from '../../src/lib/domain/finding';
import type { StagedExtract } from '../../src/lib/import/staged';
import { complaints, inShort, readText } from '../fixtures/read';
import { MUTATIONS, type Mutation } from './mutation/faults';
import { golden, printed, SHAPES, type Golden } from './mutation/golden';

const SEEDS = 40;
const CLEAN = 200;

/** Kinds that no mutation of a table makes, with the test that makes them. */
const ELSEWHERE: Readonly<Partial<Record<FindingCode, string>>> = {
  'more-of-kind': 'server/checks',
  'file-too-heavy': 'server/threads.long',
  'file-empty': 'import/decode',
  'file-not-text': 'import/decode',
  'character-cut-off': 'import/decode',
  'file-format-unknown': 'import/decode',
  'json-invalid': 'import/json',
  'json-shape': 'import/json',
  'json-line-invalid': 'import/json',
  'json-mixed': 'import/json',
  'json-duplicate-key': 'import/json',
  'json-not-character': 'import/json',
  'number-inexact': 'import/json',
  'layout-remembered': 'import/remember',
  'table-left-out': 'import/remember',
  'form-blank': 'import/sent-form',
  'form-half': 'import/faults',
  'answer-unclear': 'import/sent-form',
  'answer-without-reference': 'import/faults',
  'encoding-assumed': 'import/decode',
  'no-header': 'import/faults',
  'no-agency-column': 'import/faults',
  'no-year': 'import/faults',
  'no-indicator': 'import/faults',
  'no-rows': 'import/faults',
  'same-file': 'server/checks',
  'delimiter-unclosed-quote': 'import/faults',
  'quote-as-text': 'import/faults',
  'workbook-broken': 'import/workbook',
  'workbook-too-large': 'import/workbook',
  'workbook-encrypted': 'import/workbook',
  'workbook-unreadable': 'import/workbook',
  'workbook-values-only': 'import/workbook-readers',
  'sheet-hidden': 'import/workbook',
  'sheet-without-cells': 'import/workbook',
  'hidden-rows': 'import/workbook',
  'hidden-columns': 'import/workbook',
  'merged-filled': 'import/workbook',
  'merged-number': 'import/workbook',
  'cell-formula': 'import/workbook',
  'formula-empty': 'import/workbook',
  'cell-error': 'import/workbook',
  'cell-missing': 'import/workbook',
  'cell-repeated': 'import/workbook',
  'cell-far': 'import/workbook',
  'digits-shown': 'import/workbook',
  'digits-stored': 'import/workbook',
  'date-invalid': 'import/faults',
  'word-unknown': 'import/faults',
  'correction-kept': 'server/store-mutation.long',
  'correction-overridden': 'server/store-mutation.long',
  'outlier-history': 'server/store-mutation.long',
  'outlier-peers': 'server/store-mutation.long',
  'sudden-zero': 'server/store-mutation.long',
  'number-vanished': 'server/store-mutation.long',
  'two-reporters': 'server/store-mutation.long',
  'same-content': 'server/store-mutation.long',
  'year-future': 'server/store-mutation.long',
  'not-expected': 'server/store-mutation.long',
};

it('every kind of finding is made by a mutation or by the test named', () => {
  const made = new Set<FindingCode>(MUTATIONS.map((one) => one.code));
  const untested = FINDING_CODES.filter((code) => {
    const test = ELSEWHERE[code];
    if (test === undefined) return !made.has(code);
    return !readFileSync(new URL(`../${test}.test.ts`, import.meta.url), 'utf8').includes(code);
  });
  expect(untested).toEqual([]);
});

/** Of the n-th seed that gives one of these shapes. */
function goldenOf(kind: string, index: number, shapes: readonly string[] = SHAPES): Golden {
  for (let attempt = 0; ; attempt++) {
    const table = golden(`${kind} ${index} ${attempt}`);
    if (shapes.includes(table.shape)) return table;
  }
}

function tells(extract: StagedExtract, code: FindingCode, { row, column }: Place): boolean {
  return extract.findings.some(
    (one) => one.code === code && one.place.row === row && one.place.column === column,
  );
}

/** What of a mutation was not told at its cell. */
function missed({ code, name, shapes, put }: Mutation): string[] {
  return Array.from({ length: SEEDS }, (_, index) => index).flatMap((index) => {
    const table = goldenOf(`${code} ${name}`, index, shapes);
    const { place, decisions } = put(table);
    const extract = readText(printed(table), decisions);
    if (tells(extract, code, place)) return [];
    return [
      `${table.seed} ${table.shape} ${place.row}:${place.column} told ${extract.findings.map(inShort).join(', ')}`,
    ];
  });
}

describe(`each fault, put into ${SEEDS} clean tables, is told at its cell`, () => {
  test.each(MUTATIONS.map((one) => [`${one.code}: ${one.name}`, one] as const))('%s', (_name, mutation) => {
    const lost = missed(mutation);
    expect(lost.length / SEEDS, lost.slice(0, 3).join('\n')).toBeLessThanOrEqual(0.01);
  });
});

describe('clean tables', () => {
  test.each(SHAPES)('%s: no complaint', (shape) => {
    const alarms = Array.from({ length: CLEAN }, (_, index) => goldenOf('clean', index, [shape])).flatMap(
      (table) => {
        const extract = readText(printed(table));
        expect(extract.entries.length).toBe(table.figures.length);
        const told = complaints(extract);
        return told.length === 0 ? [] : [`${table.seed}: ${told.join(', ')}`];
      },
    );
    expect(alarms.length / CLEAN, alarms.slice(0, 3).join('\n')).toBeLessThanOrEqual(0.01);
  });
});
