import { AGENCY_KINDS, isAgencyKind } from '../domain/agency';
import { isOwnGroup } from '../domain/group';
import {
  BASELINES,
  CUTS,
  MEASURES,
  MOST_BESIDE,
  MOST_HIGHLIGHTED,
  PLAIN,
  READINGS,
  VIEW_KINDS,
  type View,
} from '../domain/view';
import { isYear } from '../domain/year';

/** What exists, so that a URL can only name that. */
export interface Known {
  readonly indicators: ReadonlySet<string>;
  readonly agencies: ReadonlySet<string>;
  /** Codes of the office's own groups. */
  readonly groups?: ReadonlySet<string>;
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
    read: (text, known) =>
      isAgencyKind(text) || text === 'all' || (isOwnGroup(text) && known.groups?.has(text) === true)
        ? { part: { group: text }, ignored: [] }
        : { part: {}, ignored: [text] },
  },
  {
    parameter: 'highlight',
    write: (view) => view.highlight.join(','),
    read: (text, known) => codesOf(text, known.agencies, MOST_HIGHLIGHTED, (highlight) => ({ highlight })),
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
    parameter: 'beside',
    write: (view) => (view.beside.length === 0 ? undefined : view.beside.join(',')),
    read: (text, known) => codesOf(text, known.indicators, MOST_BESIDE, (beside) => ({ beside })),
  },
  {
    parameter: 'by',
    write: (view) => unlessPlain(view.by, PLAIN.by),
    read: (text) => oneOf(CUTS, text, (by) => ({ by })),
  },
  {
    parameter: 'axis',
    write: (view) => unlessPlain(view.axis, PLAIN.axis),
    read: (text) => oneOf(['shared', 'free'], text, (axis) => ({ axis })),
  },
  {
    parameter: 'baseline',
    write: (view) => unlessPlain(view.baseline, PLAIN.baseline),
    read: (text) => oneOf(BASELINES, text, (baseline) => ({ baseline })),
  },
  {
    parameter: 'reading',
    write: (view) => unlessPlain(view.reading, PLAIN.reading),
    read: (text) => oneOf(READINGS, text, (reading) => ({ reading })),
  },
  switchField('same'),
  switchField('relative'),
  switchField('shares'),
  {
    parameter: 'per',
    write: (view) => view.per,
    read: (text, known) =>
      known.indicators.has(text) ? { part: { per: text }, ignored: [] } : { part: {}, ignored: [text] },
  },
  switchField('band'),
];

/** The groups of every district that a View may compare among, in the order offered; own ones follow. */
export const GROUPS: readonly View['group'][] = [...AGENCY_KINDS, 'all'];

/** A field that is on or off. */
function switchField(field: 'same' | 'relative' | 'shares' | 'band'): ViewField {
  const word = (on: boolean) => (on ? 'on' : 'off');
  return {
    parameter: field,
    write: (view) => unlessPlain(word(view[field]), word(PLAIN[field])),
    read: (text) => oneOf(['on', 'off'], text, (said) => ({ [field]: said === 'on' })),
  };
}

function unlessPlain(word: string, plain: string): string | undefined {
  return word === plain ? undefined : word;
}

/** Codes in a list with commas: known ones once each, at most `most`. */
function codesOf(
  text: string,
  known: ReadonlySet<string>,
  most: number,
  part: (codes: string[]) => Partial<View>,
): { part: Partial<View>; ignored: string[] } {
  const named = [...new Set(text.split(',').filter((code) => code !== ''))];
  const taken = named.filter((code) => known.has(code)).slice(0, most);
  return { part: part(taken), ignored: named.filter((code) => !taken.includes(code)) };
}

function oneOf<const Word extends string>(
  words: readonly Word[],
  text: string,
  part: (word: Word) => Partial<View>,
): { part: Partial<View>; ignored: string[] } {
  const word = words.find((one) => one === text);
  return word === undefined ? { part: {}, ignored: [text] } : { part: part(word), ignored: [] };
}
