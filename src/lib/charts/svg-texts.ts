import type { HeldTexts } from './held-texts';

/** A text of ECharts' SVG: its element, from the sign that opens it to the one that closes it. */
interface TextParts {
  /** Its attributes but for the place. */
  readonly look: string;
  /** Its place: a shift is added to its own coordinates, another transform is an attribute of its own. */
  readonly x: number;
  readonly y: number;
  readonly transform: string;
  readonly words: string;
  /** The sign that opens it, as ECharts wrote it. */
  readonly opening: string;
}

/**
 * The texts of ECharts' SVG made short: of those that follow each other and differ in words and place alone the look
 * is said once. A matrix has thousands of them, so they are found by where they begin and not by patterns over all.
 * @param bare what becomes of all that is not the place or the words of a text; asked once for looks that are alike
 * @param held texts that were held back while it was drawn: they are written where the word for them stands
 */
export function shortTexts(svg: string, bare: (part: string) => string, held: HeldTexts): string {
  const looks = new Map<string, string>();
  const tidied = (attributes: string) => {
    let found = looks.get(attributes);
    if (found === undefined) looks.set(attributes, (found = bare(attributes)));
    return found;
  };
  const pieces: string[] = [];
  let run: TextParts[] = [];
  let from = 0;
  for (;;) {
    const start = svg.indexOf('<text ', from);
    const between = svg.slice(from, start === -1 ? undefined : start);
    const kept = between.trim() === '' ? '' : bare(between);
    if (start === -1 || kept !== '') {
      pushRun(pieces, run, bare, held);
      run = [];
      pieces.push(kept);
    }
    if (start === -1) return pieces.join('');
    const middle = svg.indexOf('>', start);
    const end = svg.indexOf('</text>', middle);
    const { look, ...place } = placed(svg.slice(start + '<text'.length, middle));
    from = end + '</text>'.length;
    run.push({
      ...place,
      look: tidied(look),
      words: svg.slice(middle + 1, end),
      opening: svg.slice(start, middle + 1),
    });
  }
}

function pushRun(
  pieces: string[],
  run: readonly TextParts[],
  bare: (part: string) => string,
  held: HeldTexts,
): void {
  const [first] = run;
  if (first !== undefined && run.length === 1 && held.of(first.words) === undefined) {
    // A text by itself has nothing to share. Its words are no coordinates.
    pieces.push(`${bare(first.opening)}${first.words}</text>`);
    return;
  }
  run.forEach((text, index) => {
    const { look } = text;
    const opens = run[index - 1]?.look !== look;
    const closes = run[index + 1]?.look !== look;
    const written = writtenOf(text, held);
    if (opens && closes && written.length === 1) pieces.push(`<text ${look}${written.join('')}`);
    else
      pieces.push(opens ? `<g ${look}>` : '', ...written.map((one) => `<text${one}`), closes ? '</g>' : '');
  });
}

/** Place and words of the text, or of each one that it stands for, up to its closing sign. */
function writtenOf({ x, y, transform, words }: TextParts, held: HeldTexts): string[] {
  const texts = held.of(words);
  if (texts === undefined) return [`${transform} x="${x}" y="${y}">${words}</text>`];
  return texts.map(
    ({ text, right, down }) =>
      `${transform} x="${tenth(x + right)}" y="${tenth(y + down)}">${escaped(text)}</text>`,
  );
}

/** The attributes of a text that say how it looks, and where it stands. */
function placed(attributes: string): Pick<TextParts, 'look' | 'x' | 'y' | 'transform'> {
  const x = valueOf(attributes, ' x="');
  const y = valueOf(x.rest, ' y="');
  const { value: transform, rest } = valueOf(y.rest, ' transform="');
  const look = rest.trim();
  const [own, down] = [tenth(Number(x.value ?? 0)), tenth(Number(y.value ?? 0))];
  if (transform === undefined) return { look, x: own, y: down, transform: '' };
  const [, dx, dy] = /^translate\((-?[\d.]+) (-?[\d.]+)\)$/.exec(transform) ?? [];
  if (dx === undefined || dy === undefined)
    return { look, x: own, y: down, transform: ` transform="${roundedNumbers(transform)}"` };
  return { look, x: tenth(own + tenth(Number(dx))), y: tenth(down + tenth(Number(dy))), transform: '' };
}

function valueOf(attributes: string, opening: string): { value: string | undefined; rest: string } {
  const start = attributes.indexOf(opening);
  if (start === -1) return { value: undefined, rest: attributes };
  const end = attributes.indexOf('"', start + opening.length);
  return {
    value: attributes.slice(start + opening.length, end),
    rest: attributes.slice(0, start) + attributes.slice(end + 1),
  };
}

/** Coordinates to 0.1. An opacity is no coordinate: 0.05 and 0.11 are two shades. */
export function roundedNumbers(svg: string): string {
  return svg.replace(/(opacity=")?-?\d+\.\d{2,}/g, (digits, opacity: string | undefined) =>
    opacity === undefined ? String(tenth(Number(digits))) : digits,
  );
}

export function tenth(value: number): number {
  return Math.round(value * 10) / 10;
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** A text as it stands in a document, and as ECharts writes it there. */
export function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => ENTITIES[sign] ?? sign);
}
