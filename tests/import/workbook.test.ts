import { deflateRawSync } from 'node:zlib';
import { describe, expect, it, test } from 'vitest';
import { isWorkbook } from '../../src/lib/import/workbook';
import { archive, handMade, styleSheet, workbookMembers } from '../fixtures/archive';
import { cellsOf, opened } from '../fixtures/opened';

const rows = (xml: string) => `<sheetData>${xml}</sheetData>`;
const text = (reference: string, words: string) =>
  `<c r="${reference}" t="inlineStr"><is><t>${words}</t></is></c>`;
const number = (reference: string, value: number | string, style = 0) =>
  `<c r="${reference}" s="${style}"><v>${value}</v></c>`;

describe('cells are read as text', () => {
  test.each<[what: string, cell: string, read: string]>([
    ['a whole number', '<c r="A1"><v>31</v></c>', '31'],
    ['a fraction with binary dust', '<c r="A1"><v>93.540000000000006</v></c>', '93.54'],
    ['a number with an exponent', '<c r="A1"><v>1.2E5</v></c>', '120000'],
    ['a number stored as text', '<c r="A1" t="str"><v>0031</v></c>', '0031'],
    ['an inline string', '<c r="A1" t="inlineStr"><is><t>无</t></is></c>', '无'],
    [
      'a rich inline string without its pinyin',
      '<c r="A1" t="inlineStr"><is><r><t>重</t></r><r><rPr><b/></rPr><t>庆</t></r><rPh sb="0" eb="1"><t>chong</t></rPh></is></c>',
      '重庆',
    ],
    ['a shared string', '<c r="A1" t="s"><v>0</v></c>', '区教委'],
    ['a rich shared string without its pinyin', '<c r="A1" t="s"><v>1</v></c>', '区民政局'],
    ['signs that XML cannot hold', '<c r="A1" t="s"><v>2</v></c>', '甲\r\n乙'],
    ['escaped signs', '<c r="A1" t="s"><v>3</v></c>', '<&>"\'中'],
    ['CDATA', '<c r="A1" t="str"><v><![CDATA[a<b]]></v></c>', 'a<b'],
    ['spaces kept', '<c r="A1" t="s"><v>4</v></c>', '  两 格 '],
    ['a yes', '<c r="A1" t="b"><v>1</v></c>', 'TRUE'],
    ['a date in ISO form', '<c r="A1" t="d"><v>2021-12-31T00:00:00</v></c>', '2021-12-31'],
    ['a percentage as shown', '<c r="A1" s="1"><v>0.935</v></c>', '93.5%'],
    ['a date as shown', '<c r="A1" s="2"><v>44286</v></c>', '2021年3月31日'],
    ['single quotes and prefixes', "<x:c r='A1' t='inlineStr' ><x:is><x:t>甲</x:t></x:is></x:c>", '甲'],
    ['attributes in another order', '<c s="1" t="n" r="A1"><f/><v>0.5</v></c>', '50.0%'],
  ])('%s', async (_, cell, read) => {
    const { sheets } = await opened(
      handMade({
        sheets: rows(`<row r="1">${cell}</row>`),
        strings:
          '<si><t>区教委</t></si><si><r><t>区民</t></r><r><t>政局</t></r><rPh sb="0" eb="3"><t>quminzhengju</t></rPh></si>' +
          '<si><t>甲_x000D_\n乙</t></si><si><t>&lt;&amp;&gt;&quot;&apos;&#20013;</t></si><si><t xml:space="preserve">  两 格 </t></si>',
        styles: styleSheet('0.0%', 31),
      }),
    );
    expect(cellsOf(sheets[0])).toEqual([[read]]);
  });

  it('counts days from 1904 where the workbook says so', async () => {
    const made = {
      sheets: rows(`<row r="1">${number('A1', 42824, 1)}</row>`),
      styles: styleSheet('yyyy-mm-dd'),
    };
    expect(cellsOf((await opened(handMade({ ...made, since1904: true }))).sheets[0])).toEqual([
      ['2021-03-31'],
    ]);
  });
});

