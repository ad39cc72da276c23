/**
 * Text → GB18030, which Node can read but not write: the decoder turned round over the two-byte plane
 * (lead 0x81–0xFE, trail 0x40–0xFE without 0x7F), where every common Chinese character stands.
 */
let plane: Map<string, readonly [number, number]> | undefined;

/** @throws RangeError for a character that GB18030 writes in four bytes; the samples hold none */
export function encodeGb18030(text: string): Uint8Array {
  plane ??= twoBytePlane();
  const bytes: number[] = [];
  for (const character of text) {
    const code = character.codePointAt(0) as number;
    const pair = code < 0x80 ? [code] : plane.get(character);
    if (pair === undefined) throw new RangeError(`no two-byte GB18030 form of U+${code.toString(16)}`);
    bytes.push(...pair);
  }
  return Uint8Array.from(bytes);
}

function twoBytePlane(): Map<string, readonly [number, number]> {
  const decoder = new TextDecoder('gb18030', { fatal: true });
  const found = new Map<string, readonly [number, number]>();
  for (let lead = 0x81; lead <= 0xfe; lead += 1) {
    for (let trail = 0x40; trail <= 0xfe; trail += 1) {
      if (trail === 0x7f) continue;
      const character = decoder.decode(Uint8Array.of(lead, trail));
      if (!found.has(character)) found.set(character, [lead, trail]);
    }
  }
  return found;
}
