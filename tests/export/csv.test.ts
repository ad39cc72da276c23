import Papa from 'papaparse';
import { fc } from '../fixtures/property';
import { describe, expect, it } from 'vitest';
import { absentCell, numberCell } from '../../src/lib/domain/cell';
import { eventsShown } from '../../src/lib/domain/event';
import { comparisonRows, comparisonTable, ROW_COLUMNS } from '../../src/lib/export/comparison-rows';
import { csvText } from '../../src/lib/export/csv';
import { eventRows, eventTable, sourceRows, sourceTable } from '../../src/lib/export/view-tables';
import { BREAK } from '../charts/examples';
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

describe('the rows of a change', () => {
  const comparison = scene({
    agencies: [agency('a', 0), agency('b', 1), agency('c', 2)],
    view: { kind: 'change', years: { from: 2023, to: 2025 } },
    observations: [
      observed('a', 2023, 'cases', 8),
      observed('a', 2024, 'cases', 99),
      observed('a', 2025, 'cases', 12),
      observed('b', 2023, 'cases', 0),
      observed('b', 2025, 'cases', 5),
      observed('c', 2025, 'cases', 7),
    ],
  });

  it('are of its two years, the change beside the second', () => {
    const told = comparisonRows(comparison).map((row) => [
      ...[row.agency, row.year, row.value, row.measure, row.baseline],
      ...[row.change, row.changePercent, row.fresh],
    ]);
    expect(told).toEqual([
      ['a', 2023, 8, 'value', '', undefined, undefined, false],
      ['a', 2025, 12, 'value', '2023', 4, 50, false],
      ['b', 2023, 0, 'value', '', undefined, undefined, false],
      ['b', 2025, 5, 'value', '2023', 5, undefined, true],
      ['c', 2023, undefined, 'value', '', undefined, undefined, false],
      ['c', 2025, 7, 'value', '', undefined, undefined, false],
    ]);
  });

  it('claim no change across a new definition', () => {
    const broken = scene({
      agencies: [agency('a', 0)],
      view: { kind: 'change', years: { from: 2023, to: 2025 } },
      definitions: [BREAK],
      observations: [observed('a', 2023, 'cases', 8), observed('a', 2025, 'cases', 12)],
    });
    const rows = comparisonRows(broken);
    expect(rows.map((row) => row.value)).toEqual([8, 12]);
    expect(rows.map((row) => row.change)).toEqual(rows.map(() => undefined));
  });

  it('of other kinds have all years and no change', () => {
    const rows = comparisonRows(
      scene({ agencies: [agency('a', 0)], observations: [observed('a', 2023, 'cases', 8)] }),
    );
    expect(new Set(rows.map((row) => row.year)).size).toBe(3);
    expect(rows.every((row) => row.change === undefined)).toBe(true);
  });
});

describe('what goes with a view', () => {
  const own = agency('a', 0);
  const bare = scene({ agencies: [own], observations: [] });
  const events = [
    { number: 1, agency: undefined, year: 2024, text: '=改革', textEn: '' },
    { number: 2, agency: 'a', year: 2025, text: '合并', textEn: 'Merged' },
    { number: 3, agency: 'a', year: 1999, text: '早', textEn: '' },
  ];
  const line = { agency: own, highlighted: false, origins: [own] };
  const comparison = { ...bare, events: eventsShown(events, bare.years, [line]) };

  it('are the events of its years, each with its agency', () => {
    const rows = eventRows(comparison);
    expect(rows).toEqual([
      { year: 2024, agency: '', agencyName: '', text: '=改革', textEn: '' },
      {
        year: 2025,
        agency: 'a',
        agencyName: comparison.series[0]?.agency.name,
        text: '合并',
        textEn: 'Merged',
      },
    ]);
    const table = eventTable(rows, comparison);
    expect(new Set(table.map((row) => row.length)).size).toBe(1);
    expect(csvText(table)).toContain("'=改革");
  });

  it('are the files its figures come from, by import', () => {
    expect(sourceTable(sourceRows([{ number: 7, name: 'a.csv' }]), comparison)).toEqual([
      ['district', 'import', 'file', 'fictional'],
      ['demo', 7, 'a.csv', 'true'],
    ]);
  });
});
