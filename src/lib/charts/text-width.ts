/**
 * The width of a text in px without a browser: CJK and full-width signs are one em, others as `LATIN` says. The same on
 * server and client, so that labels stand in the same place in both.
 */
export function textWidth(text: string, fontSize: number): number {
  let ems = 0;
  for (const sign of text) ems += EMS.get(sign) ?? (isWide(sign) ? 1 : USUAL);
  return ems * fontSize;
}

function isWide(sign: string): boolean {
  return sign.length > 1 || /[\u2e80-\uffef]/.test(sign);
}

/**
 * Advances in hundredths of an em, rounded up: of each sign the wider of Source Sans, which the Source Han and Noto CJK
 * fonts have, and Segoe UI, which stands in Microsoft YaHei; in the weight of names that stand out, as most labels are
 * of either weight.
 */
const LATIN: readonly (readonly [hundredths: number, signs: string])[] = [
  [28, "ijlI|'.,:;· "],
  [33, '!()[]'],
  [36, 'ftr'],
  [45, 's"*_-/'],
  [50, 'cz?'],
  [52, 'vxyJL'],
  [54, 'akF'],
  [57, '0123456789eEST–'],
  [60, 'hnuPY'],
  [63, 'bdgopqBKXZR'],
  [67, 'CV'],
  [73, 'AGU+=<>~≥≤≈−×'],
  [78, 'wHD'],
  [80, 'NOQ'],
  [88, '%&'],
  [94, 'mM'],
  [99, 'W@'],
];
const EMS = new Map(LATIN.flatMap(([ems, signs]) => Array.from(signs, (sign) => [sign, ems / 100] as const)));

/** Of signs that are in neither list. */
const USUAL = 0.6;

/** Bold type is so much wider than what `textWidth` tells: names in a chart, and titles, which stand in serif type. */
export const BOLD = 1.06;
export const BOLD_SERIF = 1.09;

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
