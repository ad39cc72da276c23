/** What a deck's file shows: one slide, with its tables or without, or all slides small. */
export interface Shown {
  /** From 0. */
  readonly place: number;
  readonly overview: boolean;
  readonly tables: boolean;
  readonly notes: boolean;
}

export const FIRST_SHOWN: Shown = { place: 0, overview: false, tables: false, notes: false };

/** How many slides a key or button leads on by. */
const STEPS: Readonly<Record<string, number>> = {
  ArrowRight: 1,
  ArrowDown: 1,
  PageDown: 1,
  ' ': 1,
  next: 1,
  ArrowLeft: -1,
  ArrowUp: -1,
  PageUp: -1,
  Backspace: -1,
  previous: -1,
};

/**
 * What is shown after a key or a button.
 * @param key of the keyboard, or a button's name
 * @returns undefined where it means nothing
 */
export function turned(shown: Shown, key: string, slides: number): Shown | undefined {
  const last = Math.max(0, slides - 1);
  const step = STEPS[key];
  if (step !== undefined) return { ...shown, place: Math.min(last, Math.max(0, shown.place + step)) };
  switch (key) {
    case 'Home':
      return { ...shown, place: 0 };
    case 'End':
      return { ...shown, place: last };
    case 'o':
    case 'overview':
      return { ...shown, overview: !shown.overview };
    case 'Enter':
    case 'Escape':
      return shown.overview ? { ...shown, overview: false } : undefined;
    case 't':
    case 'tables':
      return { ...shown, tables: !shown.tables };
    case 'n':
      return { ...shown, notes: !shown.notes };
    default:
      return undefined;
  }
}

/** The slide that an address of the file names, from 0; the nearest where there is none of that number. */
export function placeIn(hash: string, slides: number): number {
  const number = Number(/^#(?:page-)?(\d+)$/.exec(hash)?.[1] ?? '1');
  return Math.min(Math.max(0, slides - 1), Math.max(0, number - 1));
}
