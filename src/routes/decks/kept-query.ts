import { LONGEST_QUERY, queryText } from '$lib/query/query-text';
import { DISTRICT } from '$lib/query/scope';

/** The parameters of a View's address as they are kept, from whatever of it was pasted; undefined where it is no View's. */
export function keptQuery(text: string): string | undefined {
  const parameters = new URLSearchParams(text.trim().replace(/^[^?]*\?/, ''));
  if (!parameters.get(DISTRICT) || !parameters.get('indicator')) return undefined;
  const query = queryText(parameters);
  return query.length > LONGEST_QUERY ? undefined : query;
}

/** Is a View that is kept one of that district? */
export function isOfDistrict(query: string, district: string): boolean {
  return new URLSearchParams(query).get(DISTRICT) === district;
}
