import type { Comparison, Series } from '../domain/comparison';
import type { Layout } from './layout';
import type { Known } from './runs';
import { textWidth } from './text-width';

/** The events of a year that share a flag. */
export interface Flag {
  readonly year: number;
  /** The numbers on it: 3 · 1–2 · 1,3. */
  readonly words: string;
  /** The highlighted line whose point it stands at; undefined: it stands over the plot. */
  readonly anchor: { readonly series: Series; readonly point: Known } | undefined;
}

/** Rows of flags over the plot; what finds no room in them is told in the foot alone. */
const MOST_ROWS = 3;

/** Between two flags, in px. */
const BETWEEN = 3;

/** The least share of the picture's width that the years take: labels stand on both sides. */
const PLOT_SHARE = 0.68;

/** The flags of a trend by year. An agency's events stand at its line where it is highlighted and has a figure that year. */
export function flagsOf(comparison: Comparison): Flag[] {
  const flags = new Map<string, { year: number; numbers: number[]; anchor: Flag['anchor'] }>();
  for (const [index, { year, line }] of (comparison.events ?? []).entries()) {
    const anchor = pointAt(comparison, line, year);
    const key = `${year} ${anchor?.series.agency.code ?? ''}`;
    const flag = flags.get(key) ?? { year, numbers: [], anchor };
    flag.numbers.push(index + 1);
    flags.set(key, flag);
  }
  return [...flags.values()].map(({ year, numbers, anchor }) => ({ year, words: wordsOf(numbers), anchor }));
}

export function flagSize(words: string, layout: Layout): { width: number; height: number } {
  const height = layout.small + 5;
  return { width: Math.max(height, Math.ceil(textWidth(words, layout.small)) + 9), height };
}

/** The flags over the plot with their rows, 0 next to the plot: in each as many as do not touch. */
export function flagsOnTop(comparison: Comparison, layout: Layout): { flag: Flag; row: number }[] {
  const step = (layout.width * PLOT_SHARE) / Math.max(1, comparison.years.length - 1);
  const ends: number[] = [];
  return flagsOf(comparison).flatMap((flag) => {
    if (flag.anchor !== undefined) return [];
    const middle = flag.year * step;
    const half = flagSize(flag.words, layout).width / 2;
    const free = ends.findIndex((end) => end + BETWEEN <= middle - half);
    const row = free < 0 ? ends.length : free;
    if (row >= MOST_ROWS) return [];
    ends[row] = middle + half;
    return [{ flag, row }];
  });
}

/** Height in px of the rows over the plot; none where nothing stands there. */
export function flagsHeight(comparison: Comparison, layout: Layout): number {
  const rows = flagsOnTop(comparison, layout).map(({ row }) => row + 1);
  return rows.length === 0 ? 0 : Math.max(...rows) * flagRow(layout) + 2;
}

export function flagRow(layout: Layout): number {
  return flagSize('', layout).height + BETWEEN;
}

function pointAt(comparison: Comparison, line: string | undefined, year: number): Flag['anchor'] {
  const series = comparison.series.find(({ agency, highlighted }) => highlighted && agency.code === line);
  const point = series?.points.find((one) => one.year === year);
  if (series === undefined || point?.cell.kind !== 'number') return undefined;
  return { series, point: { ...point, cell: point.cell } };
}

function wordsOf(numbers: readonly number[]): string {
  const [first = 0] = numbers;
  const last = first + numbers.length - 1;
  if (numbers.length === 1) return String(first);
  return numbers.includes(last) ? `${first}–${last}` : numbers.join(',');
}
