import type { FigureFormat } from './figure';
import type { NativeSymbol } from './native-symbol';

/** A line, a bar or a layer of bars. One value a category; undefined is a gap, never 0. */
export interface NativeSeries {
  readonly name: string;
  readonly values: readonly (number | undefined)[];
  /** `#rrggbb`. */
  readonly colour: string;
  /** In points. */
  readonly width: number;
  /** Does it stand in the legend, and does its last value stand at its end? */
  readonly prominent: boolean;
  /** Marks on a line; none where it is left out. `rim` is the darker colour that some have around them. */
  readonly symbol?: NativeSymbol;
  readonly rim?: string;
  /** An empty area with a line around it. */
  readonly hollow?: boolean;
  /** What is otherwise at a place. */
  readonly exceptions: ReadonlyMap<number, NativePoint>;
  /** Where its figures are written otherwise than the chart's. */
  readonly format?: FigureFormat;
}

export interface NativePoint {
  readonly colour?: string;
  /** Not exact, or a ratio that one case moves much. */
  readonly hollow?: boolean;
  /** Of the way that leads to it. */
  readonly stroke?: 'dashed';
  /** Nothing leads to it or from it: a line without marks has a dot there. */
  readonly lone?: boolean;
  /** Before its figure: ≥, ≤ or ≈. */
  readonly before?: string;
  /** Doubtful or restated: an asterisk stands at it. */
  readonly starred?: boolean;
}

/** A chart that PowerPoint, WPS and LibreOffice draw and edit themselves. */
export type NativeChart = CategoryChart | ScatterChart;

export interface CategoryChart {
  readonly kind: 'line' | 'bar' | 'stacked' | 'shares';
  readonly categories: readonly string[];
  readonly series: readonly NativeSeries[];
  readonly format: FigureFormat;
  /** Of the value axis: that of the page's chart, or one that charts on several pages share. */
  readonly range?: { readonly min: number; readonly max: number; readonly step?: number } | undefined;
  /** The first two series are a band behind lines: an area of the second upon the first, or bars that reach so far. */
  readonly band?: 'area' | 'bars';
  /** A rank is read from 1 at the top. */
  readonly downwards?: boolean;
}

export interface ScatterChart {
  readonly kind: 'scatter';
  readonly series: readonly ScatterSeries[];
  readonly x: ScatterAxis;
  readonly y: ScatterAxis;
}

export interface ScatterAxis {
  readonly title: string;
  readonly format: FigureFormat;
}

export interface ScatterSeries {
  readonly name: string;
  readonly points: readonly ScatterPoint[];
  readonly colour: string;
  /** Of the line around its marks, where they have one. */
  readonly rim?: string;
  readonly prominent: boolean;
  /** A disc where none is given. */
  readonly symbol?: NativeSymbol;
}

export interface ScatterPoint extends Pick<NativePoint, 'hollow' | 'starred'> {
  readonly name: string;
  readonly x: number;
  readonly y: number;
}

/** Number formats of charts and the workbooks in them, where a percentage is held as 93.5. */
export const CHART_FORMATS: Readonly<Record<FigureFormat, string>> = {
  count: '#,##0',
  amount: '#,##0.00',
  decimal: '#,##0.00',
  percent: '0.0"%"',
  change: '+#,##0;-#,##0;0',
  'amount-change': '+#,##0.00;-#,##0.00;0',
  points: '+0.0;-0.0;0',
  'percent-change': '+0.0"%";-0.0"%";0"%"',
  order: '0',
};

/** Over how much of a value axis its labels need no decimals: its lines then stand at wholes. */
const WHOLE_FROM = 10;

/**
 * The format of an axis that shows figures of a format: without decimals where its lines need none.
 * @param step from line to line, where that is given
 */
export function axisFormat(format: FigureFormat, from: number, to: number, step = 1): string {
  const whole = to - from >= WHOLE_FROM && Number.isInteger(step) && Number.isInteger(from);
  return whole ? CHART_FORMATS[format].replace(/(?<=0)\.0+/g, '') : CHART_FORMATS[format];
}

/** A number format with signs around the number in each of its sections. */
export function signedFormat(format: string, { before = '', starred = false }: NativePoint): string {
  const quoted = (text: string) => (text === '' ? '' : `"${text}"`);
  return format
    .split(';')
    .map((section) => quoted(before) + section + quoted(starred ? '*' : ''))
    .join(';');
}
