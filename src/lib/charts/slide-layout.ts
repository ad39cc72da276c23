import type { Comparison } from '../domain/comparison';
import { hasCharts, type Layout } from '../domain/deck';
import { BOLD_SERIF, wrapText } from './text-width';

/** A slide is laid out in these px, whatever the screen: it is one vector picture that scales. */
export const SLIDE_WIDTH = 1920;
export const SLIDE_HEIGHT = 1080;

/** Left and right of what stands on it. */
const SIDE = 96;
/** Above and below it, and the room between its parts, in all; less where words take all there is. */
const AROUND = 72 + 48 + 3 * 28;
const AROUND_CROWDED = 40 + 32 + 3 * 16;
const CONTENT = SLIDE_WIDTH - 2 * SIDE;

/** Px of type; nothing is smaller than 28, and sources not than 24: they are read from the back row. */
const TITLES = [60, 50, 42, 36, 32] as const;
const BODIES = [44, 36, 30, 28] as const;
const NOTE = 24;
/** Of a title, where it takes more than two lines at every other size: then all is set as small as is still read. */
const CROWDED = 28;

/** Height of a line of the head, in its size. */
const LINE = 1.35;

/** Width of a stamp behind the subtitle, and by how much it is higher than a line. */
const STAMP = 260;
const STAMP_EDGE = 8;

/** Under a picture: how many of the agencies it has room for. */
const CUT = 38;

/** Under the longest words there is room for so much: a table of a row. */
const LEAST_CONTENT = 140;

/** In less height a chart cannot be read: its table stands in its stead. */
const LEAST_PICTURE = 320;

/** Big numbers take so much at their usual size. */
const LOW_NUMBERS = 500;

/** Room for a picture, in px of the slide. */
export interface Room {
  readonly width: number;
  readonly height: number;
}

/** The headline above each of two charts, in px. */
export interface Caption {
  readonly size: number;
  readonly height: number;
}

/** The words of a slide, each empty where there are none. */
export interface SlideWords {
  readonly layout: Layout;
  readonly title: string;
  readonly subtitle: string;
  /** A stamp stands behind the subtitle, or alone in its line. */
  readonly stamped: boolean;
  readonly takeaway: string;
  /** Paragraphs, one a line. */
  readonly body: string;
  /** Above each of two charts. */
  readonly headlines: readonly string[];
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
  /** Columns of its body: more than one where its lines are too many to stand under each other. */
  readonly bodyColumns: number;
  /** Its title takes more than two lines at every size but the smallest: all is set close. */
  readonly crowded: boolean;
  /** Room for each of its pictures. */
  readonly picture: Room;
  /** Room for the table beside a chart. */
  readonly table: Room;
  readonly caption: Caption;
  /** Big numbers have little height under a long title: they stand smaller. */
  readonly lowNumbers: boolean;
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

/** How many lines a text takes, broken where it may be. @param wider than the sum of widths, which real fonts need */
function linesOf(text: string, size: number, width: number, wider = 1.04): number {
  return text
    .split('\n')
    .reduce((sum, line) => sum + Math.max(1, wrapText(line, size * wider, width, MOST_LINES).length), 0);
}

/** More lines than any slide has. */
const MOST_LINES = 200;

/** Lays out a slide: the fewer words it has, the larger they stand; pictures take what is left. */
export function layOutSlide(slide: SlideWords): SlideSizes {
  const { title, subtitle, notes, missing } = slide;
  const titleLines = (size: number) => linesOf(title, size, CONTENT - 140, BOLD_SERIF);
  const fits = (lines: number) => (size: number) => titleLines(size) <= lines;
  // One line of a smaller size is better than a last sign alone on the second.
  const titleSize = TITLES.slice(0, 2).find(fits(1)) ?? TITLES.find(fits(2)) ?? CROWDED;
  const crowded = titleSize === CROWDED && !fits(2)(CROWDED);
  const subtitleSize = titleSize === CROWDED ? 28 : 30;
  const takeawaySize = titleSize === CROWDED ? 30 : 34;
  const heightOf = (text: string, size: number, width = CONTENT) =>
    text === '' ? 0 : linesOf(text, size, width) * size * LINE;
  const underTitle = (text: string, size: number, stamped: boolean) =>
    heightOf(text === '' && stamped ? ' ' : text, size, CONTENT - 220 - (stamped ? STAMP : 0)) +
    (stamped ? STAMP_EDGE : 0);
  const words =
    (title === '' ? 0 : titleLines(titleSize) * titleSize * LINE) +
    underTitle(subtitle, subtitleSize, slide.stamped) +
    heightOf(slide.takeaway, takeawaySize, CONTENT - 40) +
    (missing.length === 0 ? 0 : heightOf(missing.join('\n'), 28)) +
    Math.max(1, notes.length === 0 ? 1 : linesOf(notes.join('\n'), NOTE, CONTENT - 480)) * NOTE * 1.45;
  const caption = captionOf(slide);
  const around = crowded ? AROUND_CROWDED : AROUND;
  const height = Math.max(LEAST_CONTENT, Math.floor(SLIDE_HEIGHT - around - words));
  return {
    titleSize,
    subtitleSize,
    takeawaySize,
    ...bodyPlan(slide.body, height, crowded),
    crowded,
    ...roomsOf(slide.layout, height, caption),
    caption,
    lowNumbers: height < LOW_NUMBERS,
  };
}

/** Headlines above two charts are as high as the longer one of them. */
function captionOf({ layout, headlines }: SlideWords): Caption {
  if (layout !== 'charts') return { size: 32, height: 0 };
  const width = (CONTENT - PICTURE_GAP) / 2;
  const most = (size: number) =>
    Math.max(0, ...headlines.map((text) => linesOf(text, size, width, BOLD_SERIF)));
  const size = most(32) <= 2 ? 32 : 28;
  return { size, height: Math.ceil(most(size) * size * 1.3) };
}

/** Between two pictures, and between a headline and its picture. */
const PICTURE_GAP = 48;
const CAPTION_GAP = 10;

/** Between the columns of a body, and its lines of their size. */
const BODY_GAP = 48;
const BODY_LINE = { usual: 1.5, crowded: LINE } as const;

/** Words as large as fit; where no size does, in as many columns as they need. */
function bodyPlan(body: string, height: number, crowded: boolean): { bodySize: number; bodyColumns: number } {
  const line = crowded ? BODY_LINE.crowded : BODY_LINE.usual;
  const fits = (size: number, columns: number) => {
    const width = (CONTENT - 40 - BODY_GAP * (columns - 1)) / columns;
    // A line is not broken over two columns, so the last one of each may stay empty.
    return linesOf(body, size, width) <= columns * Math.floor(height / (size * line));
  };
  const alone = BODIES.find((size) => fits(size, 1));
  if (alone !== undefined) return { bodySize: alone, bodyColumns: 1 };
  const columns = [2, 3, 4, 5, 6, 8, 10].find((count) => fits(28, count)) ?? 10;
  return { bodySize: 28, bodyColumns: columns };
}

function roomsOf(layout: Layout, height: number, caption: Caption): { picture: Room; table: Room } {
  const gap = PICTURE_GAP;
  switch (layout) {
    case 'charts':
      // Each chart has its headline above it.
      return {
        picture: { width: (CONTENT - gap) / 2, height: height - caption.height - CAPTION_GAP - CUT },
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
