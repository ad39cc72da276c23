import type { Cookies } from '@sveltejs/kit';
import { declaredName } from '$lib/domain/person';
import { COOKIE_OPTIONS, COOKIES } from '$lib/server/preferences';

/** The text of a form's field, trimmed; empty where there is none. */
export function fieldOf(form: FormData, name: string): string {
  const value = form.get(name);
  return typeof value === 'string' ? value.trim() : '';
}

/** The declared name in a form's `person`, remembered for the next form; undefined where nothing usable was declared. */
export function personIn(form: FormData, cookies: Cookies): string | undefined {
  const person = declaredName(fieldOf(form, 'person'));
  if (person !== undefined) cookies.set(COOKIES.person, person, COOKIE_OPTIONS);
  return person;
}
