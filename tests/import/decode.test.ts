import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import type { Finding } from '../../src/lib/domain/finding';
import { decode } from '../../src/lib/import/decode';
import type { Encoding } from '../../src/lib/import/mapping';
import { gb18030, hasGb18030 } from '../fixtures/gb18030';
import { inShort } from '../fixtures/read';

const utf8 = (text: string) => new TextEncoder().encode(text);
const join = (...parts: (Uint8Array | number[])[]) => Uint8Array.from(parts.flatMap((part) => [...part]));

function decoded(bytes: Uint8Array, decided?: Encoding) {
  const findings: Finding[] = [];
  const result = decode(bytes, decided, (one) => findings.push(one));
  return { ...result, findings: findings.map((one) => `${inShort(one)} ${one.got}`.trim()) };
}

describe('bytes to text', () => {
  test.each([
    ['UTF-8', utf8('机构,年度'), { text: '机构,年度', encoding: 'utf-8', findings: [] }],
    [
      'UTF-8 with its mark',
      join([0xef, 0xbb, 0xbf], utf8('机构')),
      { text: '机构', encoding: 'utf-8', findings: [] },
    ],
    [
      'GB18030',
      gb18030('机构,年度'),
      { text: '机构,年度', encoding: 'gb18030', findings: ['note encoding-assumed GB18030'] },
    ],
    [
      'UTF-16 with its mark',
      join([0xff, 0xfe, 0x3a, 0x67]),
      { text: '机', encoding: 'utf-16le', findings: [] },
    ],
    ['nothing', new Uint8Array(), { findings: ['error file-empty'] }],
    ['only spaces', utf8(' \r\n\t'), { findings: ['error file-empty'] }],
    ['bytes of no text', Uint8Array.of(0x41, 0xff, 0xff, 0x80), { findings: ['error file-not-text'] }],
    ['a zero byte', Uint8Array.of(0x41, 0x2c, 0, 0x42), { findings: ['error file-not-text'] }],
    ['a workbook', join([0x50, 0x4b, 3, 4], [0, 0]), { findings: ['error file-format-unknown xlsx'] }],
    [
      'an old workbook',
      Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0),
      { findings: ['error file-format-unknown xls'] },
    ],
    ['a PDF', utf8('%PDF-1.7'), { findings: ['error file-format-unknown pdf'] }],
    ['a page called .xls', utf8('<html><table>'), { findings: ['error file-format-unknown html'] }],
  ])('%s', (_name, bytes, expected) => {
    expect(decoded(bytes)).toEqual(expected);
  });

  it('takes a decided encoding alone', () => {
    expect(decoded(gb18030('机构'), 'gb18030')).toEqual({ text: '机构', encoding: 'gb18030', findings: [] });
    expect(decoded(gb18030('机构'), 'utf-8').findings).toEqual(['error file-not-text']);
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
});
