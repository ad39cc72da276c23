import { drawChart } from '../../charts/draw';
import { fitted } from '../../charts/fit';
import { fixedLook, PRINT } from '../../charts/look';
import { BOLD_SERIF, wrapText } from '../../charts/text-width';
import { bigNumberTexts } from '../../text/big-number';
import { figureTable } from '../figure-table';
import type { HandedSlide, HandedView, Speech } from '../handed';
import { markup, Markup } from '../html/markup';
import { slideWords, viewNotes } from '../html/slide-words';
import { numberStyle } from '../picture';
import { paginate, type Block, type WholeBlock } from './paginate';
import { CLOSE, reportTables, WIDE, type Density } from './report-table';

/** Px of what a page of A4 has room for, between its header and its footer. */
export const REPORT_WIDTH = 656;
export const REPORT_HEIGHT = 930;

/** A chart leaves room on its page for a title of two lines. */
const HIGHEST_CHART = REPORT_HEIGHT - 170;

/** How a kind of words is set: px of type, of a line, of what is free under it, and of what stands left of it. */
interface Setting {
  readonly name: string;
  readonly size: number;
  readonly line: number;
  readonly under: number;
  readonly left?: number;
  /** In bold serif type, which is wider. */
  readonly bold?: true;
}

const COVERS: readonly Setting[] = [
  { name: 'cover', size: 34, line: 48, under: 24, bold: true },
  { name: 'cover', size: 22, line: 31, under: 24, bold: true },
  { name: 'cover', size: 16, line: 23, under: 24, bold: true },
];
const TITLES: readonly Setting[] = [
  { name: 'title', size: 22, line: 31, under: 8, bold: true },
  { name: 'title', size: 17, line: 24, under: 8, bold: true },
  { name: 'title', size: 13, line: 19, under: 8, bold: true },
];
const VIEW_TITLE: Setting = { name: 'view', size: 16, line: 23, under: 4, bold: true };
const QUIET: Setting = { name: 'quiet', size: 12, line: 18, under: 8 };
const TAKEAWAY: Setting = { name: 'takeaway', size: 15, line: 23, under: 10, left: 14 };
const BODY: Setting = { name: 'body', size: 14, line: 25, under: 6 };
const MISSING: Setting = { name: 'missing', size: 13, line: 20, under: 8 };
const NOTE: Setting = { name: 'quiet', size: 11, line: 16, under: 4 };

/**
 * A slide as blocks of a report in upright A4: title, what should be remembered, its charts as vectors, all their figures
 * as tables, and where these come from.
 * @param place from 0
 */
export function reportBlocks(slides: readonly HandedSlide[], place: number, say: Speech): Block[] {
  const slide = slides[place];
  if (slide === undefined) return [];
  const words = slideWords(slide, say);
  const isCover = slide.layout === 'cover';
  const title = words.title || say.texts.decks.untitled;
  const setting = isCover ? largest(title, COVERS, 4) : largest(title, TITLES, 2);
  const { views } = slide;
  // The head of a section stands above its first slide.
  const opens = slides[place - 1]?.layout !== 'section';
  const head = [
    ...(isCover ? [gap(240, { opens: true })] : []),
    { ...paragraph(title, setting), opens: opens && !isCover, keeps: true },
    ...wordsIf(words.subtitle, QUIET),
    ...wordsIf(words.takeaway, TAKEAWAY),
    ...slide.body.flatMap((text) => wordsIf(text, BODY)),
    ...words.missing.flatMap((text) => wordsIf(text, MISSING)),
  ];
  if (slide.layout === 'numbers')
    return [...head, ...views.flatMap((view) => [bigNumber(view, say), ...notesOf(view, say)])];
  const charts = views.map((view, index) => chartBlocks(view, `p${place + 1}-${index + 1}`, say));
  const [wide, close] = [WIDE, CLOSE].map((density) => [
    ...head,
    ...views.flatMap((view, index) => [
      ...(views.length > 1 ? viewHead(view, index) : []),
      ...(charts[index] ?? []),
      ...tableBlocks(view, density, say),
      ...notesOf(view, say),
    ]),
  ]) as [Block[], Block[]];
  // Rows a little closer are better than a page for the last few of them.
  const pages = (blocks: readonly Block[]) => paginate(blocks, REPORT_HEIGHT).length;
  return pages(close) < pages(wide) ? close : wide;
}

