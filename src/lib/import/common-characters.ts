/** So many bytes from the start are looked at. */
const HEAD = 4096;

/** Two characters at least: one alone is as good as any in every encoding. */
const FEWEST_BYTES = 4;

/** What stands between Chinese characters: line ends, ASCII that is seen, full-width forms and punctuation. */
const BETWEEN =
  /[\t\n\r -~\u3000-\u3002\u3008-\u3011\u3014\u3015\uff01-\uff5e\u2014\u2018\u2019\u201c\u201d\u2026\u00b7]/;

const CHINESE = /[\u4e00-\u9fff]/;

/** One of so many may be rarer: the names of places are. */
const MOST_RARE = 5;

/** The 3,755 characters that GB 2312 counts as common (level 1: leads B0 to D7), which nearly all that is written is made of. */
let common: ReadonlySet<string> | undefined;

function isCommon(character: string): boolean {
  common ??= new Set(new TextDecoder('gb18030').decode(levelOne()));
  return common.has(character);
}

function levelOne(): Uint8Array {
  const bytes: number[] = [];
  for (let lead = 0xb0; lead <= 0xd7; lead += 1) {
    // The last row ends earlier.
    const last = lead === 0xd7 ? 0xf9 : 0xfe;
    for (let trail = 0xa1; trail <= last; trail += 1) bytes.push(lead, trail);
  }
  return Uint8Array.from(bytes);
}

/**
 * Short UTF-16 without its mark, too short for zero bytes to tell: every unit is a Chinese character, nearly always a
 * common one, or stands between them. No text in GB18030 with a character of GB 2312 looks so, whose two bytes are worth more than any of
 * Chinese in UTF-16. Ask this of what is not UTF-8, or holds control characters, which no text in UTF-8 does.
 */
export function commonUtf16By(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  if (bytes.length < FEWEST_BYTES) return undefined;
  if (isAllCommon(bytes, 'utf-16le')) return mayBeBig5(bytes) ? undefined : 'utf-16le';
  return isAllCommon(bytes, 'utf-16be') ? 'utf-16be' : undefined;
}

function isAllCommon(bytes: Uint8Array, encoding: 'utf-16le' | 'utf-16be'): boolean {
  // An odd byte at the end is a character that was cut off.
  const units = new TextDecoder(encoding).decode(bytes.subarray(0, Math.min(bytes.length, HEAD) & ~1));
  let chinese = 0;
  let rare = 0;
  for (const unit of units) {
    if (isCommon(unit)) chinese += 1;
    else if (CHINESE.test(unit)) rare += 1;
    else if (!BETWEEN.test(unit)) return false;
  }
  return chinese > 0 && rare * MOST_RARE <= chinese + rare;
}

/** Big5 of characters whose second byte is low is such a text the other way round. */
function mayBeBig5(bytes: Uint8Array): boolean {
  for (let at = 0; at < Math.min(bytes.length, HEAD); at += 2) {
    const byte = bytes[at] as number;
    if (byte < 0xa4 || byte > 0xc6) return false;
  }
  return true;
}
