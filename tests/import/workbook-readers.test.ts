import { read, utils, write, type BookType, type WorkSheet } from '@e965/xlsx';
import { fc } from '../fixtures/property';
import { writeXlsx } from 'hucre';
import { describe, expect, it, test } from 'vitest';
import { plainNumber } from '../../src/lib/import/number-format';
import { handMade, styleSheet } from '../fixtures/archive';
import { cellsOf, opened } from '../fixtures/opened';

type Value = string | number | boolean | null;

const value: fc.Arbitrary<Value> = fc.oneof(
  { weight: 3, arbitrary: fc.constant(null) },
  fc.integer({ min: -1e9, max: 1e9 }),
  fc.double({ min: -1e6, max: 1e6, noNaN: true }).map((one) => Number(one.toFixed(6))),
  fc.boolean(),
  fc.constantFrom('区教委', '40余场', '/', '—', ' 两 格 ', '第一行\n第二行', '<&>"\'', '０', '😀', '0031'),
);
const table = fc.array(fc.array(value, { minLength: 1, maxLength: 7 }), { minLength: 1, maxLength: 12 });

const textOf = (one: Value | undefined): string =>
  one === null || one === undefined
    ? ''
    : typeof one === 'number'
      ? plainNumber(one)
      : typeof one === 'boolean'
        ? String(one).toUpperCase()
        : one;

/** Without empty cells at the ends of lines and empty lines at the end. */
function trimmed(rows: readonly (readonly string[])[]): string[][] {
  const lines = rows.map((row) => [...row]);
  for (const line of lines) while (line.length > 0 && line[line.length - 1] === '') line.pop();
  while (lines.length > 0 && lines[lines.length - 1]?.length === 0) lines.pop();
  return lines;
}

function byOther(rows: readonly (readonly Value[])[], bookType: BookType): Uint8Array {
  const book = utils.book_new();
  utils.book_append_sheet(book, utils.aoa_to_sheet(rows.map((row) => [...row])), '表一');
  return new Uint8Array(write(book, { type: 'array', bookType }) as ArrayBuffer);
}

describe('workbooks that other programs wrote', () => {
  it('by the one library are read cell by cell', async () => {
    await fc.assert(
      fc.asyncProperty(table, fc.constantFrom('shared', 'inline'), async (rows, stringMode) => {
        const bytes = await writeXlsx({
          sheets: [{ name: '表一', rows: rows.map((row) => [...row]) }],
          stringMode: stringMode,
        });
        const { sheets } = await opened(new Uint8Array(bytes));
        expect(trimmed(cellsOf(sheets[0]))).toEqual(trimmed(rows.map((row) => row.map(textOf))));
      }),
      { numRuns: 60 },
    );
  });

  test.each<BookType>(['xlsx', 'biff8', 'ods'])('by the other as %s too', async (bookType) => {
    await fc.assert(
      fc.asyncProperty(table, async (rows) => {
        const { sheets, complaints } = await opened(byOther(rows, bookType));
        const expected = trimmed(rows.map((row) => row.map(textOf)));
        expect(trimmed(cellsOf(sheets[0]))).toEqual(expected);
        const told = [
          ...(bookType === 'xlsx' ? [] : ['warning workbook-values-only']),
          ...(expected.length === 0 ? ['error file-empty'] : []),
        ];
        expect(complaints).toEqual(told);
      }),
      { numRuns: 40 },
    );
  });

  it('keep percentages and dates in a format that says them', async () => {
    const sheet: WorkSheet = {
      '!ref': 'A1:B1',
      A1: { t: 'n', v: 0.935, z: '0.0%' },
      B1: { t: 'n', v: 44286, z: 'yyyy/m/d' },
    };
    const book = utils.book_new();
    utils.book_append_sheet(book, sheet, '表一');
    const bytes = new Uint8Array(write(book, { type: 'array', bookType: 'xlsx' }) as ArrayBuffer);
    expect(cellsOf((await opened(bytes)).sheets[0])).toEqual([['93.5%', '2021/3/31']]);
  });
});

