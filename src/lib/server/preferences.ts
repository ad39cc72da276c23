import { declaredName } from '../domain/person';
import { isFillStyle, type FillStyle } from '../text/fill-style';
import { isNumberStyle, type NumberStyle } from '../text/number-style';
import { DEFAULT_LOCALE, isLocale, type Locale } from '../text/locale';

/** Names of the cookies a reader's choices are kept in. */
export const COOKIES = {
  locale: 'lang',
  theme: 'theme',
  numbers: 'numbers',
  fills: 'fills',
  width: 'chart-width',
  person: 'person',
} as const;

/** A year: preferences and a declared name, no session. */
export const COOKIE_OPTIONS = {
  path: '/',
  maxAge: 31_536_000,
  sameSite: 'lax',
  httpOnly: true,
  secure: false,
} as const;

/** Widths at which charts are drawn; the reader's screen takes the nearest. */
export const CHART_WIDTHS = [360, 960, 1440] as const;

const THEMES = ['auto', 'light', 'dark'] as const;

export interface Preferences {
  readonly locale: Locale;
  readonly theme: (typeof THEMES)[number];
  readonly numbers: NumberStyle;
  readonly fills: FillStyle;
  readonly chartWidth: number;
  readonly person: string | undefined;
}

/**
 * What a reader has chosen. `?lang` beats the cookie; anything unknown is the default, never an error.
 * @param cookie the text of a cookie by name
 */
export function readPreferences(
  cookie: (name: string) => string | undefined,
  lang: string | null,
): Preferences {
  const kept = cookie(COOKIES.locale);
  const locale = isLocale(lang) ? lang : isLocale(kept) ? kept : DEFAULT_LOCALE;
  const theme = THEMES.find((one) => one === cookie(COOKIES.theme)) ?? 'auto';
  const written = cookie(COOKIES.numbers);
  const numbers = isNumberStyle(written) ? written : 'plain';
  const filled = cookie(COOKIES.fills);
  const fills = isFillStyle(filled) ? filled : 'plain';
  const chartWidth = CHART_WIDTHS.find((one) => String(one) === cookie(COOKIES.width)) ?? 960;
  const person = declaredName(cookie(COOKIES.person) ?? '');
  return { locale, theme, numbers, fills, chartWidth, person };
}
