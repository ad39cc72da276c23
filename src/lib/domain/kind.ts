import type { View, ViewKind, ViewOptions } from './view';
import type { YearRange } from './year';

/** What a kind of view shows, as far as pickers, sentences and the store must know; how it is drawn stands in `charts`. */
export interface KindTraits {
  /** Which of the view's years it shows: all of them, the last, or the first and the last. */
  readonly years: 'range' | 'last' | 'ends';
  /** How many indicators it shows beside the first: none, some that a reader chooses, or the parts of the first. */
  readonly beside: 'none' | 'chosen' | 'parts';
  /** Are agencies that are not highlighted mere context, without marks of their own? */
  readonly context: boolean;
  /** Does it show figures as they are, whatever the view's measure? */
  readonly levels?: true;
  /** Options that change something in it. */
  readonly options: readonly (keyof ViewOptions)[];
}

export const KINDS: Readonly<Record<ViewKind, KindTraits>> = {
  trend: { years: 'range', beside: 'none', context: true, options: ['band', 'same', 'baseline', 'reading'] },
  rank: { years: 'last', beside: 'none', context: false, options: ['baseline', 'reading'] },
  change: { years: 'ends', beside: 'none', context: false, levels: true, options: ['relative', 'reading'] },
  parts: { years: 'last', beside: 'parts', context: false, levels: true, options: ['shares'] },
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

/** The View with years that its kind can show: of one year alone a kind with two ends takes the year before, too. */
export function withShownYears(view: View): View {
  const { from, to } = view.years;
  return KINDS[view.kind].years === 'ends' && from === to ? { ...view, years: { from: to - 1, to } } : view;
}

/** The View as what is compared sees it: a kind of levels keeps the view's measure for other kinds, and shows values. */
export function asCompared(view: View): View {
  return KINDS[view.kind].levels ? { ...view, measure: 'value' } : view;
}
