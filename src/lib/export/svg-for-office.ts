/** How far below its middle the baseline of a text lies, in parts of its size. */
const MIDDLE = 0.35;
const USUAL_SIZE = 12;

/**
 * A drawn chart for programs that know less of SVG than a browser: PowerPoint, Word, WPS and image viewers pass over
 * `dominant-baseline` and would set every label half a line too high, so the shift stands in numbers.
 */
export function svgForOffice(svg: string): string {
  return svg.replace(
    /<text ([^>]*?)dominant-baseline="central"([^>]*)>/g,
    (_, before: string, after: string) => {
      const attributes = (before.trimEnd() + after).trim();
      const size = Number(/font-size:\s*([\d.]+)px/.exec(attributes)?.[1] ?? USUAL_SIZE);
      return `<text ${attributes} dy="${Math.round(size * MIDDLE * 10) / 10}">`;
    },
  );
}
