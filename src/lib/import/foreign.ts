/** First bytes of what people send by mistake. Old and new Excel both save as CSV; before 97 it had three beginnings. */
const SIGNATURES: readonly (readonly [name: string, bytes: readonly number[]])[] = [
  ['xlsx', [0x50, 0x4b, 0x03, 0x04]],
  ['xls', [0xd0, 0xcf, 0x11, 0xe0]],
  ['xls', [0x09, 0x00, 0x04, 0x00]],
  ['xls', [0x09, 0x02, 0x06, 0x00]],
  ['xls', [0x09, 0x04, 0x06, 0x00]],
  ['rtf', [0x7b, 0x5c, 0x72, 0x74, 0x66]],
  ['pdf', [0x25, 0x50, 0x44, 0x46]],
  ['png', [0x89, 0x50, 0x4e, 0x47]],
  ['jpg', [0xff, 0xd8, 0xff]],
];

/** What a file is that is no text, by its first bytes; undefined where they say nothing. */
export function foreignBytes(bytes: Uint8Array): string | undefined {
  return SIGNATURES.find(([, start]) => startsWith(bytes, start))?.[0];
}

export function startsWith(bytes: Uint8Array, start: readonly number[]): boolean {
  return start.every((byte, index) => bytes[index] === byte);
}

/** A page begins with its head, a comment or any piece of it; saved whole by a browser or Excel it is in a mail's form. */
const PAGE =
  /^\s*<(?:!--|(?:!doctype|\?xml|html|head|meta|title|style|script|body|div|center|font|p|table|t[rdh])\b)/i;
const PAGE_IN_MAIL = /^(?:From: [^\n]*\n(?:[\w-]+: [^\n]*\n)*)?MIME-Version: *1\.0/i;

/** Is a text a web page, or XML? Systems export them under the name .xls. */
export function isPage(text: string): boolean {
  return PAGE.test(text) || PAGE_IN_MAIL.test(text);
}
