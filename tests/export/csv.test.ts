import Papa from 'papaparse';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { absentCell, numberCell } from '../../src/lib/domain/cell';
import { comparisonRows, comparisonTable, ROW_COLUMNS } from '../../src/lib/export/comparison-rows';
import { csvText } from '../../src/lib/export/csv';
import { agency, observed, scene } from '../domain/small-district';

describe('CSV', () => {
  it('begins with the mark that Excel and WPS need, ends lines as RFC 4180 says', () => {
    expect(
      csvText([
        ['机构', '数'],
        ['甲', 3],
      ]),
    ).toBe('\ufeff机构,数\r\n甲,3\r\n');
  });

  it.each([
    ['a,b', '"a,b"'],
    ['say "x"', '"say ""x"""'],
    ['two\nlines', '"two\nlines"'],
    ['=1+1', "'=1+1"],
    ['+86', "'+86"],
    ['@cmd', "'@cmd"],
    ['-cmd', "'-cmd"],
    ['-5', '-5'],
    ['−5', '−5'],
  ])('writes %j as %j', (value, cell) => {
    expect(csvText([[value]])).toBe(`\ufeff${cell}\r\n`);
  });

  it('reads back the same', () => {
    const cell = fc.string().filter((text) => !/^[=+@\t\r-]/.test(text));
    fc.assert(
      fc.property(fc.array(fc.array(cell, { minLength: 2, maxLength: 2 }), { minLength: 1 }), (rows) => {
        const text = csvText(rows).replace('\ufeff', '');
        expect(Papa.parse<string[]>(text, { newline: '\r\n', delimiter: ',' }).data.slice(0, -1)).toEqual(
          rows,
        );
      }),
    );
  });
});

describe('the rows of a view', () => {
  const comparison = scene({
    agencies: [agency('a', 0), agency('b', 1, { fromYear: 2025 })],
    observations: [
      observed('a', 2023, 'cases', 0, 7),
      observed('a', 2024, 'cases', numberCell(40, 'at-least', ['doubtful']), 8),
      observed('a', 2025, 'cases', absentCell('withheld'), 9),
    ],
  });

  it('keep a zero a zero and an absence its reason, and leave out years before an agency existed', () => {
    const rows = comparisonRows(comparison);
    expect(
      rows.map((row) => [row.agency, row.year, row.value, row.precision, row.absence, row.marks, row.entry]),
    ).toEqual([
      ['a', 2023, 0, 'exact', '', '', 7],
      ['a', 2024, 40, 'at-least', '', 'doubtful', 8],
      ['a', 2025, undefined, '', 'withheld', '', 9],
      ['b', 2025, undefined, '', 'not-reported', '', undefined],
    ]);
    expect(rows.every((row) => row.fictional)).toBe(true);
  });

  it('make a table as wide as its head', () => {
    const table = comparisonTable(comparison);
    expect(table[0]).toEqual([...ROW_COLUMNS]);
    for (const row of table) expect(row).toHaveLength(ROW_COLUMNS.length);
  });
});
