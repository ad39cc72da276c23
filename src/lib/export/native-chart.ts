import type { FigureFormat } from './figure';

/** A line, a bar or a layer of bars. One value a category; undefined is a gap, never 0. */
export interface NativeSeries {
  readonly name: string;
  readonly values: readonly (number | undefined)[];
  /** `#rrggbb`. */
  readonly colour: string;
  /** In points. */
  readonly width: number;
  /** Marks on a line; does it stand in the legend, and does its last value stand at its end? */
  readonly prominent: boolean;
  /** What is otherwise at a place: its own colour, a hollow bar, a dashed or a missing way to it. */
  readonly exceptions: ReadonlyMap<number, NativePoint>;
  /** Where its figures are written otherwise than the chart's. */
  readonly format?: FigureFormat;
}

export interface NativePoint {
  readonly colour?: string;
  readonly hollow?: boolean;
  readonly stroke?: 'dashed' | 'none';
}

/** A chart that PowerPoint, WPS and LibreOffice draw and edit themselves. */
export type NativeChart = CategoryChart | ScatterChart;

export interface CategoryChart {
  readonly kind: 'line' | 'bar' | 'stacked' | 'shares';
  readonly categories: readonly string[];
  readonly series: readonly NativeSeries[];
  readonly format: FigureFormat;
  /** Of the value axis, where charts on several pages share one. */
  readonly range?: { readonly min: number; readonly max: number } | undefined;
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
  readonly points: readonly { readonly name: string; readonly x: number; readonly y: number }[];
  readonly colour: string;
  readonly prominent: boolean;
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
