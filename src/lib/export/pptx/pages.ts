import { wrapText } from '../../charts/text-width';
import { PRINT } from '../../charts/look';
import { chartDescription } from '../../text/description';
import { figureTable } from '../figure-table';
import { datesOf, stampsOf, type Handed, type HandedSlide, type HandedView, type Speech } from '../handed';
import type { NativeChart } from '../native-chart';
import { nativeCharts } from '../native-charts';
import { chartPicture, type Picture } from '../picture';
import type { FigureTable } from '../table';
import { bigFigures } from './big-figures';
import { SLIDE } from './frame';
import type { Box } from './shapes';
import type { Paragraph } from './text';

/** Edge of a slide in points, and the strip at its foot. */
export const EDGE = 40;
const FOOT_TOP = 492;
const TITLE_SIZES = [28, 26, 24, 22, 20, 18, 16, 14, 12] as const;
/** What is left at least for a chart or table. */
const LEAST_BODY = 48;
/** A row of a table on a slide, in points; of one with many columns. */
const ROW = 24;

/** Something on a page with its place. */
export type PageItem = { readonly box: Box; readonly description: string } & (
  | { readonly kind: 'chart'; readonly chart: NativeChart }
  | { readonly kind: 'picture'; readonly picture: Picture }
  | { readonly kind: 'table'; readonly table: FigureTable; readonly rowHeight: number }
  | { readonly kind: 'text'; readonly paragraphs: readonly Paragraph[] }
);

/** One page of the presentation, laid out. */
export interface Page {
  readonly title: { readonly text: string; readonly size: number; readonly box: Box };
  readonly takeaway: { readonly paragraphs: readonly Paragraph[]; readonly box: Box } | undefined;
  readonly items: readonly PageItem[];
  /** At the foot: sources, days. */
  readonly foot: readonly string[];
  readonly notes: string;
}

/** The pages of a slide of what is handed over: it may need several, for bars and rows that one cannot hold. */
export function slidePages(handed: Handed, slide: HandedSlide, say: Speech): Page[] {
  const head = headOf(handed, slide, say);
  const words = (texts: readonly string[], size: number): PageItem[] =>
    texts.length === 0
      ? []
      : [
          {
            kind: 'text',
            box: head.body,
            description: '',
            paragraphs: texts.map((text) => ({ text, size, colour: PRINT.ink })),
          },
        ];
  const sheets: PageItem[][] = [];
  if (slide.layout === 'numbers') sheets.push(bigFigures(slide.views, head.body, say));
  else if (slide.layout === 'charts' && slide.views.length > 1) {
    sheets.push(...besideEachOther(slide.views, head.body, say));
  } else for (const view of slide.views) sheets.push(...viewSheets(slide, view, head.body, say));
  const told = [...slide.body, ...slide.missing];
  if (told.length > 0 || sheets.length === 0) sheets.unshift(words(told, slide.layout === 'cover' ? 18 : 20));
  return sheets.map((items, index) => ({
    title: {
      ...head.title,
      text:
        slide.title +
        (index === 0 || sheets.length === 1 ? '' : say.texts.handed.page(index + 1, sheets.length)),
    },
    takeaway: head.takeaway,
    items: [...(head.subtitle === undefined ? [] : [head.subtitle]), ...items],
    foot: [
      ...new Set(slide.views.map(({ source }) => source)),
      [...stampsOf(handed, say), datesOf(handed, say)].join(' · '),
    ],
    notes: index === 0 ? slide.notes : '',
  }));
}

interface Head {
  readonly title: Page['title'];
  readonly subtitle: PageItem | undefined;
  readonly takeaway: Page['takeaway'];
  /** What is left for the rest. */
  readonly body: Box;
}

/** Title in the largest type that takes two lines, else the smallest; then who and when; then what to remember. */
function headOf(handed: Handed, slide: HandedSlide, say: Speech): Head {
  const width = SLIDE.width - 2 * EDGE;
  // Programs set bold type and the space between Chinese and figures wider than we measure.
  const lines = (text: string, size: number) => wrapText(text, size, width * 0.85, 100).length;
  const longest = slide.title + say.texts.handed.page(88, 88);
  const cover = slide.layout === 'cover' || slide.layout === 'section';
  const size = TITLE_SIZES.find((one) => lines(longest, one) <= 2) ?? 12;
  const block = (text: string, at: number, type: number): Box => ({
    x: EDGE,
    y: at,
    width,
    height: Math.ceil(lines(text, type) * type * 1.35) + 2,
  });
  const title = block(longest, cover ? 180 : 28, size);
  let y = title.y + title.height + 4;
  const under = [...stampsOf(handed, say), slide.subtitle].filter((text) => text !== '').join(' · ');
  const subtitle = under === '' ? undefined : block(under, y, 13);
  if (subtitle !== undefined) y += subtitle.height + 4;
  const takeaway = slide.takeaway === '' ? undefined : block(slide.takeaway, y + 2, 16);
  if (takeaway !== undefined) y += takeaway.height + 6;
  const text = (words: string, type: number, colour: string): Paragraph[] => [
    { text: words, size: type, colour },
  ];
  return {
    title: { text: slide.title, size, box: title },
    subtitle: subtitle && {
      kind: 'text',
      description: '',
      box: subtitle,
      paragraphs: text(under, 13, PRINT.soft),
    },
    takeaway: takeaway && { box: takeaway, paragraphs: text(slide.takeaway, 16, PRINT.accent) },
    // Under texts that fill the page a chart stays on it, small, rather than being refused for a height below nothing.
    body: { x: EDGE, y: y + 6, width, height: Math.max(LEAST_BODY, FOOT_TOP - y - 12) },
  };
}

