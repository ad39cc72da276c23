import { MOST_HIGHLIGHTED } from '../domain/view';

/** What translating an address may ask of the catalogue. */
export interface Dictionary {
  /** The code of an indicator or agency by one of its names or aliases; undefined where none or several have it. */
  readonly indicator: (name: string) => string | undefined;
  readonly agency: (name: string) => string | undefined;
}

type Translation = (parameters: URLSearchParams, dictionary: Dictionary) => void;

/**
 * What addresses said in earlier days, and what they say today; in the order in which it changed. Each function turns
 * its own old words into new ones and leaves all else alone; none is ever taken out, so that links stay valid.
 */
const TRANSLATIONS: readonly Translation[] = [
  renamed('chart', 'kind', { line: 'trend', lines: 'trend', bar: 'rank', bars: 'rank', ranking: 'rank' }),
  renamed('agencies', 'highlight'),
  renamed('agency', 'highlight'),
  renamed('metric', 'indicator'),
  renamed('peers', 'group', { everyone: 'all' }),
  yearsFromTwo,
  renamed('year', 'years'),
  yearsWithOtherSigns,
  listsWithOtherSigns,
  named('indicator', (name, dictionary) => dictionary.indicator(name)),
  named('beside', (name, dictionary) => dictionary.indicator(name)),
  named('per', (name, dictionary) => dictionary.indicator(name)),
  named('highlight', (name, dictionary) => dictionary.agency(name)),
];

/** The parameters of today for those of an address of any day; what is of today already comes back as it is. */
export function translated(parameters: URLSearchParams, dictionary: Dictionary): URLSearchParams {
  const today = new URLSearchParams(parameters);
  for (const translate of TRANSLATIONS) translate(today, dictionary);
  return today;
}

/** A parameter under its new name, with new words for old ones; where both stand, the new one counts. */
function renamed(from: string, to: string, words: Readonly<Record<string, string>> = {}): Translation {
  const today = new Map(Object.entries(words));
  return (parameters) => {
    const text = parameters.get(from);
    if (text === null) return;
    parameters.delete(from);
    if (!parameters.has(to)) parameters.set(to, today.get(text) ?? text);
  };
}

/** `from=2019&to=2023`, or one of them, as `years`. */
function yearsFromTwo(parameters: URLSearchParams): void {
  const from = parameters.get('from');
  const to = parameters.get('to');
  if (from === null && to === null) return;
  parameters.delete('from');
  parameters.delete('to');
  if (!parameters.has('years')) parameters.set('years', [...new Set([from ?? to, to ?? from])].join('-'));
}

/** `2019..2023`, `2019,2023`, `2019–2023`, `2019~2023`. */
function yearsWithOtherSigns(parameters: URLSearchParams): void {
  const parts = /^(\d{4})\s*(?:\.\.|[,–—~:])\s*(\d{4})$/.exec(parameters.get('years') ?? '');
  if (parts !== null) parameters.set('years', `${parts[1]}-${parts[2]}`);
}

/** Lists were once written with several parameters of one name, or with semicolons. */
function listsWithOtherSigns(parameters: URLSearchParams): void {
  for (const name of ['highlight', 'beside']) {
    const all = parameters.getAll(name);
    const text = all.flatMap((one) => one.split(/;/)).join(',');
    if (all.length > 0 && text !== all[0]) parameters.set(name, text);
  }
}

/** Codes that were renamed, or that a person typed as a name: by the catalogue's names and aliases. */
function named(
  parameter: 'indicator' | 'beside' | 'per' | 'highlight',
  codeOf: (name: string, dictionary: Dictionary) => string | undefined,
): Translation {
  return (parameters, dictionary) => {
    const text = parameters.get(parameter);
    if (text === null) return;
    // A list may be long; only so many can be meant, and what follows is told as ignored.
    const parts = text.split(',').map((one, index) => {
      return index < 4 * MOST_HIGHLIGHTED ? (codeOf(one.trim(), dictionary) ?? one) : one;
    });
    const codes = parts.join(',');
    if (codes !== text) parameters.set(parameter, codes);
  };
}

/** Looks names up among bodies of the catalogue. */
export function codeByName(
  bodies: readonly {
    readonly code: string;
    readonly name: string;
    readonly nameEn: string;
    readonly shortName: string;
    readonly aliases: readonly string[];
  }[],
): (name: string) => string | undefined {
  return (name) => {
    if (name === '' || bodies.some((one) => one.code === name)) return undefined;
    const wanted = plain(name);
    const having = bodies.filter((one) =>
      [one.name, one.shortName, one.nameEn, ...one.aliases].some((other) => plain(other) === wanted),
    );
    return having.length === 1 ? having[0]?.code : undefined;
  };
}

function plain(name: string): string {
  return name.normalize('NFKC').trim().toLowerCase();
}
