import { randomUUID } from 'node:crypto';
import type { Handle, HandleServerError, ServerInit } from '@sveltejs/kit';
import { database } from '$lib/server/database';
import { readPreferences } from '$lib/server/preferences';
import { readSettings } from '$lib/server/settings';
import { localDate } from '$lib/text/time';

/** Opens, migrates and seeds before the first request is answered. */
export const init: ServerInit = async () => {
  await database();
};

const HEADERS = {
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'SAMEORIGIN',
  'referrer-policy': 'same-origin',
  'cross-origin-opener-policy': 'same-origin',
  'permissions-policy': 'camera=(), geolocation=(), microphone=()',
} as const;

export const handle: Handle = async ({ event, resolve }) => {
  const preferences = readPreferences((name) => event.cookies.get(name), event.url.searchParams.get('lang'));
  Object.assign(event.locals, preferences);
  event.locals.database = await database();
  event.locals.settings = readSettings();
  event.locals.today = localDate(new Date());
  const response = await resolve(event, {
    // The chart of a comparison shows before the scripts are asked for: they would share the line with it.
    preload: ({ type }) => type !== 'js' || event.route.id !== '/compare',
    transformPageChunk: ({ html }) => {
      // The marks stand on the first element: the page behind it, most of a megabyte, is not copied for each.
      const end = html.indexOf('<head');
      if (end === -1) return html;
      const opening = html
        .slice(0, end)
        .replace('%zhunsheng.lang%', preferences.locale)
        .replace('%zhunsheng.theme%', preferences.theme);
      return opening + html.slice(end);
    },
  });
  for (const [name, value] of Object.entries(HEADERS)) response.headers.set(name, value);
  return response;
};

/** Something broke: it is logged under a number that the page shows. */
export const handleError: HandleServerError = ({ error, event, status, message }) => {
  if (status === 404) return { message };
  const id = randomUUID().slice(0, 8);
  console.error(`[${id}] ${event.request.method} ${event.url.pathname}`, error);
  return { message, id };
};
