import type { GroupCode } from './group';
import type { YearRange } from './year';

/** Kinds of view. Each has one file of the same name under `charts`; what they share stands in `kind.ts`. */
export const VIEW_KINDS = ['trend', 'rank', 'change', 'parts'] as const;
export type ViewKind = (typeof VIEW_KINDS)[number];

/** How a cell is looked at; the arithmetic stands in `measure.ts`. */
export const MEASURES = [
  'value',
  'change',
  'percent-change',
  'index',
  'per-exposure',
  'share',
  'rank',
  'percentile',
] as const;
export type Measure = (typeof MEASURES)[number];

/** At most so many agencies are highlighted at once; the rest is grey context. */
export const MOST_HIGHLIGHTED = 5;

/** At most so many further indicators stand beside the first one. */
export const MOST_BESIDE = 11;

/** What charts that can be cut in more than one way are cut by: the panels of facets, the columns of a matrix. */
export const CUTS = ['agencies', 'indicators', 'years'] as const;
export type Cut = (typeof CUTS)[number];

/** What a change or an index starts from: the year before, or the first year of the view; never a chosen peak. */
export const BASELINES = ['previous', 'first'] as const;
export type Baseline = (typeof BASELINES)[number];

/**
 * How reorganised agencies are read: as reported, where a line ends with its agency; or comparable, where those that
 * it came from are added up under the agency of today.
 */
export const READINGS = ['reported', 'comparable'] as const;
export type Reading = (typeof READINGS)[number];

/** What a View may add to what is looked at; each has a plain state that its URL leaves out. */
export interface ViewOptions {
  /** Codes of further indicators, in the order chosen: the other axis and the size of a scatter, panels, columns. */
  readonly beside: readonly string[];
  readonly by: Cut;
  /** Do panels share one value axis, or has each its own? */
  readonly axis: 'shared' | 'free';
  readonly baseline: Baseline;
  readonly reading: Reading;
  /** Only agencies that reported in every year of the view. */
  readonly same: boolean;
  /** Changes in the order of their per cent instead of their amount. */
  readonly relative: boolean;
  /** Parts of a whole as shares of it instead of amounts. */
  readonly shares: boolean;
  /** Code of the indicator that `per-exposure` divides by; undefined: the indicator's own. */
  readonly per: string | undefined;
  /** Draw the quartile band of the peers. */
  readonly band: boolean;
}

/** A View that asks for nothing beside. */
export const PLAIN: ViewOptions = {
  beside: [],
  by: 'agencies',
  axis: 'shared',
  baseline: 'previous',
  reading: 'reported',
  same: false,
  relative: false,
  shares: false,
  per: undefined,
  band: true,
};

/** What is being looked at. One typed object, one URL, many renderings; a slide is a stored View. */
export interface View extends ViewOptions {
  readonly kind: ViewKind;
  readonly district: string;
  readonly indicator: string;
  /** The peer group that is compared: see `GroupCode`. */
  readonly group: GroupCode;
  /** Codes of highlighted agencies, in the order chosen, at most five. */
  readonly highlight: readonly string[];
  readonly years: YearRange;
  readonly measure: Measure;
}
