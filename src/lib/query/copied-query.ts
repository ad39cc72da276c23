import type { Agency } from '../domain/agency';
import { queryText } from './query-text';

/** What a copy of a deck is about instead: another agency in place of one, another last year. */
export interface DeckCopy {
  readonly agency?: { readonly from: Agency; readonly to: Agency } | undefined;
  readonly year?: { readonly from: number; readonly to: number } | undefined;
}

/** The parameters of a View for another agency or year; one that names neither comes back as it is. */
export function copiedQuery(query: string, { agency, year }: DeckCopy): string {
  const parameters = new URLSearchParams(query);
  const highlight = (parameters.get('highlight') ?? '').split(',');
  if (agency !== undefined && highlight.includes(agency.from.code)) {
    const codes = highlight.map((code) => (code === agency.from.code ? agency.to.code : code));
    parameters.set('highlight', [...new Set(codes)].join(','));
    if (parameters.get('group') === agency.from.kind) parameters.set('group', agency.to.kind);
  }
  const span = spanOf(parameters);
  if (year !== undefined && span?.to === year.from) {
    const moved = span.from === span.to || parameters.get('kind') === 'change';
    const first = moved ? span.from + year.to - year.from : Math.min(span.from, year.to);
    parameters.set('years', first === year.to ? String(first) : `${first}-${year.to}`);
  }
  const text = queryText(parameters);
  return queryText(new URLSearchParams(query)) === text ? query : text;
}

/** The years that an address asks for, where it does. */
export function spanOf(parameters: URLSearchParams): { from: number; to: number } | undefined {
  const [, from, to] = /^(\d{4})(?:-(\d{4}))?$/.exec(parameters.get('years') ?? '') ?? [];
  return from === undefined ? undefined : { from: Number(from), to: Number(to ?? from) };
}
