import type { Comparison } from '../domain/comparison';
import { hasCharts, type Layout } from '../domain/deck';
import { textWidth } from './text-width';

/** A slide is laid out in these px, whatever the screen: it is one vector picture that scales. */
export const SLIDE_WIDTH = 1920;
export const SLIDE_HEIGHT = 1080;

/** Left and right of what stands on it. */
const SIDE = 96;
/** Above and below it, and the room between its parts, in all. */
const AROUND = 72 + 48 + 84;
const CONTENT = SLIDE_WIDTH - 2 * SIDE;

/** Px of type; nothing is smaller than 28, and sources not than 24: they are read from the back row. */
const TITLES = [60, 50, 42, 36, 32] as const;
const BODIES = [44, 36, 30, 28] as const;
const NOTE = 24;
/** Of a title, where it takes more than two lines at every other size: then all is set as small as is still read. */
const CROWDED = 28;

/** Height of a line of the head, in its size. */
const LINE = 1.35;

/** Under a picture: how many of the agencies it has room for. */
const CUT = 38;

/** Under the longest words there is room for so much: a table of a row. */
const LEAST_CONTENT = 140;

/** In less height a chart cannot be read: its table stands in its stead. */
const LEAST_PICTURE = 320;

/** Room for a picture, in px of the slide. */
export interface Room {
  readonly width: number;
  readonly height: number;
}

/** The words of a slide, each empty where there are none. */
export interface SlideWords {
  readonly layout: Layout;
  readonly title: string;
  readonly subtitle: string;
  readonly takeaway: string;
  /** Paragraphs, one a line. */
  readonly body: string;
  /** Lines of the foot: signs, sources. */
  readonly notes: readonly string[];
  /** What is missing, as sentences. */
  readonly missing: readonly string[];
}

/** How large everything on a slide stands. */
export interface SlideSizes {
  readonly titleSize: number;
  readonly subtitleSize: number;
  readonly takeawaySize: number;
  readonly bodySize: number;
  /** Room for each of its pictures. */
  readonly picture: Room;
  /** Room for the table beside a chart. */
  readonly table: Room;
}

/** The comparison that a slide shows as a picture; undefined where a table or words stand in its stead. */
export function picturedIn<One extends Comparison | undefined>(
  comparison: One,
  layout: Layout,
  { height }: Room,
): One | undefined {
  return hasCharts(layout) && height >= LEAST_PICTURE && comparison?.sparse === undefined
    ? comparison
    : undefined;
}

/** How many lines a text takes. */
function linesOf(text: string, size: number, width: number): number {
  // Real fonts and line breaks need a little more than the sum of widths.
  return text
    .split('\n')
    .reduce((sum, line) => sum + Math.max(1, Math.ceil((textWidth(line, size) * 1.04) / width)), 0);
}

/** Lays out a slide: the fewer words it has, the larger they stand; pictures take what is left. */
export function layOutSlide(slide: SlideWords): SlideSizes {
  const { title, subtitle, notes, missing } = slide;
  const fits = (lines: number) => (size: number) => linesOf(title, size, CONTENT - 140) <= lines;
  // One line of a smaller size is better than a last sign alone on the second.
  const titleSize = TITLES.slice(0, 2).find(fits(1)) ?? TITLES.find(fits(2)) ?? CROWDED;
  const crowded = titleSize === CROWDED;
  const subtitleSize = crowded ? 28 : 30;
  const takeawaySize = crowded ? 30 : 34;
  const heightOf = (text: string, size: number, width = CONTENT) =>
    text === '' ? 0 : linesOf(text, size, width) * size * LINE;
  const words =
    heightOf(title, titleSize, CONTENT - 140) +
    heightOf(subtitle, subtitleSize, CONTENT - 220) +
    heightOf(slide.takeaway, takeawaySize, CONTENT - 40) +
    (missing.length === 0 ? 0 : heightOf(missing.join('\n'), 28)) +
    Math.max(1, notes.length === 0 ? 1 : linesOf(notes.join('\n'), NOTE, CONTENT - 480)) * NOTE * 1.45;
  const height = Math.max(LEAST_CONTENT, Math.floor(SLIDE_HEIGHT - AROUND - words));
  const bodySize =
    BODIES.find((size) => linesOf(slide.body, size, CONTENT - 80) * size * 1.5 <= height) ?? 28;
  return { titleSize, subtitleSize, takeawaySize, bodySize, ...roomsOf(slide.layout, height) };
}

function roomsOf(layout: Layout, height: number): { picture: Room; table: Room } {
  const gap = 48;
  switch (layout) {
    case 'charts':
      // Each chart has its headline above it.
      return {
        picture: { width: (CONTENT - gap) / 2, height: height - 96 - CUT },
        table: { width: 0, height: 0 },
      };
    case 'chart-table': {
      const width = Math.round(CONTENT * 0.58);
      return { picture: { width, height: height - CUT }, table: { width: CONTENT - gap - width, height } };
    }
    case 'chart':
      return { picture: { width: CONTENT, height: height - CUT }, table: { width: CONTENT, height } };
    default:
      return { picture: { width: CONTENT, height }, table: { width: CONTENT, height } };
  }
}
