import type { ECElementEvent } from 'echarts/core';
import type { Comparison } from '../domain/comparison';
import { cutOf } from '../domain/kind';
import { lastOf } from '../domain/last';
import type { ViewKind } from '../domain/view';
import type { Locale } from '../text/locale';
import type { Texts } from '../text/zh-CN';
import { changeTooltip } from './change-tooltip';
import { partsTooltip } from './parts-tooltip';
import { facetsTooltip, matrixTooltip, scatterTooltip, wordsOf } from './kind-tooltips';
import { matrixHits } from './matrix-hits';
import type { ChartSeries } from './option';
import type { Picked } from '../domain/picked';
import type { ChartInput } from './registry';
import { rankTooltip, trendTooltip, type Tooltip } from './tooltip';

/** The part of ECharts' tooltip parameters that we read. */
export interface Pointed {
  /** A trend's year, a ranking's agency code. */
  readonly axisValue?: unknown;
  readonly seriesId?: string;
  readonly name?: string;
  readonly value?: unknown;
}

/** How a kind answers to pointing, once ECharts is there. */
interface LiveKind {
  /** `axis`: by year or by row, a reader need not hit the mark itself; `item`: the mark under the pointer. */
  readonly trigger: 'axis' | 'item';
  /** Draws a line at what is pointed at. */
  readonly pointer: boolean;
  readonly tooltip: (
    comparison: Comparison,
    pointed: Pointed,
    texts: Texts,
    locale: Locale,
  ) => Tooltip | undefined;
  /** What a click means; undefined where it was on nothing. */
  readonly picked: (comparison: Comparison, event: ECElementEvent) => Picked | undefined;
  /** Series that are there to be pointed at alone, over a picture that is silent. */
  readonly hits?: (input: ChartInput) => ChartSeries[];
}

export const LIVE_KINDS: Readonly<Record<ViewKind, LiveKind>> = {
  trend: {
    trigger: 'axis',
    pointer: true,
    tooltip: (comparison, { axisValue }, texts, locale) =>
      trendTooltip(comparison, Math.round(Number(axisValue)), texts, locale),
    picked: (_, event) => {
      const [kind, agency] = (event.seriesId ?? '').split(/:(.*)/s);
      const year: unknown = Array.isArray(event.value) ? event.value[0] : undefined;
      return kind === 'agency' && agency !== undefined && typeof year === 'number'
        ? { agency, year }
        : undefined;
    },
  },
  rank: {
    trigger: 'axis',
    pointer: false,
    tooltip: (comparison, { axisValue }, texts, locale) =>
      rankTooltip(comparison, String(axisValue), texts, locale),
    picked: (comparison, event) => {
      const year = lastOf(comparison.years);
      return year === undefined ? undefined : { agency: event.name, year };
    },
  },
  change: {
    trigger: 'item',
    pointer: false,
    tooltip: (comparison, { name = '' }, texts, locale) => changeTooltip(comparison, name, texts, locale),
    picked: (comparison, event) => {
      const year = lastOf(comparison.years);
      return year === undefined || event.name === '' ? undefined : { agency: event.name, year };
    },
  },
  parts: {
    trigger: 'item',
    pointer: false,
    tooltip: (comparison, { name = '' }, texts, locale) => partsTooltip(comparison, name, texts, locale),
    picked: (comparison, event) => {
      const year = lastOf(comparison.years);
      if (year === undefined || event.name === '') return undefined;
      // The rest is worked out: it leads to the whole, as the bare row does.
      const [, part = ''] = (event.seriesId ?? '').split(/:(.*)/s);
      return part === '' ? { agency: event.name, year } : { agency: event.name, year, indicator: part };
    },
  },
  matrix: {
    trigger: 'item',
    pointer: false,
    hits: matrixHits,
    tooltip: (comparison, { name }, texts, locale) => matrixTooltip(comparison, name ?? '', texts, locale),
    picked: (comparison, event) => {
      const [agency, column] = wordsOf(event.name);
      if (column === '') return undefined;
      return cutOf(comparison.view) === 'indicators'
        ? pickedLast(comparison, agency, column)
        : { agency, year: Number(column) };
    },
  },
  scatter: {
    trigger: 'item',
    pointer: false,
    tooltip: (comparison, { name }, texts, locale) => scatterTooltip(comparison, name ?? '', texts, locale),
    picked: (comparison, event) => (event.name === '' ? undefined : pickedLast(comparison, event.name)),
  },
  facets: {
    trigger: 'item',
    pointer: false,
    tooltip: (comparison, { name }, texts, locale) => facetsTooltip(comparison, name ?? '', texts, locale),
    picked: (comparison, event) => {
      const [key, text] = wordsOf(event.name);
      const year = Number(text);
      if (text === '') return undefined;
      if (cutOf(comparison.view) !== 'indicators') return { agency: key, year };
      const agency = comparison.series.find((one) => one.highlighted)?.agency.code;
      return agency === undefined ? undefined : { agency, year, indicator: key };
    },
  },
};

/** A cell of the view's last year. */
function pickedLast(comparison: Comparison, agency: string, indicator?: string): Picked | undefined {
  const year = lastOf(comparison.years);
  if (year === undefined) return undefined;
  return indicator === undefined ? { agency, year } : { agency, year, indicator };
}
