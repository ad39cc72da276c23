import type { Comparison } from '../domain/comparison';
import type { ViewKind } from '../domain/view';
import { changeHeadline, describeChange } from './change-words';
import { describeRank, describeTrend } from './describe';
import type { Locale } from './locale';
import { describeParts, partsHeadline } from './parts-words';
import { Speaker } from './speaker';
import type { Texts } from './zh-CN';

/** What a kind of view says of itself. */
export interface KindTexts {
  /** The title: what is found in it. */
  readonly headline: (comparison: Comparison, texts: Texts, locale: Locale) => string;
  /** The picture in words, for those who do not see it. */
  readonly describe: (comparison: Comparison, texts: Texts, locale: Locale) => string;
}

export const KIND_TEXTS: Readonly<Record<ViewKind, KindTexts>> = {
  trend: { headline: spoken(false), describe: describeTrend },
  rank: { headline: spoken(true), describe: describeRank },
  change: { headline: changeHeadline, describe: describeChange },
  parts: { headline: partsHeadline, describe: describeParts },
};

/** Of the highlighted agency with most to say, else of the group. @param ordered can a reader see an order? */
function spoken(ordered: boolean): KindTexts['headline'] {
  return (comparison, texts, locale) => {
    const speaker = new Speaker(comparison, texts, locale);
    return speaker.ofHighlighted() ?? speaker.ofGroup(ordered);
  };
}
