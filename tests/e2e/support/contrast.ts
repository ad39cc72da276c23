import sharp from 'sharp';
import type { Page } from 'playwright';
import { textsIn, type SeenText } from './seen-texts';

/** A text that cannot be read well enough: its words, its colour, what stands behind it, and their ratio. */
export interface PaleText {
  readonly words: string;
  readonly colour: string;
  readonly behind: string;
  readonly ratio: number;
}

/** A colour stands behind a text where it covers so much of the text's box: a line that crosses it does not. */
const LEAST_SHARE = 0.12;

/**
 * The texts within an element whose contrast is under the bound. What stands behind each is looked at, not worked out:
 * the page is taken with its letters transparent, so that fills, patterns, shades of a matrix and rims of paper all count.
 * @param scope selector of the element
 */
export async function paleTexts(page: Page, scope: string, bound = 4.5): Promise<PaleText[]> {
  const texts = await textsIn(page, scope);
  await page.evaluate(adopted, UNSEEN);
  const picture = await page.screenshot({ animations: 'disabled' });
  await page.evaluate(adopted, '');
  const { data, info } = await sharp(picture).removeAlpha().raw().toBuffer({ resolveWithObject: true });
  return texts.flatMap(({ words, colour, box }) => {
    const worst = coloursIn(data, info, box)
      .map((behind) => ({ behind, ratio: contrastOf(over(colour, behind), behind) }))
      .sort((a, b) => a.ratio - b.ratio)[0];
    return worst === undefined || worst.ratio >= bound - 0.005
      ? []
      : [
          {
            words,
            colour: colour.join(' '),
            behind: worst.behind.join(' '),
            ratio: Math.round(worst.ratio * 100) / 100,
          },
        ];
  });
}

const UNSEEN = `
  *, *::before, *::after { -webkit-text-fill-color: transparent !important; caret-color: transparent !important; }
  svg text, svg tspan { fill: transparent !important; }`;

type Colour = readonly [number, number, number];

/** The colours that cover a fair share of a box; what is above and below the letters in their line is not behind them. */
function coloursIn(
  data: Uint8Array,
  { width, height }: { readonly width: number; readonly height: number },
  { x: left, y: top, width: across, height: down }: SeenText['box'],
): Colour[] {
  const counts = new Map<number, number>();
  let all = 0;
  const bottom = Math.min(height, Math.ceil(top + 0.85 * down));
  const right = Math.min(width, Math.ceil(left + across));
  for (let y = Math.max(0, Math.floor(top + 0.15 * down)); y < bottom; y += 1) {
    for (let x = Math.max(0, Math.floor(left)); x < right; x += 1) {
      const at = (y * width + x) * 3;
      const key = ((data[at] ?? 0) << 16) | ((data[at + 1] ?? 0) << 8) | (data[at + 2] ?? 0);
      counts.set(key, (counts.get(key) ?? 0) + 1);
      all += 1;
    }
  }
  return [...counts]
    .filter(([, count]) => count >= all * LEAST_SHARE)
    .map(([key]) => [key >> 16, (key >> 8) & 255, key & 255] as const);
}

function over([r, g, b, alpha]: SeenText['colour'], behind: Colour): Colour {
  const mixed = [r, g, b].map((part, index) => part * alpha + (behind[index] ?? 0) * (1 - alpha));
  return [mixed[0] ?? 0, mixed[1] ?? 0, mixed[2] ?? 0];
}

/** WCAG 2 contrast ratio. */
function contrastOf(one: Colour, other: Colour): number {
  const luminance = (colour: Colour) => {
    const [r = 0, g = 0, b = 0] = colour.map((part) => {
      const share = part / 255;
      return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const [a, b] = [luminance(one), luminance(other)];
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
}

/** Runs in the page: a stylesheet of the driver's, which the page's policy would refuse as an element. */
function adopted(css: string): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  document.adoptedStyleSheets = [sheet];
}
