import { utils, write, type BookType } from '@e965/xlsx';
import { describe, expect, test } from 'vitest';
import { compoundStream } from '../../src/lib/import/compound-stream';
import { isWhole } from '../../src/lib/import/old-records';
import { openInput } from '../../src/lib/import/open-input';
import { archive, handMade } from '../fixtures/archive';
import { cellsOf, opened } from '../fixtures/opened';

type Row = readonly (string | number)[];

function written(rows: readonly Row[], bookType: BookType, sheets = 1): Uint8Array {
  const book = utils.book_new();
  for (let sheet = 1; sheet <= sheets; sheet += 1)
    utils.book_append_sheet(book, utils.aoa_to_sheet(rows.map((row) => [...row])), `表${sheet}`);
  return new Uint8Array(write(book, { type: 'array', bookType }) as ArrayBuffer);
}

/** So many rows that the workbook has sectors of its own; a small one shares them with others. */
const MANY: readonly Row[] = Array.from({ length: 300 }, (_, row) => ['司法局', 2000 + (row % 20), row]);
const FEW: readonly Row[] = [['机构', 3]];
const LARGE = written(MANY, 'biff8', 2);
const SMALL = written(FEW, 'biff8');

/** Where the directory says how long the stream `Workbook` is. */
const LENGTH_AT = Buffer.from(LARGE).indexOf(Buffer.from('Workbook', 'utf16le')) + 120;

function changed(change: (view: DataView, bytes: Uint8Array) => void): Uint8Array {
  const bytes = LARGE.slice();
  change(new DataView(bytes.buffer), bytes);
  return bytes;
}

const FIRST_TABLE = (new DataView(LARGE.buffer).getUint32(76, true) + 1) * 512;

describe('an old workbook that something is missing of', () => {
  test('is not whole, and one that is, is, however small', () => {
    expect([LARGE, SMALL].map(isWhole)).toEqual([true, true]);
    expect(compoundStream(LARGE, ['Workbook'])?.length).toBe(
      new DataView(LARGE.buffer).getUint32(LENGTH_AT, true),
    );
    expect(compoundStream(SMALL, ['Workbook'])?.slice(0, 2)).toEqual(Uint8Array.of(0x09, 0x08));
    expect(compoundStream(LARGE, ['Book'])).toBeUndefined();
  });

  const half = LARGE.length / 2;
  test.each<[what: string, bytes: Uint8Array, complaint: string]>([
    ['its second half is zeros', changed((_, bytes) => bytes.fill(0, half)), 'workbook-broken'],
    ['one sector is zeros', changed((_, bytes) => bytes.fill(0, 12_288, 12_800)), 'workbook-broken'],
    [
      'the directory says that it is shorter',
      changed((view) => {
        view.setUint32(LENGTH_AT, view.getUint32(LENGTH_AT, true) - 50, true);
      }),
      'workbook-broken',
    ],
    [
      'its sectors follow themselves',
      changed((view) => {
        for (let sector = 0; sector < 128; sector += 1)
          view.setUint32(FIRST_TABLE + 4 * sector, sector, true);
      }),
      'workbook-broken',
    ],
    [
      'its sectors run in rings',
      changed((view) => {
        for (let sector = 0; sector < 128; sector += 1)
          view.setUint32(FIRST_TABLE + 4 * sector, sector ^ 1, true);
      }),
      'workbook-broken',
    ],
    [
      'its sectors have no size',
      changed((view) => {
        view.setUint16(30, 0, true);
      }),
      'workbook-unreadable',
    ],
    ...[8, 100, 512, 513, 4096, half, LARGE.length - 512, LARGE.length - 1].map(
      (length): [string, Uint8Array, string] => [
        `only ${length} bytes of it came`,
        LARGE.subarray(0, length),
        'workbook-unreadable',
      ],
    ),
  ])('%s', async (_, bytes, complaint) => {
    const { sheets, complaints } = await opened(bytes);
    expect(sheets).toEqual([]);
    expect(complaints).toEqual([`error ${complaint}`]);
  });

  test('whatever length of it came, it is refused or has every row', async () => {
    for (let length = 8; length < LARGE.length; length += 997) {
      const { sheets } = await opened(changed((_, bytes) => bytes.fill(0, length)));
      for (const sheet of sheets) expect(cellsOf(sheet)).toHaveLength(MANY.length);
    }
  });

  test('a length beyond the file costs nothing', async () => {
    const start = performance.now();
    for (const length of [0x10000000, 0x7fffffff, 0xffffffff])
      await opened(
        changed((view) => {
          view.setUint32(LENGTH_AT, length, true);
        }),
      );
    expect(performance.now() - start).toBeLessThan(5000);
  });
});

describe('what a workbook is, its bytes say and not its name', () => {
  test.each<[format: string, bytes: Uint8Array, fileName: string]>([
    ['xls', SMALL, 'a.et'],
    ['xls', SMALL, 'a.xlsx'],
    ['xlsx', handMade({ sheets: '<sheetData/>' }), 'a.xls'],
    ['xlsx', handMade({ sheets: '<sheetData/>' }), 'a.et'],
    ['ods', written(FEW, 'ods'), 'a.xls'],
    ['xlsx', archive([{ name: 'a.txt', content: 'a' }]), 'a.ods'],
  ])('%s: %#', async (format, bytes, fileName) => {
    expect((await openInput({ bytes, fileName })).workbook?.format).toBe(format);
  });
});
