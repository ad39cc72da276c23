import type { Comparison } from '../domain/comparison';
import { KIND_TEXTS } from './kind-texts';
import type { Locale } from './locale';
import type { Texts } from './zh-CN';

/** The chart in words, for those who do not see it: its kind, then the figures of what is highlighted. */
export function chartDescription(comparison: Comparison, texts: Texts, locale: Locale): string {
  return KIND_TEXTS[comparison.view.kind].describe(comparison, texts, locale);
}
