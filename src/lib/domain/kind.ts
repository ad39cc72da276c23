import type { ViewKind, ViewOptions } from './view';
import type { YearRange } from './year';

/** What a kind of view shows, as far as pickers, sentences and the store must know; how it is drawn stands in `charts`. */
export interface KindTraits {
  /** Which of the view's years it shows: all of them, the last, or the first and the last. */
  readonly years: 'range' | 'last' | 'ends';
  /** How many indicators it shows beside the first: none, some that a reader chooses, or the parts of the first. */
  readonly beside: 'none' | 'chosen' | 'parts';
  /** Are agencies that are not highlighted mere context, without marks of their own? */
  readonly context: boolean;
  /** Options that change something in it. */
  readonly options: readonly (keyof ViewOptions)[];
}

export const KINDS: Readonly<Record<ViewKind, KindTraits>> = {
  trend: { years: 'range', beside: 'none', context: true, options: ['band', 'same', 'baseline', 'reading'] },
  rank: { years: 'last', beside: 'none', context: false, options: ['baseline', 'reading'] },
};

/** The years that a kind shows of a range, ascending. */
export function shownYears(kind: ViewKind, years: YearRange): number[] {
  switch (KINDS[kind].years) {
    case 'last':
      return [years.to];
    case 'ends':
      return years.from === years.to ? [years.to] : [years.from, years.to];
    case 'range':
      return Array.from({ length: years.to - years.from + 1 }, (_, index) => years.from + index);
  }
}
