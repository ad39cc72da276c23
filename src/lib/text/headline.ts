import { FEWEST_TO_CHART, type Comparison } from '../domain/comparison';
import { KIND_TEXTS } from './kind-texts';
import type { Locale } from './locale';
import { indicatorShortName } from './name';
import type { Texts } from './zh-CN';

/**
 * The title that says what is found in the last year of the view, and nothing that the data do not bear:
 * most and fewest only of figures that may be ordered, medians only from eight reporters on, changes only from the
 * year before and never across a break.
 */
export function headline(comparison: Comparison, texts: Texts, locale: Locale): string {
  const say = texts.charts.headline;
  const indicator = indicatorShortName(comparison.indicator, locale);
  if (comparison.sparse === 'reporters') return say.sparseReporters(indicator, FEWEST_TO_CHART);
  if (comparison.sparse === 'years') return say.sparseYears(indicator, FEWEST_TO_CHART);
  if (comparison.sparse === 'parts') return say.sparseParts(indicator);
  if (comparison.sparse === 'sums') return say.sparseSums(indicator, FEWEST_TO_CHART);
  return KIND_TEXTS[comparison.view.kind].headline(comparison, texts, locale);
}
