import type { Comparison } from '../domain/comparison';
import type { ViewKind } from '../domain/view';
import { changeHeadline, describeChange } from './change-words';
import { describeRank, describeTrend } from './describe';
import { describeFacets, facetsHeadline } from './facets-words';
import type { Locale } from './locale';
import { describeMatrix, matrixHeadline, severalSubtitle } from './matrix-words';
import { describeParts, partsHeadline } from './parts-words';
import { describeScatter, scatterHeadline, scatterSubtitle } from './scatter-words';
import { Speaker } from './speaker';
import type { Texts } from './zh-CN';

/** What a kind of view says of itself. */
export interface KindTexts {
  /** The title: what is found in it. */
  readonly headline: (comparison: Comparison, texts: Texts, locale: Locale) => string;
  /** The picture in words, for those who do not see it. */
  readonly describe: (comparison: Comparison, texts: Texts, locale: Locale) => string;
  /** The parts of its subtitle, where the usual ones do not fit. */
  readonly subtitle?: (comparison: Comparison, texts: Texts, locale: Locale) => string[] | undefined;
  /** Does its picture itself say what its signs mean? */
  readonly ownKey?: boolean;
}

export const KIND_TEXTS: Readonly<Record<ViewKind, KindTexts>> = {
  trend: { headline: spoken(false), describe: describeTrend },
  rank: { headline: spoken(true), describe: describeRank },
  change: { headline: changeHeadline, describe: describeChange },
  parts: { headline: partsHeadline, describe: describeParts },
  matrix: { headline: matrixHeadline, describe: describeMatrix, subtitle: severalSubtitle, ownKey: true },
  scatter: { headline: scatterHeadline, describe: describeScatter, subtitle: scatterSubtitle, ownKey: true },
  facets: { headline: facetsHeadline, describe: describeFacets, subtitle: severalSubtitle, ownKey: true },
};

/** Of the highlighted agency with most to say, else of the group. @param ordered can a reader see an order? */
function spoken(ordered: boolean): KindTexts['headline'] {
  return (comparison, texts, locale) => {
    const speaker = new Speaker(comparison, texts, locale);
    return speaker.ofHighlighted() ?? speaker.ofGroup(ordered);
  };
}
