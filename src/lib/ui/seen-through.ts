import type { Comparison } from '../domain/comparison';
import type { Indicator } from '../domain/indicator';
import type { Measure } from '../domain/view';

/** What a figure is seen through: the indicator and whose district. */
export interface Seen {
  readonly indicator: Indicator;
  readonly district: string;
  /** Left out: the value itself. */
  readonly measure?: Measure;
  /** Figures over less are flagged; left out: the usual least. */
  readonly least?: number | undefined;
}

/** What the figures of a comparison are seen through. */
export function seenThrough({ indicator, view, district, smallDenominator }: Comparison): Seen {
  return { indicator, measure: view.measure, district: district.code, least: smallDenominator };
}
