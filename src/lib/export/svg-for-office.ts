/** How far below its middle the baseline of a text lies, in parts of its size. */
const MIDDLE = 0.35;
const USUAL_SIZE = 12;

/**
 * A drawn chart for programs that know less of SVG than a browser: PowerPoint, Word, WPS and image viewers pass over
 * `dominant-baseline` and would set every label half a line too high, so the shift stands in numbers. Texts of one look
 * stand in a group that says it; a shift is not passed on to them, so each has its own.
 */
export function svgForOffice(svg: string): string {
  return svg
    .replace(/<g ([^>]*dominant-baseline="central"[^>]*)>(.*?)<\/g>/gs, (_, look: string, texts: string) => {
      const shifted = texts.replaceAll('<text ', `<text dy="${shiftOf(look)}" `);
      return `<g ${withoutBaseline(look)}>${shifted}</g>`;
    })
    .replace(/<text ([^>]*dominant-baseline="central"[^>]*)>/g, (_, look: string) => {
      return `<text ${withoutBaseline(look)} dy="${shiftOf(look)}">`;
    });
}

function withoutBaseline(attributes: string): string {
  return attributes.replace(/\s*dominant-baseline="central"/, '').trim();
}

/** In the unit of the drawing, to a tenth. */
function shiftOf(attributes: string): number {
  const size = Number(/font-size:\s*([\d.]+)px/.exec(attributes)?.[1] ?? USUAL_SIZE);
  return Math.round(size * MIDDLE * 10) / 10;
}