describe('rows and columns', () => {
  it('stand where the file says, with gaps, without references, out of order', async () => {
    const xml = rows(
      `<row r="3">${number('C3', 3)}${number('A3', 1)}</row><row><c><v>4</v></c><c><v>5</v></c></row>` +
        `<row r="2">${number('B2', 2)}</row><row r="7"><c r="A7" s="0"/></row>`,
    );
    const { sheets, complaints } = await opened(handMade({ sheets: xml }));
    expect(cellsOf(sheets[0])).toEqual([[], ['', '2'], ['1', '', '3'], ['4', '5']]);
    expect(complaints).toEqual([]);
    expect(cellsOf(sheets[0])).toEqual(cellsOf(sheets[0]));
  });

  it('that are hidden are read and named', async () => {
    const xml =
      '<cols><col min="2" max="3" hidden="1"/><col min="9" max="16384" hidden="1"/></cols>' +
      rows(
        `<row r="1">${text('A1', '甲')}${text('B1', '乙')}${text('D1', '丁')}</row>` +
          `<row r="2" hidden="1">${number('A2', 1)}</row><row r="3" hidden="true">${number('A3', 1)}</row><row r="4" hidden="1"/>`,
      );
    const { sheets, findings } = await opened(handMade({ sheets: xml }));
    expect(cellsOf(sheets[0])).toEqual([['甲', '乙', '', '丁'], ['1'], ['1']]);
    expect(findings.map(({ code, got }) => `${code} ${got}`)).toEqual([
      'hidden-columns B',
      'hidden-rows 2-3',
    ]);
  });

  it('written twice are told of', async () => {
    const xml = rows(`<row r="1">${number('A1', 1)}${number('A1', 2)}</row>`);
    const { sheets, complaints } = await opened(handMade({ sheets: xml }));
    expect(cellsOf(sheets[0])).toEqual([['2']]);
    expect(complaints).toEqual(['warning cell-repeated Sheet1!1:1']);
  });
});

describe('what a cell is beside its text', () => {
  test.each<[what: string, cell: string, read: string, complaints: string[]]>([
    ['a formula', '<c r="B2"><f>SUM(B3:B9)</f><v>12</v></c>', '12', ['note cell-formula Sheet1!2:2']],
    [
      'a formula that gives text',
      '<c r="B2" t="str"><f>A1</f><v>无</v></c>',
      '无',
      ['note cell-formula Sheet1!2:2'],
    ],
    [
      'a formula without result',
      '<c r="B2"><f>SUM(B3:B9)</f></c>',
      '=SUM(B3:B9)',
      ['warning formula-empty Sheet1!2:2'],
    ],
    [
      'a formula with an empty one',
      '<c r="B2"><f>B3</f><v/></c>',
      '=B3',
      ['warning formula-empty Sheet1!2:2'],
    ],
    ['an error', '<c r="B2" t="e"><v>#REF!</v></c>', '#REF!', ['warning cell-error Sheet1!2:2']],
    [
      'a formula’s error',
      '<c r="B2" t="e"><f>1/0</f><v>#DIV/0!</v></c>',
      '#DIV/0!',
      ['warning cell-error Sheet1!2:2'],
    ],
    ['a text that is not there', '<c r="B2" t="s"><v>99</v></c>', '#99', ['error cell-missing Sheet1!2:2']],
    [
      'a percentage of fewer digits',
      '<c r="B2" s="1"><v>0.93548</v></c>',
      '93.5%',
      ['note digits-shown Sheet1!2:2'],
    ],
    [
      'a number of fewer digits',
      '<c r="B2" s="2"><v>1234.567</v></c>',
      '1234.567',
      ['note digits-stored Sheet1!2:2'],
    ],
  ])('%s', async (_, cell, read, expected) => {
    const { sheets, complaints } = await opened(
      handMade({ sheets: rows(`<row r="2">${cell}</row>`), styles: styleSheet('0.0%', 3) }),
    );
    expect(cellsOf(sheets[0])).toEqual([[], ['', read]]);
    expect(complaints).toEqual(expected);
  });

  it('is told once a column, with its first cell and a count', async () => {
    const cells = [2, 3, 4].map((row) => `<row r="${row}"><c r="C${row}"><f>A${row}</f><v>1</v></c></row>`);
    const { findings } = await opened(handMade({ sheets: rows(cells.join('')) }));
    expect(findings).toEqual([
      expect.objectContaining({
        code: 'cell-formula',
        place: { sheet: 'Sheet1', row: 2, column: 3 },
        got: '=A2',
        expected: '3',
      }),
    ]);
  });
});

