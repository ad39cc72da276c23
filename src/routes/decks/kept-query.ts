import { DISTRICT } from '$lib/query/scope';

/** The longest address that is kept: what an intranet's browsers and gateways pass on. */
const LONGEST_QUERY = 4000;

/** The parameters of a View's address as they are kept, from whatever of it was pasted; undefined where it is no View's. */
export function keptQuery(text: string): string | undefined {
  const parameters = new URLSearchParams(text.trim().replace(/^[^?]*\?/, ''));
  if (!parameters.get(DISTRICT) || !parameters.get('indicator')) return undefined;
  const query = parameters.toString().replaceAll('%2C', ',');
  return query.length > LONGEST_QUERY ? undefined : query;
}

/** Is a View that is kept one of that district? */
export function isOfDistrict(query: string, district: string): boolean {
  return new URLSearchParams(query).get(DISTRICT) === district;
}
