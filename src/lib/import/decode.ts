import { finding, type Finding } from '../domain/finding';
import { commonUtf16By } from './common-characters';
import {
  chineseBy,
  chineseUtf16By,
  holdsControls,
  isGbByChance,
  isNearlyUtf8,
  utf16By,
} from './encoding-guess';
import { foreignBytes, isPage, startsWith } from './foreign';
import type { Encoding } from './mapping';

export interface Decoded {
  readonly text: string;
  readonly encoding: Encoding;
}

/** At most so many bytes belong to one character of any encoding read here. */
const LONGEST_CHARACTER = 4;

const MARKS: readonly (readonly [encoding: Encoding, bytes: readonly number[]])[] = [
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
];

/**
 * Bytes → text: by the byte order mark, else by where zero bytes stand, else strictly UTF-8, else the likeliest of
 * GB18030, Big5 and Windows-1252. A last character that was cut off is left out and told; bytes that are no character
 * of the encoding are an error with their row.
 * @param decided a person's choice, tried alone
 * @returns undefined, with an error told, for what is not text
 */
export function decode(
  bytes: Uint8Array,
  decided: Encoding | undefined,
  tell: (finding: Finding) => void,
): Decoded | undefined {
  if (bytes.length === 0) return refuse('file-empty');
  const foreign = foreignBytes(bytes);
  if (foreign !== undefined) return refuse('file-format-unknown', foreign);

  const marked = MARKS.find(([, mark]) => startsWith(bytes, mark))?.[0];
  const strict = decided === undefined && marked === undefined ? strictly(bytes, 'utf-8') : undefined;
  const encoding = decided ?? marked ?? guessed(bytes, strict !== undefined);
  const whole = encoding === 'utf-8' ? strict : undefined;
  const text = whole ?? strictly(bytes, encoding) ?? cutOff(bytes, encoding);
  if (text?.trim() === '') return refuse('file-empty');
  if (text === undefined || text.includes('\0')) {
    placeFault(encoding);
    return undefined;
  }
  if (isPage(text)) return refuse('file-format-unknown', 'html');
  if (encoding !== 'utf-8' && decided === undefined && marked === undefined)
    tell(finding('encoding-assumed', 'note', {}, encoding));
  // Letters alone, two by two, are characters as well: a lone name in UTF-16 cannot be told from them.
  const doubt = whole === undefined || marked !== undefined ? undefined : commonUtf16By(bytes);
  if (doubt !== undefined) tell(finding('encoding-assumed', 'note', {}, encoding, doubt));
  return { text, encoding };

  function refuse(code: 'file-empty' | 'file-format-unknown', got = '') {
    tell(finding(code, 'error', {}, got));
    return undefined;
  }

  /** The last character only, cut off where the file was: the rest is read. */
  function cutOff(whole: Uint8Array, by: Encoding): string | undefined {
    if (strictly(whole, by, { stream: true }) === undefined) return undefined;
    for (let lost = 1; lost < LONGEST_CHARACTER && lost < whole.length; lost += 1) {
      const rest = strictly(whole.subarray(0, whole.length - lost), by);
      if (rest === undefined) continue;
      const row = rest.split('\n').length;
      tell(finding('character-cut-off', 'warning', { row }, hex(whole.subarray(whole.length - lost)), by));
      return rest;
    }
    return undefined;
  }

  /** Where the first character stands that is none. */
  function placeFault(by: Encoding): void {
    const rows = new TextDecoder(by).decode(bytes).split('\n');
    const row = rows.findIndex((line) => line.includes('\ufffd') || line.includes('\0')) + 1;
    const got = (rows[row - 1] ?? '').trim().slice(0, SHOWN).replaceAll('\0', '\u2400');
    tell(finding('file-not-text', 'error', row === 0 ? {} : { row }, got, by));
  }
}

/** So much of a broken row is shown. */
const SHOWN = 40;

/** @param sound it is UTF-8 to its last byte */
function guessed(bytes: Uint8Array, sound: boolean): Encoding {
  const wide = utf16By(bytes);
  if (wide !== undefined) return wide;
  if (sound || isUtf8(bytes)) {
    if (isGbByChance(bytes)) return 'gb18030';
    if (holdsControls(bytes)) return wordsInUtf16(bytes) ?? 'utf-8';
    // Its last byte may begin a character in UTF-8 that was cut off, or end one in UTF-16.
    return (sound ? undefined : commonUtf16By(bytes)) ?? 'utf-8';
  }
  return wordsInUtf16(bytes) ?? (isNearlyUtf8(bytes) ? 'utf-8' : chineseBy(bytes));
}

/** Chinese with hardly anything beside it, so that zero bytes do not tell. */
function wordsInUtf16(bytes: Uint8Array): Encoding | undefined {
  return commonUtf16By(bytes) ?? chineseUtf16By(bytes);
}

/** Where only its last character was cut off: a decoder that waits for more does not mind. */
function isUtf8(bytes: Uint8Array): boolean {
  return strictly(bytes, 'utf-8', { stream: true }) !== undefined;
}

function hex(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).toUpperCase().padStart(2, '0')).join(' ');
}

/** The decoder takes a byte order mark off by itself. */
function strictly(
  bytes: Uint8Array,
  encoding: Encoding,
  options: { readonly stream?: boolean } = {},
): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes, options);
  } catch (error) {
    if (error instanceof TypeError) return undefined;
    throw error;
  }
}
