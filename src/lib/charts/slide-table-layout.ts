import type { Agency } from '../domain/agency';
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

/** Px of the line of who is left out, and of what is free over it. */
const LEFT_OUT = 64;

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
 * As many rows and columns as a room has. Names that want several lines make their rows higher; beside columns of one width
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
  const head = several ? HEAD_LINES * LINE + 10 : ROW;
  const column = several
    ? Math.max(NAMED_COLUMN, widestWord(comparison, locale) + PADDING)
    : Math.max(COLUMN, textWidth(texts.terms.absence['not-reported'], TYPE) + 20);
  const columns = Math.max(1, Math.min(MOST_COLUMNS, Math.floor((room.width - nameWidth) / column)));
  const free = room.height - head - LEFT_OUT;
  const height = (agency: Agency) => {
    const wide = textWidth(agencyName(agency, locale), TYPE);
    const lines = several ? Math.ceil((wide * 1.1) / (nameWidth - PADDING)) : wide > NAME + 60 ? 2 : 1;
    return ROW + (lines - 1) * LINE;
  };
  const all = slideTable(comparison, { rows: Math.max(1, Math.floor(free / ROW)), columns });
  const rows = fittingRows(
    all.rows.map(({ agency }) => height(agency)),
    free,
  );
  return {
    table: slideTable(comparison, { rows, columns }),
    nameWidth: several ? nameWidth : undefined,
  };
}

/** How many rows of these heights a height holds; one at least. */
function fittingRows(heights: readonly number[], free: number): number {
  let sum = 0;
  const beyond = heights.findIndex((height) => (sum += height) > free);
  return Math.max(1, beyond === -1 ? heights.length : beyond);
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