describe('a second reader', () => {
  it('sees the same in a workbook made by hand', async () => {
    const cell = fc.record({
      column: fc.integer({ min: 1, max: 9 }),
      value: fc.oneof(fc.integer({ min: -9999, max: 9999 }), fc.constantFrom('甲', '乙 丙', '1.2万')),
      style: fc.integer({ min: 0, max: 3 }),
    });
    const line = fc.uniqueArray(cell, { selector: (one) => one.column, maxLength: 5 });
    await fc.assert(
      fc.asyncProperty(
        fc.uniqueArray(fc.tuple(fc.integer({ min: 1, max: 40 }), line), { selector: ([row]) => row }),
        async (lines) => {
          const xml = [...lines]
            .sort(([a], [b]) => a - b)
            .map(([row, cells]) => {
              const inner = [...cells]
                .sort((a, b) => a.column - b.column)
                .map((one) => {
                  const at = `r="${'ABCDEFGHI'.charAt(one.column - 1)}${row}" s="${one.style}"`;
                  return typeof one.value === 'number'
                    ? `<c ${at}><v>${one.value}</v></c>`
                    : `<c ${at} t="inlineStr"><is><t>${one.value}</t></is></c>`;
                })
                .join('');
              return `<row r="${row}">${inner}</row>`;
            })
            .join('');
          const bytes = handMade({
            sheets: `<sheetData>${xml}</sheetData>`,
            styles: styleSheet('0', '@', '0.00'),
          });
          const second = read(bytes, { type: 'array' }).Sheets['Sheet1'];
          const seen =
            second?.['!ref'] === undefined
              ? []
              : utils.sheet_to_json<Value[]>(second, {
                  header: 1,
                  raw: true,
                  range: { s: { r: 0, c: 0 }, e: utils.decode_range(second['!ref']).e },
                });
          const { sheets } = await opened(bytes);
          expect(trimmed(cellsOf(sheets[0]))).toEqual(trimmed(seen.map((row) => Array.from(row, textOf))));
        },
      ),
      { numRuns: 60 },
    );
  });
});

describe('mutated workbooks', () => {
  const originals = [
    handMade({
      sheets:
        '<sheetData><row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" s="1"><v>0.5</v></c></row></sheetData><mergeCells><mergeCell ref="A1:B2"/></mergeCells>',
      strings: '<si><t>机构</t></si>',
      styles: styleSheet('0.0%'),
    }),
    handMade({
      sheets: `<sheetData>${Array.from({ length: 30 }, (_, row) => `<row><c><v>${row}</v></c><c t="inlineStr"><is><t>甲</t></is></c></row>`).join('')}</sheetData>`,
      lay: (member) => ({ ...member, stored: true }),
    }),
    byOther(
      [
        ['机构', 2021],
        ['甲局', 3.5],
      ],
      'biff8',
    ),
    byOther(
      [
        ['机构', 2021],
        ['甲局', 3.5],
      ],
      'ods',
    ),
    byOther(
      [
        ['机构', 2021],
        ['甲局', 3.5],
      ],
      'xlsb',
    ),
  ];
  const mutation = fc.record({
    kind: fc.constantFrom('set', 'cut', 'drop', 'repeat'),
    at: fc.double({ min: 0, max: 1, noNaN: true }),
    length: fc.integer({ min: 1, max: 64 }),
    byte: fc.integer({ min: 0, max: 255 }),
  });

  it('are read or refused, and neither throw nor hang', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...originals),
        fc.array(mutation, { minLength: 1, maxLength: 6 }),
        async (original, mutations) => {
          let bytes: Uint8Array = Uint8Array.from(original);
          for (const { kind, at, length, byte } of mutations) {
            const from = Math.floor(at * bytes.length);
            if (kind === 'set') bytes[from] = byte;
            else if (kind === 'cut') bytes = bytes.slice(0, from);
            else if (kind === 'drop')
              bytes = Uint8Array.from([...bytes.slice(0, from), ...bytes.slice(from + length)]);
            else bytes = Uint8Array.from([...bytes.slice(0, from + length), ...bytes.slice(from)]);
          }
          const start = performance.now();
          const { sheets, findings } = await opened(bytes);
          for (const sheet of sheets) cellsOf(sheet);
          expect(sheets.length > 0 || findings.some((one) => one.severity === 'error')).toBe(true);
          expect(performance.now() - start).toBeLessThan(5000);
        },
      ),
      { numRuns: 500 },
    );
  });
});
