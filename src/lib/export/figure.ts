import { bearsStar, type Cell } from '../domain/cell';
import type { Comparison, Point } from '../domain/comparison';
import type { Indicator } from '../domain/indicator';
import type { Measure } from '../domain/view';
import { formatCell, formatNumber, formatPoint, isPercentage } from '../text/number';
import type { Texts } from '../text/zh-CN';

/** A figure as files have it: a number, or nothing with the reason. */
export interface Figure {
  /** As a chart has it, a percentage as 93.5; undefined where absent: never 0 for what is not there. */
  readonly value: number | undefined;
  /** As a reader wants it: ≥40, 93.5%, 未报告. */
  readonly text: string;
  readonly format: FigureFormat;
  /** Why it is absent, how exact it is, what is doubted of it, what it is made of; empty where there is nothing to say. */
  readonly note: string;
}

/** How a spreadsheet writes it; a percentage is then held as 0.935. */
export type FigureFormat =
  | 'count'
  | 'amount'
  | 'decimal'
  | 'percent'
  | 'change'
  | 'amount-change'
  | 'points'
  | 'percent-change'
  | 'order';

/** Excel number formats. */
export const SHEET_FORMATS: Readonly<Record<FigureFormat, string>> = {
  count: '#,##0',
  // A point that nothing follows would stand behind wholes: two places, or none.
  amount: '#,##0.00',
  decimal: '#,##0.00',
  percent: '0.0%',
  change: '+#,##0;-#,##0;0',
  'amount-change': '+#,##0.00;-#,##0.00;0',
  points: '+0.0;-0.0;0.0',
  'percent-change': '+0.0%;-0.0%;0.0%',
  order: '0',
};

/** The value as a cell of a spreadsheet holds it. */
export function sheetValue({ value, format }: Figure): number | undefined {
  const percent = format === 'percent' || format === 'percent-change';
  return value !== undefined && percent ? value / 100 : value;
}

/** A point of a comparison, seen through its measure. */
export function pointFigure(
  point: Point,
  { indicator, view, smallDenominator }: Comparison,
  texts: Texts,
): Figure {
  const { parts, small } = point;
  const notes = [
    ...cellNotes(point.cell, texts),
    ...(point.fresh === true ? [texts.charts.fresh] : []),
    ...(point.incomparable === undefined ? [] : [texts.charts.incomparable]),
    ...(parts === undefined
      ? []
      : [texts.handed.parts(formatNumber(parts.numerator), formatNumber(parts.denominator))]),
    ...(small && point.cell.kind === 'number' ? [texts.handed.small(smallDenominator)] : []),
  ];
  return {
    value: point.cell.kind === 'number' ? point.cell.value : undefined,
    text: starred(formatPoint(point, indicator, view.measure, texts), point.cell),
    format: figureFormat(indicator, view.measure),
    note: notes.join('\n'),
  };
}

/** A cell by itself, of a measure. */
export function cellFigure(cell: Cell, indicator: Indicator, measure: Measure, texts: Texts): Figure {
  return {
    value: cell.kind === 'number' ? cell.value : undefined,
    text: starred(formatCell(cell, indicator, measure, texts), cell),
    format: figureFormat(indicator, measure),
    note: cellNotes(cell, texts).join('\n'),
  };
}

/** Its note is lost on paper: what is doubtful or restated bears its sign. */
function starred(text: string, cell: Cell): string {
  return bearsStar(cell) ? `${text}*` : text;
}

/** Which format figures of an indicator and measure have. */
export function figureFormat(indicator: Indicator, measure: Measure): FigureFormat {
  switch (measure) {
    case 'percent-change':
      return 'percent-change';
    case 'share':
      return 'percent';
    case 'change':
      if (isPercentage(indicator)) return 'points';
      return indicator.valueType === 'amount' ? 'amount-change' : 'change';
    case 'rank':
      return 'order';
    case 'index':
    case 'percentile':
    case 'per-exposure':
      return 'decimal';
    case 'value':
      if (isPercentage(indicator)) return 'percent';
      return indicator.valueType === 'amount' ? 'amount' : 'count';
  }
}

function cellNotes(cell: Cell, texts: Texts): string[] {
  if (cell.kind === 'absent') return [texts.terms.absence[cell.reason]];
  return [
    ...(cell.precision === 'exact' ? [] : [texts.terms.precision[cell.precision]]),
    ...cell.marks.map((mark) => texts.terms.mark[mark]),
  ];
}
