import type { AgencyKind } from './agency';
import type { YearRange } from './year';

/** Kinds of view. Each has one file of the same name under `charts`. */
export const VIEW_KINDS = ['trend', 'rank'] as const;
export type ViewKind = (typeof VIEW_KINDS)[number];

/** How a cell is looked at; the arithmetic stands in `measure.ts`. */
export const MEASURES = ['value', 'change', 'percent-change', 'index', 'per-exposure'] as const;
export type Measure = (typeof MEASURES)[number];

/** At most so many agencies are highlighted at once; the rest is grey context. */
export const MOST_HIGHLIGHTED = 5;

/** What is being looked at. One typed object, one URL, many renderings; a slide is a stored View. */
export interface View {
  readonly kind: ViewKind;
  readonly district: string;
  readonly indicator: string;
  /** The peer group that is compared: an agency kind, or all agencies of the district. */
  readonly group: AgencyKind | 'all';
  /** Codes of highlighted agencies, in the order chosen, at most five. */
  readonly highlight: readonly string[];
  readonly years: YearRange;
  readonly measure: Measure;
  /** Draw the quartile band of the peers. */
  readonly band: boolean;
}
