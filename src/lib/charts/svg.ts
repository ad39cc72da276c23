import { HeldTexts } from './held-texts';
import { escaped, roundedNumbers, shortTexts, tenth } from './svg-texts';

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
 * @param held texts that were held back while it was drawn, if any were
 */
export function tidySvg(svg: string, labels: SvgLabels, held = new HeldTexts()): string {
  const family = /font-family:[^;"]+;/.exec(svg)?.[0] ?? '';
  const text = shortTexts(svg, (part) => bare(part, family), held);
  return withLabels(renumbered(text, labels.name), labels, family);
}

/** Without styles, classes, metadata, areas for the pointer, empty groups and line ends; without the font family, which is said on the whole. */
function bare(svg: string, family: string): string {
  const without = svg
    .replace(/<style\s*>[\s\S]*?<\/style>/g, '')
    .replace(/ (?:class|ecmeta_[a-z_]+)="[^"]*"/g, '')
    .replace(/<path [^>]*fill="none" pointer-events="visible"><\/path>\n?/g, '')
    .replace(/<g><\/g>|<defs\s*><\/defs>/g, '')
    .replace(/(^|>)\n(?=<|$)/g, '$1');
  return shortBoxes(roundedNumbers(family === '' ? without : without.replaceAll(family, '')));
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

function renumbered(svg: string, name: string): string {
  if (!svg.includes(' id="')) return svg;
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
