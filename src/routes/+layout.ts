import { loadTexts } from '$lib/text/load-texts';
import type { LayoutLoad } from './$types';

/** The sentences of the reader's language: functions among them, so they do not cross but are loaded on both sides. */
export const load: LayoutLoad = async ({ data }) => ({
  ...data,
  texts: await loadTexts(data.locale, data.numbers),
});
