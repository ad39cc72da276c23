import type { Cookies } from '@sveltejs/kit';
import { declaredName } from '$lib/domain/person';
import { COOKIE_OPTIONS, COOKIES } from '$lib/server/preferences';

/** A field of a form as it was typed, without space around it; empty where there is none. */
export function fieldOf(form: FormData, name: string): string {
  return form.get(name)?.toString().trim() ?? '';
}

/** The name declared in a form, kept for the next one; undefined where none was. */
export function declareIn(form: FormData, cookies: Cookies): string | undefined {
  const person = declaredName(fieldOf(form, 'person'));
  if (person !== undefined) cookies.set(COOKIES.person, person, COOKIE_OPTIONS);
  return person;
}
