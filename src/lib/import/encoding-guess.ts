import type { Encoding } from './mapping';

/** So many bytes tell how UTF-16 is laid out, and so many pairs of bytes which Chinese encoding they are of. */
const HEAD = 4096;
const PAIRS = 20_000;

/**
 * UTF-16 without its mark: what tables are full of, digits, commas and line ends, has a zero byte on one side always.
 * @returns undefined where the zero bytes say nothing of the kind
 */
export function utf16By(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  if (bytes.length % 2 === 1) return undefined;
  const units = Math.min(bytes.length, HEAD) / 2;
  let even = 0;
  let odd = 0;
  for (let unit = 0; unit < units; unit += 1) {
    if (bytes[2 * unit] === 0) even += 1;
    if (bytes[2 * unit + 1] === 0) odd += 1;
  }
  if (odd > units / 10 && even * 4 < odd) return 'utf-16le';
  if (even > units / 10 && odd * 4 < even) return 'utf-16be';
  return undefined;
}

/**
 * GB18030, Big5 or a Western code page, by how many pairs of bytes are of the characters that each standard counts as
 * common: GB 2312 level 1 with its punctuation, Big5 level 1 with its. Chinese in the header alone is enough, and the
 * first Chinese may stand after megabytes of digits. On a tie GB18030, which is what the office is sent.
 */
export function chineseBy(bytes: Uint8Array): Encoding {
  let pairs = 0;
  let common = 0;
  let commonBig5 = 0;
  let western = 0;
  for (let at = nextHigh(bytes, 0); at >= 0 && pairs < PAIRS; at = nextHigh(bytes, at)) {
    const lead = bytes[at] as number;
    const trail = bytes[at + 1] ?? 0;
    pairs += 1;
    if (isCommonGb(lead, trail)) common += 1;
    if (isCommonBig5(lead, trail)) commonBig5 += 1;
    if (isLetter(trail) || trail < 0x40) western += 1;
    at += trail >= 0x40 ? 2 : 1;
  }
  const best = Math.max(common, commonBig5);
  if (western > pairs / 2 && best < pairs / 2) return 'windows-1252';
  return commonBig5 > common ? 'big5' : 'gb18030';
}

function nextHigh(bytes: Uint8Array, from: number): number {
  for (let at = from; at < bytes.length; at += 1) if ((bytes[at] as number) >= 0x80) return at;
  return -1;
}

function isCommonGb(lead: number, trail: number): boolean {
  return trail >= 0xa1 && ((lead >= 0xb0 && lead <= 0xd7) || (lead >= 0xa1 && lead <= 0xa3));
}

function isCommonBig5(lead: number, trail: number): boolean {
  const half = (trail >= 0x40 && trail <= 0x7e) || trail >= 0xa1;
  return half && lead >= 0xa1 && lead <= 0xc6;
}

function isLetter(byte: number): boolean {
  return (byte >= 0x41 && byte <= 0x5a) || (byte >= 0x61 && byte <= 0x7a);
}
