import type { Agency } from '../domain/agency';
import type { StageFilter } from '../domain/stage';
import type { View } from '../domain/view';
import { copiedQuery } from './copied-query';
import { queryText } from './query-text';
import { viewHref } from './view-url';

/**
 * The parameters of a View as it is looked at on stage for a moment: another last year, another agency in place of the
 * first highlighted one, or highlighted where none was.
 * @param agencies of the district
 */
export function filteredQuery(view: View, filter: StageFilter, agencies: readonly Agency[]): string {
  const query = viewHref(view, '').slice(1);
  const year = { from: view.years.to, to: view.years.to + filter.years };
  const moved = filter.years === 0 ? query : copiedQuery(query, { year });
  const to = agencies.find((one) => one.code === filter.agency);
  if (to === undefined) return moved;
  const from = agencies.find((one) => one.code === view.highlight[0]);
  if (from !== undefined) return copiedQuery(moved, { agency: { from, to } });
  const parameters = new URLSearchParams(moved);
  parameters.set('highlight', to.code);
  return queryText(parameters);
}
