/** A text of ECharts' SVG: its element, from the sign that opens it to the one that closes it. */
interface TextParts {
  /** Its attributes but for the place. */
  readonly look: string;
  /** Its place, as attributes: a shift is added to its own coordinates. */
  readonly place: string;
  readonly words: string;
  /** The sign that opens it, as ECharts wrote it. */
  readonly opening: string;
}

/**
 * The texts of ECharts' SVG made short: of those that follow each other and differ in words and place alone the look
 * is said once. A matrix has thousands of them, so they are found by where they begin and not by patterns over all.
 * @param bare what becomes of all that is not the place or the words of a text; asked once for looks that are alike
 */
export function shortTexts(svg: string, bare: (part: string) => string): string {
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
    if (start === -1 || between.trim() !== '') {
      pushRun(pieces, run, bare);
      run = [];
      pieces.push(bare(between));
    }
    if (start === -1) return pieces.join('');
    const middle = svg.indexOf('>', start);
    const end = svg.indexOf('</text>', middle);
    const { look: own, place } = placed(svg.slice(start + '<text'.length, middle));
    from = end + '</text>'.length;
    run.push({
      look: tidied(own),
      place,
      words: svg.slice(middle + 1, end),
      opening: svg.slice(start, middle + 1),
    });
  }
}

function pushRun(pieces: string[], run: readonly TextParts[], bare: (part: string) => string): void {
  const [first] = run;
  if (first !== undefined && run.length === 1) {
    // A text by itself has nothing to share. Its words are no coordinates.
    pieces.push(`${bare(first.opening)}${first.words}</text>`);
    return;
  }
  run.forEach(({ look, place, words }, index) => {
    const opens = run[index - 1]?.look !== look;
    const closes = run[index + 1]?.look !== look;
    if (opens && closes) pieces.push(`<text ${look} ${place}>${words}</text>`);
    else pieces.push(opens ? `<g ${look}>` : '', `<text ${place}>${words}</text>`, closes ? '</g>' : '');
  });
}

/** The attributes of a text that say how it looks, and where it stands. */
function placed(attributes: string): { look: string; place: string } {
  const x = valueOf(attributes, ' x="');
  const y = valueOf(x.rest, ' y="');
  const { value: transform, rest } = valueOf(y.rest, ' transform="');
  const look = rest.trim();
  const [own, down] = [tenth(Number(x.value ?? 0)), tenth(Number(y.value ?? 0))];
  if (transform === undefined) return { look, place: `x="${own}" y="${down}"` };
  const [, dx, dy] = /^translate\((-?[\d.]+) (-?[\d.]+)\)$/.exec(transform) ?? [];
  if (dx === undefined || dy === undefined)
    return { look, place: `transform="${roundedNumbers(transform)}" x="${own}" y="${down}"` };
  const [across, below] = [tenth(Number(dx)), tenth(Number(dy))];
  return { look, place: `x="${tenth(own + across)}" y="${tenth(down + below)}"` };
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
