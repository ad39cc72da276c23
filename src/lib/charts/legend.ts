import type { Layout } from './layout';
import { textWidth, wrapText } from './text-width';

/** A sign of the picture and what it means. */
export interface LegendItem {
  readonly id: string;
  readonly text: string;
  /** Width of the sign before the words, in px; 0 where there is none. */
  readonly sign: number;
  /** What stands in the sign itself. */
  readonly inside?: string;
}

/** Where it stands: left edge of the sign, and the middle of each line of its words. */
export interface LegendPlace {
  readonly item: LegendItem;
  readonly x: number;
  readonly lines: readonly { readonly text: string; readonly x: number; readonly y: number }[];
}

export interface Legend {
  readonly places: readonly LegendPlace[];
  readonly height: number;
}

const BETWEEN = 18;
const AFTER_SIGN = 6;

/** Signs with their words one after the other, in as many rows as they need; words too long for a row are broken. */
export function legendOf(items: readonly LegendItem[], layout: Layout, width: number, top: number): Legend {
  const line = Math.round(layout.small * 1.65);
  let x = 0;
  let row = 0;
  const places = items.map((item): LegendPlace => {
    const indent = item.sign === 0 ? 0 : item.sign + AFTER_SIGN;
    const whole = indent + textWidth(item.text, layout.small);
    if (x > 0 && x + whole > width) {
      x = 0;
      row += 1;
    }
    const texts = wrapText(item.text, layout.small, width - indent, 3);
    const from = row;
    const lines = texts.map((text, index) => ({ text, x: x + indent, y: top + (from + index + 0.5) * line }));
    const place = { item, x, lines };
    if (texts.length > 1) {
      row += texts.length;
      x = 0;
    } else x += whole + BETWEEN;
    return place;
  });
  const rows = x > 0 ? row + 1 : row;
  return { places, height: rows * line };
}
