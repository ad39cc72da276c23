export interface SvgLabels {
  /** Prefix of ids. */
  readonly name: string;
  readonly title: string;
  readonly description: string;
}

/**
 * ECharts' SVG made fit for a page: no style element (the CSP forbids it) nor the classes and metadata that go with
 * it; ids, which count through the whole process, renumbered in order of appearance; coordinates to 0.1; what is said
 * again and again said once; a name and a description for those who do not see it; as wide as its box.
 */
export function tidySvg(svg: string, labels: SvgLabels): string {
  const bare = svg
    .replace(/<style\s*>[\s\S]*?<\/style>/g, '')
    .replace(/ class="[^"]*"/g, '')
    .replace(/ ecmeta_[a-z_]+="[^"]*"/g, '')
    .replace(/<g><\/g>|<defs\s*><\/defs>/g, '')
    .replace(/>\n</g, '><');
  // An opacity is no coordinate: 0.05 and 0.11 are two shades.
  const rounded = bare.replace(/(opacity=")?-?\d+\.\d{2,}/g, (digits, opacity: string | undefined) =>
    opacity === undefined ? String(Math.round(Number(digits) * 10) / 10) : digits,
  );
  const { text, family } = withoutFamily(shortBoxes(alikeTogether(rounded)));
  return withLabels(renumbered(text, labels.name), labels, family);
}

/** Boxes as ECharts writes them, by their corners; by their sides they are half as long and nearly all alike. */
function shortBoxes(svg: string): string {
  return svg.replace(
    /M(-?[\d.]+) (-?[\d.]+)L(-?[\d.]+) \2L\3 (-?[\d.]+)L\1 \4Z/g,
    (_, left: string, top: string, right: string, bottom: string) => {
      const [width, height] = [tenth(Number(right) - Number(left)), tenth(Number(bottom) - Number(top))];
      return `M${left} ${top}h${width}v${height}h${tenth(-width)}z`;
    },
  );
}

/** Texts that follow each other and differ in their words and place alone, their look said once. */
function alikeTogether(svg: string): string {
  return svg.replace(/(?:<text [^>]*>[^<]*<\/text>){2,}/g, (run) => {
    const texts = Array.from(
      run.matchAll(/<text ([^>]*)>([^<]*)<\/text>/g),
      ([, attributes = '', words = '']) => ({
        ...placed(attributes),
        words,
      }),
    );
    return texts
      .map(({ look, place, words }, index) => {
        const opens = texts[index - 1]?.look !== look;
        const closes = texts[index + 1]?.look !== look;
        if (opens && closes) return `<text ${look} ${place}>${words}</text>`;
        return `${opens ? `<g ${look}>` : ''}<text ${place}>${words}</text>${closes ? '</g>' : ''}`;
      })
      .join('');
  });
}

/** The attributes of a text that say how it looks, and where it stands: a shift is added to its own coordinates. */
function placed(attributes: string): { look: string; place: string } {
  const [, dx = '0', dy = '0'] = / ?transform="translate\((-?[\d.]+) (-?[\d.]+)\)"/.exec(attributes) ?? [];
  const at = (name: string) => Number(new RegExp(`(?:^| )${name}="(-?[\\d.]+)"`).exec(attributes)?.[1] ?? 0);
  const look = attributes.replace(/(?:^| )(?:x|y|transform)="[^"]*"/g, '').trim();
  const turned = /transform="(?!translate\([^)]*\)")[^"]*"/.exec(attributes)?.[0];
  if (turned !== undefined) return { look, place: `${turned} x="${at('x')}" y="${at('y')}"` };
  return { look, place: `x="${tenth(at('x') + Number(dx))}" y="${tenth(at('y') + Number(dy))}"` };
}

function tenth(value: number): number {
  return Math.round(value * 10) / 10;
}

/** The font family, which ECharts repeats on every text, to be said once on the whole. */
function withoutFamily(svg: string): { text: string; family: string } {
  const family = /font-family:[^;"]+;/.exec(svg)?.[0] ?? '';
  return { text: family === '' ? svg : svg.replaceAll(family, ''), family };
}

function renumbered(svg: string, name: string): string {
  const ids = new Map<string, string>();
  for (const [, id] of svg.matchAll(/ id="([^"]+)"/g)) ids.set(id as string, `${name}-${ids.size}`);
  return svg
    .replace(/ id="([^"]+)"/g, (_, id: string) => ` id="${ids.get(id)}"`)
    .replace(/url\(#([^)]+)\)/g, (_, id: string) => `url(#${ids.get(id) ?? id})`)
    .replace(/(xlink:)?href="#([^"]+)"/g, (_, prefix: string | undefined, id: string) => {
      return `${prefix ?? ''}href="#${ids.get(id) ?? id}"`;
    });
}

function withLabels(svg: string, { name, title, description }: SvgLabels, style: string): string {
  const opening = /^<svg[^>]*>/.exec(svg)?.[0];
  if (opening === undefined) throw new Error('ECharts returned no SVG element');
  const viewBox = / viewBox="([^"]+)"/.exec(opening)?.[1];
  if (viewBox === undefined) throw new Error('ECharts returned an SVG without a viewBox');
  const head =
    `<svg xmlns="http://www.w3.org/2000/svg" width="100%" viewBox="${viewBox}" style="${style}" role="img"` +
    ` aria-label="${escaped(title)}" aria-describedby="${name}-desc">` +
    // No <title>: browsers would show it as a tooltip over the whole picture.
    `<desc id="${name}-desc">${escaped(description)}</desc>`;
  return head + svg.slice(opening.length);
}

function escaped(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');
}
