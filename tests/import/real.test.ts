import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { openText } from '../../src/lib/import/csv';
import { decode } from '../../src/lib/import/decode';
import { readExtract } from '../../src/lib/import/pipeline';
import { CATALOGUE } from '../fixtures/catalogue';

/** Real files of many shapes, which stay out of the project: `vite.config.ts` takes this file in where they are there. */
const FOLDER = new URL('../../../shared/real/extracts/', import.meta.url);

function table(name: string): (readonly string[])[] {
  const decoded = decode(readFileSync(new URL(name, FOLDER)), undefined, () => undefined);
  const { sheet } = openText(decoded?.text ?? '', undefined, (finding) => expect(finding).toBeUndefined());
  return [...sheet.lines()].flat().map((line) => line.cells);
}

/** Cells that hold a number, under the header at `first`. */
function numeric(
  rows: readonly (readonly string[])[],
  first: number,
  columns: (header: string) => boolean,
): number[] {
  const header = rows[first - 1] ?? [];
  return rows
    .slice(first)
    .flatMap((row) =>
      row.filter((cell, index) => columns(header[index] ?? '') && /^-?[\d.]+$/.test(cell)).map(Number),
    );
}

describe('real extracts', () => {
  it('are the same table in UTF-8 and in GB18030', () => {
    expect(table('nbs-population.gbk.csv')).toEqual(table('nbs-population.csv'));
    expect(numeric(table('nbs-population.csv'), 1, (header) => header !== '').reduce((a, b) => a + b)).toBe(
      13_293_207,
    );
  });

  it('are read in UTF-16 with tabs', () => {
    const numbers = numeric(table('nbs-civil-affairs-medical-aid.utf16.tsv'), 1, (header) => header !== '');
    expect(numbers.length).toBe(46);
    expect(numbers.reduce((a, b) => a + b)).toBeCloseTo(7_745_602.9583, 3);
  });

  it('are read under a preamble, with quotes around every cell', () => {
    const numbers = numeric(table('worldbank-gdp-wide-preamble-bom.csv'), 5, (header) =>
      /^\d{4}$/.test(header),
    );
    expect(numbers.length).toBe(11_542);
  });

  it('never throw in the whole line, and read nothing that its catalogue does not know', () => {
    for (const name of readdirSync(FOLDER)) {
      const extract = readExtract({ bytes: readFileSync(new URL(name, FOLDER)), fileName: name }, CATALOGUE);
      expect(extract.entries).toEqual([]);
      expect(extract.findings.some((one) => one.severity === 'error')).toBe(true);
    }
  });
});
