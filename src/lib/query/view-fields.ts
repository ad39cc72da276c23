import { AGENCY_KINDS, isAgencyKind } from '../domain/agency';
import { MEASURES, MOST_HIGHLIGHTED, VIEW_KINDS, type View } from '../domain/view';
import { isYear } from '../domain/year';

/** What exists, so that a URL can only name that. */
export interface Known {
  readonly indicators: ReadonlySet<string>;
  readonly agencies: ReadonlySet<string>;
}

/** One field of the View and the URL parameter that carries it. */
export interface ViewField {
  readonly parameter: string;
  /** The parameter's text; undefined leaves it out of the URL. */
  write(view: View): string | undefined;
  /** What the text says, and the parts of it that say nothing known. */
  read(text: string, known: Known): { readonly part: Partial<View>; readonly ignored: readonly string[] };
}

/** The one table of field ↔ parameter: URLs, forms, links and exports are all made from it. */
export const VIEW_FIELDS: readonly ViewField[] = [
  {
    parameter: 'kind',
    write: (view) => view.kind,
    read: (text) => oneOf(VIEW_KINDS, text, (kind) => ({ kind })),
  },
  {
    parameter: 'indicator',
    write: (view) => view.indicator,
    read: (text, known) =>
      known.indicators.has(text) ? { part: { indicator: text }, ignored: [] } : { part: {}, ignored: [text] },
  },
  {
    parameter: 'group',
    write: (view) => view.group,
    read: (text) =>
      isAgencyKind(text) || text === 'all'
        ? { part: { group: text }, ignored: [] }
        : { part: {}, ignored: [text] },
  },
  {
    parameter: 'highlight',
    write: (view) => view.highlight.join(','),
    read: (text, known) => {
      const named = [...new Set(text.split(',').filter((code) => code !== ''))];
      const highlight = named.filter((code) => known.agencies.has(code)).slice(0, MOST_HIGHLIGHTED);
      return { part: { highlight }, ignored: named.filter((code) => !highlight.includes(code)) };
    },
  },
  {
    parameter: 'years',
    write: (view) => `${view.years.from}-${view.years.to}`,
    read: (text) => {
      const [, from, to] = (/^(\d{4})(?:-(\d{4}))?$/.exec(text) ?? []).map(Number);
      const last = to === undefined || Number.isNaN(to) ? from : to;
      return from !== undefined && last !== undefined && isYear(from) && isYear(last) && from <= last
        ? { part: { years: { from, to: last } }, ignored: [] }
        : { part: {}, ignored: [text] };
    },
  },
  {
    parameter: 'measure',
    write: (view) => (view.measure === 'value' ? undefined : view.measure),
    read: (text) => oneOf(MEASURES, text, (measure) => ({ measure })),
  },
  {
    parameter: 'band',
    write: (view) => (view.band ? undefined : 'off'),
    read: (text) => oneOf(['on', 'off'] as const, text, (band) => ({ band: band === 'on' })),
  },
];

/** The groups a View may compare, in the order offered. */
export const GROUPS: readonly View['group'][] = [...AGENCY_KINDS, 'all'];

function oneOf<const Word extends string>(
  words: readonly Word[],
  text: string,
  part: (word: Word) => Partial<View>,
): { part: Partial<View>; ignored: string[] } {
  const word = words.find((one) => one === text);
  return word === undefined ? { part: {}, ignored: [text] } : { part: part(word), ignored: [] };
}
