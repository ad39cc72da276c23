import { finding, type Finding } from '../domain/finding';
import type { Encoding } from './mapping';

export interface Decoded {
  readonly text: string;
  readonly encoding: Encoding;
}

/** First bytes of what people send by mistake. Old and new Excel both save as CSV. */
const SIGNATURES: readonly (readonly [name: string, bytes: readonly number[]])[] = [
  ['xlsx', [0x50, 0x4b, 0x03, 0x04]],
  ['xls', [0xd0, 0xcf, 0x11, 0xe0]],
  ['pdf', [0x25, 0x50, 0x44, 0x46]],
  ['png', [0x89, 0x50, 0x4e, 0x47]],
  ['jpg', [0xff, 0xd8, 0xff]],
];

/**
 * Bytes → text: by its byte order mark, else strictly UTF-8, else strictly GB18030, never Latin-1.
 * @param decided a person's choice, tried alone
 * @returns undefined, with an error told, for what is not text
 */
export function decode(
  bytes: Uint8Array,
  decided: Encoding | undefined,
  tell: (finding: Finding) => void,
): Decoded | undefined {
  if (bytes.length === 0) return refuse('file-empty');
  const signature = SIGNATURES.find(([, start]) => start.every((byte, index) => bytes[index] === byte));
  if (signature !== undefined) return refuse('file-format-unknown', signature[0]);

  const encodings = decided === undefined ? likelyEncodings(bytes) : [decided];
  for (const encoding of encodings) {
    const text = strictly(bytes, encoding);
    if (text === undefined || text.includes('\0')) continue;
    if (text.trim() === '') return refuse('file-empty');
    if (/^\s*<(?:!doctype|html|table|\?xml)/i.test(text)) return refuse('file-format-unknown', 'html');
    if (encoding === 'gb18030' && decided === undefined)
      tell(finding('encoding-assumed', 'note', {}, 'GB18030'));
    return { text, encoding };
  }
  return refuse('file-not-text', '', encodings.join(' '));

  function refuse(code: 'file-empty' | 'file-not-text' | 'file-format-unknown', got = '', expected = '') {
    tell(finding(code, 'error', {}, got, expected));
    return undefined;
  }
}

function likelyEncodings(bytes: Uint8Array): Encoding[] {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return ['utf-16le'];
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return ['utf-8'];
  return ['utf-8', 'gb18030'];
}

/** The decoder takes a byte order mark off by itself. */
function strictly(bytes: Uint8Array, encoding: Encoding): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch (error) {
    if (error instanceof TypeError) return undefined;
    throw error;
  }
}