describe('merged cells', () => {
  const merged = (...references: string[]) =>
    `<mergeCells>${references.map((one) => `<mergeCell ref="${one}"/>`).join('')}</mergeCells>`;

  it('of a header and of agencies are filled, a title and numbers are not', async () => {
    const xml =
      rows(
        `<row r="1">${text('A1', '2021年统计表')}</row>` +
          `<row r="2">${text('A2', '机构')}${text('B2', '行政复议')}${text('D2', '备注')}</row>` +
          `<row r="3">${text('B3', '收到')}${text('C3', '审结')}</row>` +
          `<row r="4">${text('A4', '甲局')}${number('B4', 3)}${number('C4', 2)}</row>` +
          `<row r="5">${number('B5', 5)}${number('C5', 4)}</row>` +
          `<row r="6">${text('A6', '乙局')}${text('B6', '/')}${number('D6', 9)}</row>` +
          `<row r="7">${text('A7', '丙局')}</row>`,
      ) + merged('A1:D1', 'A2:A3', 'B2:C2', 'D2:D3', 'A4:A5', 'B6:C6', 'D6:D7');
    const { sheets, complaints } = await opened(handMade({ sheets: xml }));
    expect(cellsOf(sheets[0])).toEqual([
      ['2021年统计表'],
      ['机构', '行政复议', '行政复议', '备注'],
      ['', '收到', '审结'],
      ['甲局', '3', '2'],
      ['甲局', '5', '4'],
      ['乙局', '/', '/', '9'],
      ['丙局'],
    ]);
    expect(complaints).toEqual([
      'warning merged-number Sheet1!6:4',
      'note merged-filled Sheet1!2:1',
      'note merged-filled Sheet1!2:2',
      'note merged-filled Sheet1!2:4',
    ]);
    expect(sheets[0]?.merged[2]).toEqual({ firstRow: 2, lastRow: 2, firstColumn: 2, lastColumn: 3 });
  });

  it('repeat a year, but leave rows alone that hold nothing', async () => {
    const xml =
      rows(`<row r="1">${number('A1', 2021)}${number('B1', 1)}</row><row r="3">${number('B3', 2)}</row>`) +
      merged('A1:A1048576');
    expect(cellsOf((await opened(handMade({ sheets: xml }))).sheets[0])).toEqual([
      ['2021', '1'],
      [],
      ['2021', '2'],
    ]);
  });
});

describe('sheets', () => {
  it('are offered in their order: empty ones left out, charts and hidden ones named', async () => {
    const { sheets, complaints } = await opened(
      handMade({
        sheets: [
          { name: '说明', xml: rows('<row r="1"><c r="A1" s="0"/></row>') },
          { name: '图1', xml: '', type: 'chartsheet' },
          { name: '甲 &amp; 乙', xml: rows(`<row r="1">${number('A1', 1)}</row>`) },
          { name: '藏', xml: rows(`<row r="1">${number('A1', 2)}</row>`), state: 'veryHidden' },
        ],
      }),
    );
    expect(sheets.map(({ name, hidden }) => [name, hidden])).toEqual([
      ['甲 & 乙', false],
      ['藏', true],
    ]);
    expect(complaints).toEqual(['note sheet-without-cells 图1!:', 'note sheet-hidden 藏!:']);
  });

  it('of which none holds text are an empty file', async () => {
    expect((await opened(handMade({ sheets: rows('') }))).complaints).toEqual(['error file-empty']);
  });
});

