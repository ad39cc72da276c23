import type { Comparison } from '../domain/comparison';

/** What a figure of a comparison is seen through: the indicator, the measure, whose district, and what is small. */
export function seenThrough({ indicator, view, district, smallDenominator }: Comparison) {
  return { indicator, measure: view.measure, district: district.code, least: smallDenominator };
}