/** A View on a page or more: its charts or picture; its table where that is asked for, or where the picture cannot be edited. */
function viewSheets(slide: HandedSlide, view: HandedView, body: Box, say: Speech): PageItem[][] {
  const table = figureTable(view.comparison, say);
  const beside = slide.layout === 'chart-table';
  const room = beside ? halfOf(body, 0) : body;
  const charts = chartsIn(view, room, say);
  const native = charts.length > 0 && charts.every(({ kind }) => kind === 'chart');
  if (native && !beside) return charts.map((one) => [one]);
  const sheets = charts.map((one): PageItem[] => [one]);
  if (!beside || charts.length === 0) return [...sheets, ...tablesIn(table, body, say)];
  const [first = [], ...others] = sheets;
  const [shown = []] = tablesIn(table, halfOf(body, 1), say);
  const held = shown.reduce((sum, item) => sum + (item.kind === 'table' ? item.table.rows.length : 0), 0);
  const rest = { head: table.head, rows: table.rows.slice(held) };
  return [[...first, ...shown], ...others, ...(rest.rows.length === 0 ? [] : tablesIn(rest, body, say))];
}

/** Two Views, each on its half: where one needs more pages, the other half of those stays free. */
function besideEachOther(views: readonly HandedView[], body: Box, say: Speech): PageItem[][] {
  const sides = views.map((view, index): PageItem[][] => {
    const half = halfOf(body, index);
    const name = captionOf(view, half);
    const room = { ...half, y: half.y + CAPTION, height: Math.max(LEAST_BODY, half.height - CAPTION) };
    const charts = chartsIn(view, room, say);
    const pages =
      charts.length > 0 ? charts.map((one) => [one]) : tablesIn(figureTable(view.comparison, say), room, say);
    return pages.map((items) => [name, ...items]);
  });
  const pages = Math.max(...sides.map((one) => one.length));
  return Array.from({ length: pages }, (_, page) => sides.flatMap((one) => one[page] ?? []));
}

/** Height of the lines that say which of two Views is which. */
const CAPTION = 40;

function captionOf({ title, subtitle }: HandedView, { x, y, width }: Box): PageItem {
  return {
    kind: 'text',
    description: '',
    box: { x, y, width, height: CAPTION - 4 },
    paragraphs: [
      { text: title, size: 13, colour: PRINT.ink, bold: true },
      { text: subtitle, size: 10, colour: PRINT.soft },
    ].filter(({ text }) => text !== ''),
  };
}

function chartsIn({ comparison }: HandedView, box: Box, say: Speech): PageItem[] {
  const description = chartDescription(comparison, say.texts, say.locale);
  const native = nativeCharts(comparison, say);
  if (native.length > 0) return native.map((chart) => ({ kind: 'chart', chart, box, description }));
  if (comparison.sparse !== undefined) return [];
  const picture = chartPicture(comparison, say);
  return [{ kind: 'picture', picture, box: fitted(picture, box), description }];
}

function tablesIn(table: FigureTable, box: Box, say: Speech): PageItem[][] {
  if (table.rows.length === 0) return [[nothingIn(box, say)]];
  const rowHeight = table.head.length > 9 ? ROW - 4 : ROW;
  const each = Math.max(1, Math.floor(box.height / rowHeight) - 1);
  return Array.from({ length: Math.ceil(table.rows.length / each) }, (_, page): PageItem[] => [
    {
      kind: 'table',
      table: { head: table.head, rows: table.rows.slice(page * each, (page + 1) * each) },
      rowHeight,
      box,
      description: '',
    },
  ]);
}

function nothingIn(box: Box, { texts }: Speech): PageItem {
  const paragraphs = [{ text: texts.handed.noFigures, size: 18, colour: PRINT.soft }];
  return { kind: 'text', box, paragraphs, description: '' };
}

function halfOf(box: Box, index: number): Box {
  const width = (box.width - 24) / 2;
  return { ...box, x: box.x + index * (width + 24), width };
}

/** As large as fits, in the middle. */
function fitted({ width, height }: Picture, box: Box): Box {
  const scale = Math.min(box.width / width, box.height / height);
  const size = { width: width * scale, height: height * scale };
  return { x: box.x + (box.width - size.width) / 2, y: box.y + (box.height - size.height) / 2, ...size };
}
