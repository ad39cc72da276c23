/**
 * The width of a text in px without a browser: CJK and full-width signs are one em, others near what Noto Sans and
 * the like give. The same on server and client, so that labels stand in the same place in both.
 */
export function textWidth(text: string, fontSize: number): number {
  let ems = 0;
  for (const sign of text) ems += EMS[sign.charCodeAt(0)] ?? emOf(sign);
  return ems * fontSize;
}

function emOf(sign: string): number {
  if (/[\u2e80-\uffef]/.test(sign) || sign.length > 1) return 1;
  if (/[ijl.,:;|'!()[\] ]/.test(sign)) return 0.32;
  if (/[mwMW%]/.test(sign)) return 0.9;
  if (/[A-Z≥≤≈+\u2212]/.test(sign)) return 0.68;
  return 0.57;
}

/** Of the signs of ASCII, by their codes: a picture asks for the widths of thousands of figures. */
const EMS = Array.from({ length: 128 }, (_, code) => emOf(String.fromCharCode(code)));

/** Breaks a text to a width: at spaces where it has them, else between characters; the last line may end in an ellipsis. */
export function wrapText(text: string, fontSize: number, width: number, mostLines: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const piece of piecesOf(text)) {
    const longer = line + piece;
    if (line === '' || textWidth(longer.trimEnd(), fontSize) <= width) {
      line = longer;
      continue;
    }
    lines.push(line.trim());
    line = piece.trimStart();
  }
  if (line.trim() !== '') lines.push(line.trim());
  if (lines.length <= mostLines) return lines.map((one) => cutText(one, fontSize, width));
  const kept = lines.slice(0, mostLines);
  const rest = lines.slice(mostLines - 1).join(text.includes(' ') ? ' ' : '');
  return [...kept.slice(0, -1), cutText(rest, fontSize, width)];
}

/** The text, or as much of it as fits with an ellipsis. */
export function cutText(text: string, fontSize: number, width: number): string {
  if (textWidth(text, fontSize) <= width) return text;
  let kept = '';
  for (const sign of text) {
    if (textWidth(`${kept}${sign}…`, fontSize) > width) break;
    kept += sign;
  }
  return `${kept.trimEnd()}…`;
}

/** Words with the space after them; single characters of Chinese; brackets and stops kept with what they open or close. */
function piecesOf(text: string): string[] {
  return (
    text.match(
      /[（「《]*(?:[\u2e80-\uffef][，。、；：）」》]*|[^\s\u2e80-\uffef]+[，。、；：）」》]*\s*)|\s+/g,
    ) ?? []
  );
}
