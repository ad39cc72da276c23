import type { Agency } from '../domain/agency';
import type { OwnGroup } from '../domain/group';
import type { Indicator } from '../domain/indicator';
import { shownYears } from '../domain/kind';
import type { View } from '../domain/view';
import { stateOf, SWITCHES } from '../query/view-options';
import type { Ignored } from '../query/view-url';
import type { Locale } from './locale';
import { agencyName, groupName, indicatorName } from './name';
import { formatYears } from './number';
import type { Texts } from './zh-CN';

/** What a page shows after its address was read. */
export interface Shown {
  readonly view: View;
  readonly indicators: readonly Indicator[];
  readonly agencies: readonly Agency[];
  readonly ownGroup: OwnGroup | undefined;
}

/**
 * A part of an address that could not be done, why, and what is shown instead: `kind = pie (not known; shown: trend)`.
 * @param shown undefined on pages without a View: there is nothing in its stead
 */
export function ignoredText(one: Ignored, shown: Shown | undefined, texts: Texts, locale: Locale): string {
  const item = texts.app.ignoredItem(one.parameter, one.value);
  const instead = shown === undefined ? undefined : shownInstead(one.parameter, shown, texts, locale);
  return texts.viewNotes.item(item, texts.viewNotes.reasons[one.reason ?? 'unknown'], instead);
}

function shownInstead(parameter: string, shown: Shown, texts: Texts, locale: Locale): string | undefined {
  const { view } = shown;
  const ofIndicators = (codes: readonly string[]) =>
    codes.flatMap((code) =>
      shown.indicators.filter((one) => one.code === code).map((one) => indicatorName(one, locale)),
    );
  switch (parameter) {
    case 'kind':
      return texts.terms.view[view.kind];
    case 'indicator':
      return ofIndicators([view.indicator])[0];
    case 'group':
      return groupName(view.group, texts, shown.ownGroup);
    case 'measure':
      return texts.terms.measure[view.measure];
    case 'years': {
      const years = shownYears(view.kind, view.years);
      const [from = view.years.from] = years;
      return formatYears({ from, to: view.years.to });
    }
    case 'highlight':
      return listed(
        view.highlight.flatMap((code) =>
          shown.agencies.filter((one) => one.code === code).map((one) => agencyName(one, locale)),
        ),
        texts,
      );
    case 'beside':
      return listed(ofIndicators(view.beside), texts);
    default: {
      const option = SWITCHES.find((one) => one === parameter);
      return option === undefined ? undefined : texts.compare.options[option][stateOf(view, option)];
    }
  }
}

function listed(names: readonly string[], texts: Texts): string {
  return names.length === 0 ? texts.app.none : names.join(texts.app.separator);
}