describe('limits', () => {
  const limits = { total: 4_000_000, part: 3_000_000 };
  const zeros = (size: number) => ({ content: new Uint8Array(size), size });

  it('a bomb is refused by what its directory declares', async () => {
    const bomb = handMade({ sheets: rows(`<row r="1">${number('A1', 1)}</row>${' '.repeat(5_000_000)}`) });
    expect(bomb.length).toBeLessThan(20_000);
    const { findings } = await opened(bomb, limits);
    expect(findings.map(({ code, got, expected }) => [code, got, expected])).toEqual([
      ['workbook-too-large', '5', '4'],
    ]);
  });

  it('a directory that lies is found out before more is unpacked', async () => {
    const packed = deflateRawSync(zeros(200_000_000).content, { level: 9 });
    for (const declaredSize of [0, 10, 2_000_000]) {
      const bomb = handMade({
        sheets: '',
        lay: (member) => ({ ...member, packed, declaredSize }),
      });
      const before = process.memoryUsage().arrayBuffers;
      expect((await opened(bomb, limits)).complaints).toEqual(['error workbook-broken']);
      expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(100_000_000);
    }
  });

  it('a flipped digit is found by its checksum', async () => {
    const broken = handMade({
      sheets: '',
      lay: (member) => ({
        ...member,
        content: `<worksheet>${rows(`<row r="1">${number('A1', 7)}</row>`)}</worksheet>`,
        stored: true,
        declaredCrc: 1,
      }),
    });
    expect((await opened(broken)).complaints).toEqual(['error workbook-broken']);
  });

  it.each([
    ['sizes of 64 bits', { zip64: true }],
    ['sizes behind the data', { descriptor: true }],
    ['parts that are not packed', { stored: true }],
  ])('an archive with %s is read', async (_, lies) => {
    const made = { sheets: rows(`<row r="1">${number('A1', 7)}</row>`) };
    const bytes = archive(workbookMembers(made).map((member) => ({ ...member, ...lies })));
    expect(cellsOf((await opened(bytes)).sheets[0])).toEqual([['7']]);
  });

  it('one cell in the far corner costs nothing', async () => {
    const xml = rows(
      `<row r="1">${number('A1', 1)}${number('XFD1', 2)}</row><row r="1048576">${number('XFD1048576', 3)}${number('A1048576', 4)}</row>`,
    );
    const start = performance.now();
    const { sheets, complaints } = await opened(handMade({ sheets: xml }));
    expect(cellsOf(sheets[0])).toEqual([['1']]);
    expect(complaints).toEqual([
      'error cell-far Sheet1!1:16384',
      'error cell-far Sheet1!1048576:1',
      'error cell-far Sheet1!1048576:16384',
    ]);
    expect(performance.now() - start).toBeLessThan(500);
  });

  it('a sheet that holds nothing else says so', async () => {
    const { sheets, complaints } = await opened(
      handMade({ sheets: rows(`<row r="1048576">${number('XFD1048576', 3)}</row>`) }),
    );
    expect(cellsOf(sheets[0])).toEqual([]);
    expect(complaints).toEqual(['error cell-far Sheet1!1048576:16384']);
  });

  it('merged cells over everything are not filled', async () => {
    const wide = Array.from({ length: 300 }, (_, row) => `<row r="${row + 1}"><c><v>1</v></c></row>`).join(
      '',
    );
    const all = Array.from({ length: 100_000 }, () => '<mergeCell ref="A1:XFD1048576"/>').join('');
    const { findings } = await opened(handMade({ sheets: `${rows(wide)}<mergeCells>${all}</mergeCells>` }));
    expect(findings.map(({ code, got }) => [code, got])).toEqual([['workbook-too-large', 'Sheet1']]);
  });
});

describe('what is no workbook', () => {
  const compound = Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  const compoundWith = (...more: number[]) =>
    Uint8Array.from([...compound, ...new Array<number>(504).fill(0), ...more]);
  const utf16 = [...Buffer.from('EncryptedPackage', 'utf16le')];
  const biff = [0x09, 0x08, 0x10, 0x00, 0x00, 0x06, 0x05, 0x00, ...new Array<number>(12).fill(0)];

  test.each<[what: string, bytes: Uint8Array, complaint: string, got: string]>([
    ['a new workbook with a password', compoundWith(...utf16), 'workbook-encrypted', ''],
    [
      'an old one with a password',
      compoundWith(...biff, 0x2f, 0x00, 0x02, 0x00, 0, 0),
      'workbook-encrypted',
      '',
    ],
    ['an old file that cannot be read', compoundWith(...biff), 'workbook-unreadable', 'xls'],
    ['another old file', compound, 'workbook-unreadable', 'xls'],
    ['an archive cut off', handMade({ sheets: rows('') }).slice(0, 700), 'workbook-broken', ''],
    [
      'an archive of something else',
      archive([{ name: 'a.txt', content: 'a' }]),
      'file-format-unknown',
      'zip',
    ],
    [
      'a Word document',
      archive([{ name: 'word/document.xml', content: '<a/>' }]),
      'file-format-unknown',
      'docx',
    ],
    [
      'a workbook without its sheet',
      archive(workbookMembers({ sheets: rows('') }).slice(0, -1)),
      'workbook-broken',
      'xl/worksheets/sheet1.xml',
    ],
    [
      'a sheet cut off',
      handMade({ sheets: '<sheetData><row r="1"><c><v>12' }),
      'workbook-broken',
      'xl/worksheets/sheet1.xml',
    ],
    [
      'two parts of one name',
      archive([...workbookMembers({ sheets: rows('') }), { name: 'XL/Workbook.xml', content: '<a/>' }]),
      'workbook-broken',
      '',
    ],
  ])('%s', async (_, bytes, code, got) => {
    expect(isWorkbook(bytes)).toBe(true);
    const { findings, sheets } = await opened(bytes);
    expect(sheets).toEqual([]);
    expect(findings.map((one) => [one.severity, one.code, one.got])).toEqual([['error', code, got]]);
  });

  it('text is no workbook', () => {
    expect(isWorkbook(new TextEncoder().encode('机构,年度'))).toBe(false);
  });
});
