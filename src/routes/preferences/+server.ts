import { redirect } from '@sveltejs/kit';
import { COOKIE_OPTIONS, COOKIES } from '$lib/server/preferences';
import { isFillStyle } from '$lib/text/fill-style';
import { isLocale } from '$lib/text/locale';
import { isNumberStyle } from '$lib/text/number-style';
import { isTheme } from '$lib/ui/theme';
import type { RequestHandler } from './$types';

/** Keeps a choice of language, of theme, of how numbers are written or areas are filled, and goes back to where it was made. */
export const POST: RequestHandler = async ({ request, cookies, url }) => {
  const form = await request.formData();
  const lang = form.get('lang')?.toString();
  const theme = form.get('theme')?.toString();
  const numbers = form.get('numbers')?.toString();
  const fills = form.get('fills')?.toString();
  if (isLocale(lang)) cookies.set(COOKIES.locale, lang, COOKIE_OPTIONS);
  if (isTheme(theme)) cookies.set(COOKIES.theme, theme, COOKIE_OPTIONS);
  if (isNumberStyle(numbers)) cookies.set(COOKIES.numbers, numbers, COOKIE_OPTIONS);
  if (isFillStyle(fills)) cookies.set(COOKIES.fills, fills, COOKIE_OPTIONS);
  redirect(303, backWithin(form.get('here')?.toString() ?? '/', url));
};

/** Only a path of this site, and without a `lang` that would undo the choice. */
function backWithin(here: string, url: URL): string {
  const target = new URL(here, url);
  if (target.origin !== url.origin) return '/';
  target.searchParams.delete('lang');
  return target.pathname + target.search;
}
