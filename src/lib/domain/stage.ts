/** What the audience sees; the presenter's window has the same. */
export interface StageState {
  /** Place of the slide among those shown, from 0. */
  readonly place: number;
  readonly screen: 'slide' | 'overview' | 'black';
  /** The list of keys, or the list of agencies to look at instead, over the slide. */
  readonly over: 'keys' | 'agencies' | undefined;
  /** Digits typed so far of a slide's number. */
  readonly typed: string;
  /** Place among the slide's highlighted agencies of the one that stands out, from 0; undefined: none does. */
  readonly standing: number | undefined;
  /** What is looked at instead of what the slide has, until it is left or put back. */
  readonly filter: StageFilter;
}

/** Years by which the last year is moved, and the code of an agency in place of the first highlighted one. */
export interface StageFilter {
  readonly years: number;
  readonly agency: string | undefined;
}

export const NO_FILTER: StageFilter = { years: 0, agency: undefined };

/** How many slides there are, and how many agencies the one on show highlights. */
export interface StageSize {
  readonly slides: number;
  readonly highlighted: number;
}

/** The stage at a slide; a place outside is the nearest end. */
export function stageAt(place: number, slides: number): StageState {
  return {
    place: Math.max(0, Math.min(place, slides - 1)),
    screen: 'slide',
    over: undefined,
    typed: '',
    standing: undefined,
    filter: NO_FILTER,
  };
}

/** Keys and what they do, as they are listed; a clicker sends PageDown and PageUp. */
export const STAGE_KEYS = [
  { name: 'next', keys: ['ArrowRight', 'ArrowDown', 'PageDown', ' ', 'n'] },
  { name: 'previous', keys: ['ArrowLeft', 'ArrowUp', 'PageUp', 'Backspace', 'p'] },
  { name: 'ends', keys: ['Home', 'End'] },
  { name: 'jump', keys: ['1–9', 'Enter'] },
  { name: 'overview', keys: ['o', 'g'] },
  { name: 'black', keys: ['b', '.'] },
  { name: 'stand', keys: ['h'] },
  { name: 'year', keys: ['[', ']'] },
  { name: 'agency', keys: ['a'] },
  { name: 'back', keys: ['r'] },
  { name: 'full', keys: ['f'] },
  { name: 'help', keys: ['?'] },
  { name: 'leave', keys: ['Escape'] },
] as const;
export type StageKeyName = (typeof STAGE_KEYS)[number]['name'];

/** What a key is for on stage, but for digits; undefined where it is for nothing. */
export function stageKey(key: string): StageKeyName | undefined {
  return STAGE_KEYS.find((one) => (one.keys as readonly string[]).includes(key))?.name;
}

/** What a key leads to; undefined where it means nothing on stage. */
export function pressed(state: StageState, key: string, size: StageSize): StageState | undefined {
  if (/^[0-9]$/.test(key)) return { ...state, typed: (state.typed + key).slice(-3) };
  switch (stageKey(key)) {
    case 'next':
      return moved(state, 1, size.slides);
    case 'previous':
      return moved(state, -1, size.slides);
    case 'ends':
      return kept(state, stageAt(key === 'Home' ? 0 : size.slides - 1, size.slides));
    case 'jump':
      return entered(state, size.slides);
    case 'overview':
      return {
        ...state,
        typed: '',
        over: undefined,
        screen: state.screen === 'overview' ? 'slide' : 'overview',
      };
    case 'black':
      return { ...state, typed: '', screen: state.screen === 'black' ? 'slide' : 'black' };
    case 'stand':
      return { ...state, standing: nextStanding(state.standing, size.highlighted) };
    case 'year':
      return filtered(state, { ...state.filter, years: state.filter.years + (key === ']' ? 1 : -1) });
    case 'agency':
      return { ...state, over: state.over === 'agencies' ? undefined : 'agencies' };
    case 'back':
      return { ...state, filter: NO_FILTER, standing: undefined };
    case 'help':
      return { ...state, over: state.over === 'keys' ? undefined : 'keys' };
    case 'leave':
      return left(state);
    case 'full':
    case undefined:
      return undefined;
  }
}

/** So many slides on; from black or a list the slide is shown again first. At the ends it stays, unless it goes round. */
export function moved(state: StageState, by: number, slides: number, round = false): StageState {
  if (state.screen === 'black') return { ...state, screen: 'slide' };
  if (state.over !== undefined) return { ...state, over: undefined };
  const to = state.place + by;
  const place = round && slides > 0 ? (to + slides) % slides : to;
  const next = stageAt(place, slides);
  return next.place === state.place ? { ...state, typed: '' } : kept(state, next);
}

/** With another agency or year looked at on the slide. */
export function filtered(state: StageState, filter: StageFilter): StageState {
  return { ...state, filter, standing: undefined, over: undefined };
}

/** The overview stays while another slide is chosen in it. */
function kept(before: StageState, after: StageState): StageState {
  return { ...after, screen: before.screen === 'overview' ? 'overview' : 'slide' };
}

/** The slide whose number was typed; in the overview the chosen one; else the next. */
function entered(state: StageState, slides: number): StageState {
  if (state.typed !== '') return stageAt(Number(state.typed) - 1, slides);
  return state.screen === 'overview' ? stageAt(state.place, slides) : moved(state, 1, slides);
}

function nextStanding(now: number | undefined, highlighted: number): number | undefined {
  const next = now === undefined ? 0 : now + 1;
  return next < highlighted ? next : undefined;
}

/** Takes away one thing at a time: a list, digits, the overview or black, what stands out. */
function left(state: StageState): StageState {
  if (state.over !== undefined) return { ...state, over: undefined };
  if (state.typed !== '') return { ...state, typed: '' };
  if (state.screen !== 'slide') return { ...state, screen: 'slide' };
  return { ...state, standing: undefined };
}
