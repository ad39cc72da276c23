import { isOwnGroup } from '../domain/group';
import type { View } from '../domain/view';
import { queryText } from './query-text';
import { MENU } from './menu';
import { DISTRICT } from './scope';
import { PART } from './part';
import { ROWS } from './table-rows';
import { VIEW_FIELDS, type Known } from './view-fields';

/** A parameter, or a part of its value, that named nothing known: left out, and said on the page. */
export interface Ignored {
  readonly parameter: string;
  readonly value: string;
  /** Why; left out: nothing on record answers to it. */
  readonly reason?: IgnoredReason;
}

/**
 * Known, but more than a View takes; without any figures to show; nothing that the indicator knows, or that leaves a
 * figure of it; a year that all is measured from, and no other beside it; a group that was deleted.
 */
export type IgnoredReason =
  'unknown' | 'too-many' | 'no-figures' | 'not-for-indicator' | 'base-alone' | 'gone';

/** Parameters that pages read themselves, beside those of the View. */
const BESIDE = new Set([DISTRICT, 'lang', 'sort', ROWS, PART, MENU]);

/**
 * The View of a URL. What the URL does not say, or says wrongly, is taken from `fallback`.
 * @param parameters of the URL; the district has been read before, since it decides what is known
 */
export function readView(
  parameters: URLSearchParams,
  known: Known,
  fallback: View,
): { view: View; ignored: Ignored[] } {
  let view = fallback;
  const ignored: Ignored[] = [];
  for (const field of VIEW_FIELDS) {
    const text = parameters.get(field.parameter);
    if (text === null) continue;
    const { part, ignored: parts } = field.read(text, known);
    view = { ...view, ...part };
    ignored.push(...parts.map((value) => ignoredOf(field.parameter, value, known)));
  }
  const named = new Set(VIEW_FIELDS.map((field) => field.parameter));
  for (const [parameter, value] of parameters) {
    if (!named.has(parameter) && !BESIDE.has(parameter)) ignored.push({ parameter, value });
  }
  return { view, ignored };
}

function ignoredOf(parameter: string, value: string, known: Known): Ignored {
  if (parameter === 'group' && isOwnGroup(value)) return { parameter, value, reason: 'gone' };
  const codes = { highlight: known.agencies, beside: known.indicators }[parameter];
  return codes?.has(value) === true ? { parameter, value, reason: 'too-many' } : { parameter, value };
}

/** The parameters that carry a View; `readView` of them gives the same View. */
export function viewParameters(view: View): URLSearchParams {
  const parameters = new URLSearchParams({ [DISTRICT]: view.district });
  for (const field of VIEW_FIELDS) {
    const text = field.write(view);
    if (text !== undefined) parameters.set(field.parameter, text);
  }
  return parameters;
}

/** The address of a View: `/compare`, or `/compare.csv` and `/compare.json` for its rows. */
export function viewHref(view: View, path = '/compare'): string {
  return `${path}?${queryText(viewParameters(view))}`;
}
