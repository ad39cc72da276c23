import { readFileSync } from 'node:fs';
import { fc } from '../fixtures/property';
import { describe, expect, it, test } from 'vitest';
import type { Finding } from '../../src/lib/domain/finding';
import { decode } from '../../src/lib/import/decode';
import type { Encoding } from '../../src/lib/import/mapping';
import { CATALOGUE_FOLDER, packagePath } from '../../src/lib/server/root';
import { gb18030, hasGb18030 } from '../fixtures/gb18030';
import { inShort } from '../fixtures/read';

const utf8 = (text: string) => new TextEncoder().encode(text);
const join = (...parts: (Uint8Array | number[])[]) => Uint8Array.from(parts.flatMap((part) => [...part]));

function decoded(bytes: Uint8Array, decided?: Encoding) {
  const findings: Finding[] = [];
  const result = decode(bytes, decided, (one) => findings.push(one));
  return { ...result, findings: findings.map((one) => `${inShort(one)} ${one.got}`.trim()) };
}

const PAGE_REFUSED = { findings: ['error file-format-unknown html'] };

type Row = readonly [what: string, bytes: Uint8Array, expected: object];

describe('bytes to text', () => {
  test.each<Row>([
    ['UTF-8', utf8('机构,年度'), { text: '机构,年度', encoding: 'utf-8', findings: [] }],
    [
      'UTF-8 with its mark',
      join([0xef, 0xbb, 0xbf], utf8('机构')),
      { text: '机构', encoding: 'utf-8', findings: [] },
    ],
    [
      'GB18030',
      gb18030('机构,年度'),
      { text: '机构,年度', encoding: 'gb18030', findings: ['note encoding-assumed gb18030'] },
    ],
    [
      'UTF-16 with its mark',
      join([0xff, 0xfe, 0x3a, 0x67]),
      { text: '机', encoding: 'utf-16le', findings: [] },
    ],
    ['nothing', new Uint8Array(), { findings: ['error file-empty'] }],
    ['only spaces', utf8(' \r\n\t'), { findings: ['error file-empty'] }],
    [
      'bytes of no text',
      Uint8Array.of(0x41, 0xff, 0xff, 0x80),
      { findings: ['error file-not-text 1 A\ufffd\ufffd€'] },
    ],
    [
      'a zero byte',
      Uint8Array.of(0x41, 0x0a, 0x2c, 0, 0x42),
      { findings: ['error file-not-text 2 ,\u2400B'] },
    ],
    ['a workbook', join([0x50, 0x4b, 3, 4], [0, 0]), { findings: ['error file-format-unknown xlsx'] }],
    [
      'an old workbook',
      Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0),
      { findings: ['error file-format-unknown xls'] },
    ],
    ['a PDF', utf8('%PDF-1.7'), { findings: ['error file-format-unknown pdf'] }],
    ...[
      '<html><table>',
      '<!-- 报表 -->\n<html>',
      '<meta http-equiv="Content-Type" content="text/html; charset=utf-8"/><table>',
      '<style>td{}</style><table>',
      '\ufeff\n<div><table><tr><td>机构',
      '<?xml version="1.0"?><Workbook>',
      'MIME-Version: 1.0\r\nX-Document-Type: Workbook\r\n',
      'From: <Saved by a browser>\r\nSubject: 报表\r\nMIME-Version: 1.0\r\n',
    ].map((page) => [`a page called .xls: ${page.slice(0, 20)}`, utf8(page), PAGE_REFUSED] as Row),
    ['a page in GB18030', gb18030('<head><meta charset=gb2312></head><td>机构'), PAGE_REFUSED],
    ['a document called .xls', utf8('{\\rtf1\\ansi'), { findings: ['error file-format-unknown rtf'] }],
    ...[
      [0x09, 0x00, 0x04, 0x00],
      [0x09, 0x02, 0x06, 0x00],
      [0x09, 0x04, 0x06, 0x00],
    ].map(
      (start) =>
        [
          'a workbook before Excel 97',
          join(start, [0, 0, 0x10]),
          { findings: ['error file-format-unknown xls'] },
        ] as Row,
    ),
    [
      'a text that begins with a sign',
      utf8('<10件,1\n<b,2\n'),
      { text: '<10件,1\n<b,2\n', encoding: 'utf-8', findings: [] },
    ],
  ])('%s', (_name, bytes, expected) => {
    expect(decoded(bytes)).toEqual(expected);
  });

  it('names the row of a byte that does not belong, in a file that is UTF-8 but for it', () => {
    const rows = utf8('机构,年度\n司法局,2020\n');
    expect(decoded(join(rows, [0xff, 0x0a], rows)).findings).toEqual(['error file-not-text 3 \ufffd']);
    expect(decoded(join(rows, gb18030('区教委,2021\n'))).findings[0]).toContain('error file-not-text 3');
  });

  it('takes a decided encoding alone', () => {
    expect(decoded(gb18030('机构'), 'gb18030')).toEqual({ text: '机构', encoding: 'gb18030', findings: [] });
    expect(decoded(gb18030('机构'), 'utf-8').findings).toEqual([
      expect.stringContaining('error file-not-text 1') as string,
    ]);
  });

  it('reads any text back from either encoding', () => {
    const character = fc.integer({ min: 0x4e00, max: 0x9fa5 }).map((code) => String.fromCodePoint(code));
    const text = fc.array(fc.oneof(character, fc.constantFrom(...'1,，万余无A')), { minLength: 2 });
    fc.assert(
      fc.property(text, (characters) => {
        const written = `机构${characters.filter(hasGb18030).join('')}`;
        expect(decoded(utf8(written)).text).toBe(written);
        expect(decoded(gb18030(written), 'gb18030').text).toBe(written);
      }),
    );
  });

  const utf16 = (text: string, big: boolean) =>
    Uint8Array.from(
      [...text].flatMap((character) => {
        const code = character.charCodeAt(0);
        return big ? [code >> 8, code & 255] : [code & 255, code >> 8];
      }),
    );
  const big5 = (text: string) =>
    Uint8Array.from([...text].flatMap((one) => BIG5.get(one) ?? one.charCodeAt(0)));

  const SIMPLIFIED = [
    '机构,年度\n司法局,2020\n',
    '教育局',
    '年度,一\n',
    `${'a,1\n'.repeat(500_000)}司法局,2\n`,
  ];
  const TRADITIONAL = [
    '機構,年度\n教育局,2020\n',
    '新收一審案件,舉辦培訓\n1,2\n',
    `${'a,1\n'.repeat(500_000)}機構名稱,2\n`,
  ];

  const UTF16 = [
    '区政府',
    '政府\n',
    '示例区政府',
    '区工商局\n',
    '潼南区政府',
    '綦江区政府\n',
    '退役军人局\r\n',
    '名称\n区城管局',
    '开庭\r\n',
    '机构,年度\n司法局,2020\n',
    'a,1\n',
    '司法局',
    '教育局',
    '机构名称\n司法局\n',
    '一件事一次办套餐',
    '三明市三元区',
    '注：各部门填报，以年报为准。',
  ];

  test.each([
    ...SIMPLIFIED.map((text) => ['gb18030', text, gb18030(text)] as const),
    ...TRADITIONAL.map((text) => ['big5', text, big5(text)] as const),
    ...SIMPLIFIED.map((text) => ['utf-8', text, utf8(text)] as const),
    ...UTF16.map((text) => ['utf-16le', text, utf16(text, false)] as const),
    ...UTF16.map((text) => ['utf-16be', text, utf16(text, true)] as const),
    ...['id,值\n1,2\n', '省', '时,职', '注\n'].map((text) => ['gb18030', text, gb18030(text)] as const),
    ...['café', 'Ŀ', 'שלום', 'Привет', '\u0283'].map((text) => ['utf-8', text, utf8(text)] as const),
    ['utf-16be', '机', join([0xfe, 0xff], utf16('机', true))],
    [
      'windows-1252',
      'Région,café\nÎle,1\n',
      Uint8Array.from('Région,café\nÎle,1\n', (one) => one.charCodeAt(0)),
    ],
  ] as const)('finds %s by itself: %#', (encoding, text, bytes) => {
    const found = decoded(bytes);
    expect(found.encoding).toBe(encoding);
    expect(found.text).toBe(text);
  });

  it('reads the short names that a line or a file may consist of in every encoding', () => {
    const misread = (write: (text: string) => Uint8Array, texts: readonly string[]) =>
      texts.filter((text) => decoded(write(text)).text !== text);
    const alone = NAMES.filter((name) => name.length > 1);
    for (const big of [false, true]) {
      const lone = misread((text) => utf16(text, big), alone);
      // Bytes that are letters and signs of ASCII say nothing, and are told of.
      for (const name of lone)
        expect([name, ...decoded(utf16(name, big)).findings]).toEqual([name, 'note encoding-assumed utf-8']);
      expect(lone.length).toBeLessThan(alone.length / 50);
      for (const ended of [(name: string) => `${name}\n`, (name: string) => `名称\r\n${name}`])
        expect(misread((text) => utf16(text, big), alone.map(ended))).toEqual([]);
    }
    expect(misread(utf8, NAMES)).toEqual([]);
    expect(misread(gb18030, alone)).toEqual([]);
  });

  test.each(['id', 'NO', 'year', 'agency,year\n', 'a,b\n1,2\n', 'Yes', '12', '1,2,3,4\n'])(
    'does not doubt plain letters: %j',
    (text) => {
      expect(decoded(utf8(text))).toEqual({ text, encoding: 'utf-8', findings: [] });
    },
  );

  test.each([
    ['UTF-8', utf8('机构\n司法局'), '机构\n司法', 'warning character-cut-off 2 E5 B1'],
    ['GB18030', gb18030('机构\n司法局'), '机构\n司法', 'warning character-cut-off 2 BE'],
    ['UTF-16', utf16('机构,年度\n司法局,1', false), '机构,年度\n司法局,', 'warning character-cut-off 2 31'],
  ])('a last character cut off in %s is left out and told', (_name, bytes, text, told) => {
    const found = decoded(bytes.subarray(0, bytes.length - 1));
    expect(found.text).toBe(text);
    expect(found.findings).toContain(told);
  });
});

/** Every name of the catalogue, and the parts that they are made of. */
const NAMES = [
  ...new Set(
    ['agencies', 'indicators', 'districts'].flatMap((list) =>
      Array.from(
        readFileSync(packagePath(CATALOGUE_FOLDER, `${list}.csv`), 'utf8').matchAll(
          /[\u4e00-\u9fff（）、]+/g,
        ),
        ([name]) => name,
      ),
    ),
  ),
].filter((name) => [...name].every(hasGb18030));

const BIG5 = inverted('big5');

function inverted(encoding: string): ReadonlyMap<string, readonly number[]> {
  const decoder = new TextDecoder(encoding, { fatal: true });
  const pairs = new Map<string, readonly number[]>();
  for (let lead = 0xa1; lead <= 0xf9; lead += 1) {
    for (let trail = 0x40; trail <= 0xfe; trail += 1) {
      if (trail >= 0x7f && trail <= 0xa0) continue;
      try {
        pairs.set(decoder.decode(Uint8Array.of(lead, trail)), [lead, trail]);
      } catch (error) {
        if (!(error instanceof TypeError)) throw error;
      }
    }
  }
  return pairs;
}
