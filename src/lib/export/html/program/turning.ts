import { pressed, stageAt, stageKey, type StageKeyName, type StageState } from '../../../domain/stage';

/** What a deck's file shows: the stage, with the tables and the notes of its slides or without. */
export interface Shown {
  readonly stage: StageState;
  readonly tables: boolean;
  readonly notes: boolean;
}

/** The file when it is opened. @param place the slide, from 0 */
export function firstShown(place: number, slides: number): Shown {
  return { stage: stageAt(place, slides), tables: false, notes: false };
}

/** The keys of the stage that mean something in a file: there is no server to ask, and each chart has its own marks. */
const OF_STAGE: readonly StageKeyName[] = ['next', 'previous', 'ends', 'jump', 'overview', 'black', 'leave'];

/** The file's buttons, by name, and the keys that do the same. */
const BUTTONS: Readonly<Record<string, string>> = {
  next: 'ArrowRight',
  previous: 'ArrowLeft',
  overview: 'o',
  tables: 't',
};

/**
 * What is shown after a key or a button.
 * @param what a key of the keyboard, or a button's name
 * @returns undefined where it means nothing
 */
export function turned(shown: Shown, what: string, slides: number): Shown | undefined {
  const key = BUTTONS[what] ?? what;
  if (key === 't') return { ...shown, tables: !shown.tables };
  if (key === 's') return { ...shown, notes: !shown.notes };
  const does = stageKey(key);
  if (does === undefined ? !/^[0-9]$/.test(key) : !OF_STAGE.includes(does)) return undefined;
  const stage = pressed(shown.stage, key, { slides, highlighted: 0 });
  return stage === undefined ? undefined : { ...shown, stage };
}

/** The slide that an address of the file names, from 0; the nearest where there is none of that number. */
export function placeIn(hash: string, slides: number): number {
  const number = Number(/^#(?:page-)?(\d+)$/.exec(hash)?.[1] ?? '1');
  return Math.min(Math.max(0, slides - 1), Math.max(0, number - 1));
}