/** One of several Views says what is found in it, and who, when and unit. */
function viewHead(view: HandedView, index: number): WholeBlock[] {
  return [
    ...(index > 0 ? [gap(14, { keeps: true })] : []),
    { ...paragraph(view.title, VIEW_TITLE), keeps: true },
    { ...paragraph(view.subtitle, QUIET), keeps: true },
  ];
}

/** All figures of a View, its notes under the last rows. */
function tableBlocks(view: HandedView, density: Density, say: Speech): Block[] {
  const tables = reportTables(figureTable(view.comparison, say), REPORT_WIDTH, density);
  if (tables.length === 0) return wordsIf(say.texts.handed.noFigures, QUIET);
  const tail = notesOf(view, say).reduce((sum, { height }) => sum + height, 0);
  return tables.map((table, index) => (index === tables.length - 1 ? { ...table, tail } : table));
}

function notesOf(view: HandedView, say: Speech): WholeBlock[] {
  return viewNotes(view, say).flatMap((text) => wordsIf(text, NOTE));
}

/** The chart drawn for the width of the page; one with more rows than a page holds shows those that it has room for. */
function chartBlocks({ comparison }: HandedView, name: string, say: Speech): WholeBlock[] {
  if (comparison.sparse !== undefined) return [];
  const { texts, locale } = say;
  const draw = (shown: typeof comparison) =>
    pictureOf(
      drawChart(shown, {
        locale,
        numbers: numberStyle(say),
        width: REPORT_WIDTH,
        name,
        look: fixedLook(PRINT),
      }),
    );
  const whole = draw(comparison);
  const fit =
    whole.height > HIGHEST_CHART
      ? fitted(comparison, { width: REPORT_WIDTH, height: HIGHEST_CHART }, texts, locale)
      : undefined;
  const { svg, height } = fit === undefined ? whole : draw(fit.comparison);
  const cut = fit !== undefined && fit.drawn < fit.all ? texts.decks.shownRows(fit.drawn, fit.all) : '';
  return [
    {
      kind: 'whole',
      markup: markup`<div class="picture" style="height:${height}px">${new Markup(svg)}</div>`,
      height: height + 12,
    },
    ...wordsIf(cut, NOTE),
  ];
}

/** As high as it is at the page's width. */
function pictureOf(svg: string): { svg: string; height: number } {
  const [, , width = REPORT_WIDTH, height = 0] = (/ viewBox="([^"]+)"/.exec(svg)?.[1] ?? '')
    .split(' ')
    .map(Number);
  return { svg, height: Math.ceil((height * REPORT_WIDTH) / Math.max(width, REPORT_WIDTH)) };
}

function bigNumber({ comparison }: HandedView, { texts, locale }: Speech): WholeBlock {
  const big = bigNumberTexts(comparison, texts, locale);
  const label = 20 * linesOf(big.label, { name: '', size: 13, line: 20, under: 0, left: 220 });
  const height = Math.max(66, label + 17 * big.notes.length);
  const notes = big.notes.map((note) => markup`<span>${note}</span>`);
  return {
    kind: 'whole',
    height: height + 10,
    markup: markup`<div class="large" style="height:${height}px">
      <b>${big.figure}<small>${big.unit}</small></b>
      <p>${big.label}${notes}</p>
    </div>`,
  };
}

function wordsIf(text: string, setting: Setting): WholeBlock[] {
  return text === '' ? [] : [paragraph(text, setting)];
}

function paragraph(text: string, setting: Setting): WholeBlock {
  const height = linesOf(text, setting) * setting.line;
  const { name, size, line, under } = setting;
  return {
    kind: 'whole',
    height: height + under,
    markup: markup`<p
      class="${name}"
      style="height:${height}px;margin-bottom:${under}px;font-size:${size}px;line-height:${line}px"
    >
      ${text}
    </p>`,
  };
}

function gap(height: number, way: Pick<WholeBlock, 'opens' | 'keeps'>): WholeBlock {
  return { kind: 'whole', height, ...way, markup: markup`<div style="height:${height}px"></div>` };
}

/** The first setting, largest first, in which a title takes no more than so many lines; the last where it does in none. */
function largest(title: string, settings: readonly Setting[], lines: number): Setting {
  const fitting = settings.find((one) => linesOf(title, one) <= lines) ?? settings[settings.length - 1];
  if (fitting === undefined) throw new Error('titles have no setting');
  return fitting;
}

function linesOf(text: string, { size, left = 0, bold }: Setting): number {
  // Real fonts take a little more than the sum of widths.
  const wider = bold === true ? BOLD_SERIF : 1.04;
  return Math.max(1, wrapText(text, size * wider, REPORT_WIDTH - left, 99).length);
}
