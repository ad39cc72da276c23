import { describe, expect, test } from 'vitest';
import { readExtract } from '../../../src/lib/import/pipeline';
import { CATALOGUE } from '../../fixtures/catalogue';
import { complaints, figures, inShort } from '../../fixtures/read';
import { CHOICES, combinations, fileOf, goldenCells } from './corpus';

const all = combinations();
const expected = (firstYear: number) =>
  goldenCells(firstYear)
    .map(({ agency, year, indicator, value }) => `${agency.code} ${year} ${indicator.code} ${value}`)
    .sort();

describe('one golden table in many files', () => {
  test('every choice is met, no file twice', () => {
    expect(all.length).toBeGreaterThanOrEqual(60);
    expect(new Set(all.map((one) => JSON.stringify(one))).size).toBe(all.length);
    for (const [kind, choices] of Object.entries(CHOICES))
      expect(new Set(all.map((one) => one[kind as 'layout']))).toEqual(new Set(choices));
  });

  test.each(all.map((one) => [JSON.stringify(Object.values(one)), one] as const))('%s', (_, one) => {
    const extract = readExtract({ bytes: fileOf(one, 2019), fileName: 'corpus.csv' }, CATALOGUE, {});
    const errors = extract.findings.filter((finding) => finding.severity === 'error').map(inShort);
    expect(errors).toEqual([]);
    expect(figures(extract).sort()).toEqual(expected(2019));
  });

  test('the next years ask nothing: no error, nothing to decide', () => {
    for (const one of all) {
      const extract = readExtract({ bytes: fileOf(one, 2021), fileName: 'corpus.csv' }, CATALOGUE, {});
      expect(complaints(extract), JSON.stringify(one)).toEqual([]);
      expect(figures(extract).sort(), JSON.stringify(one)).toEqual(expected(2021));
    }
  });
});
