import type { Comparison } from '../domain/comparison';
import { hasSeveralIndicators, slideTable, type SlideColumn, type SlideTable } from '../domain/slide-table';
import type { Locale } from '../text/locale';
import { agencyName, indicatorShortName } from '../text/name';
import type { Texts } from '../text/zh-CN';
import type { Room } from './slide-layout';
import { textWidth } from './text-width';

/** Px of type, of a row, of a further line in it, of the names, and of a column of figures or of an indicator at least. */
const TYPE = 28;
const ROW = 50;
const LINE = 37;
const NAME = 300;
const COLUMN = 150;
const NAMED_COLUMN = 180;

/** Left and right of what stands in a cell. */
const PADDING = 16;

/** Names of indicators stand in so many lines at most. */
const HEAD_LINES = 4;

const MOST_COLUMNS = 8;

/** The table of a slide as it fits its room. */
export interface SlideTableLayout {
  readonly table: SlideTable;
  /** Px of the names where all columns have their share of the width: a column for each indicator. */
  readonly nameWidth: number | undefined;
}

/**
 * As many rows and columns as a room has. Names that want several lines make all rows higher; beside columns of one width
 * they have less room, less still where the table stands beside a chart.
 */
export function layOutSlideTable(
  comparison: Comparison,
  room: Room,
  texts: Texts,
  locale: Locale,
): SlideTableLayout {
  const several = hasSeveralIndicators(comparison);
  const nameWidth = several ? (room.width > 1000 ? 360 : 250) : NAME;
  const widest = Math.max(
    0,
    ...comparison.series.map((one) => textWidth(agencyName(one.agency, locale), TYPE)),
  );
  const lines = several ? Math.ceil((widest * 1.1) / (nameWidth - PADDING)) : widest > NAME + 60 ? 2 : 1;
  const head = several ? HEAD_LINES * LINE + 10 : ROW;
  const column = several
    ? Math.max(NAMED_COLUMN, widestWord(comparison, locale) + PADDING)
    : Math.max(COLUMN, textWidth(texts.terms.absence['not-reported'], TYPE) + 20);
  const table = slideTable(comparison, {
    rows: Math.max(1, Math.floor((room.height - head - 2 * ROW) / (ROW + (lines - 1) * LINE))),
    columns: Math.max(1, Math.min(MOST_COLUMNS, Math.floor((room.width - nameWidth) / column))),
  });
  return { table, nameWidth: several ? nameWidth : undefined };
}

/** Px of the longest word in the names of indicators: it is not broken in its middle. Chinese breaks at every sign. */
function widestWord({ indicator, beside }: Comparison, locale: Locale): number {
  const names = [indicator, ...beside.map((one) => one.indicator)].map((one) =>
    indicatorShortName(one, locale),
  );
  const words = names.flatMap((name) => name.match(/[\p{Script=Latin}-]+/gu) ?? []);
  return Math.ceil(Math.max(0, ...words.map((word) => textWidth(word, TYPE) * 1.05)));
}

/** What stands above a column: its indicator where there are several, else its year. */
export function slideColumnHead(
  { comparison, year }: SlideColumn,
  { nameWidth }: SlideTableLayout,
  locale: Locale,
): string {
  return nameWidth === undefined ? String(year) : indicatorShortName(comparison.indicator, locale);
}
