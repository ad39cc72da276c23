import type { Comparison } from '../domain/comparison';
import type { Indicator } from '../domain/indicator';
import type { Measure } from '../domain/view';

/** What a figure is seen through: the indicator, the measure, whose district, and over less than what it is small. */
export interface Seen {
  readonly indicator: Indicator;
  readonly measure: Measure;
  readonly district: string;
  readonly least: number | undefined;
}

/** What the figures of a comparison are seen through. */
export function seenThrough({ indicator, view, district, smallDenominator }: Comparison): Seen {
  return { indicator, measure: view.measure, district: district.code, least: smallDenominator };
}
