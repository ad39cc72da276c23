import type { Comparison } from '../domain/comparison';
import { shownYears } from '../domain/kind';
import type { Locale } from './locale';
import { districtName, indicatorShortName } from './name';
import { formatYears } from './number';
import type { Texts } from './zh-CN';

/** File systems take 255 bytes; a browser adds a number, and an ending follows. */
const MOST_BYTES = 200;

/** What a View's file is called, without its ending: district, indicator, kind, years, the day it was made. */
export function viewFileName(comparison: Comparison, madeOn: string, texts: Texts, locale: Locale): string {
  const { view, district, indicator } = comparison;
  const years = shownYears(view.kind, view.years, view.by);
  return named(
    (what) =>
      texts.handed.fileName(
        districtName(district, locale),
        what,
        texts.terms.view[view.kind],
        formatYears({ from: Math.min(...years), to: Math.max(...years) }),
        madeOn,
      ),
    indicatorShortName(indicator, locale),
  );
}

/** What a deck's file is called. */
export function deckFileName(name: string, madeOn: string, texts: Texts): string {
  return named((what) => texts.handed.fileName('', what, '', '', madeOn), name);
}

/** Only the name of the thing is shortened: what says when stays. */
function named(write: (what: string) => string, what: string): string {
  const signs = [...allowed(what)];
  for (;;) {
    const name = allowed(write(signs.join('').trim()));
    if (new TextEncoder().encode(name).length <= MOST_BYTES || signs.length <= 1) return name;
    signs.pop();
  }
}

/** None of the signs that Windows, and no control sign that anybody, takes in a name. */
function allowed(text: string): string {
  return text
    .replace(/[\u0000-\u001f\u007f<>:"/\\|?*]+/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}
