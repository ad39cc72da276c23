import { isPoints } from '../domain/change';
import type { Indicator } from '../domain/indicator';
import { KINDS } from '../domain/kind';
import type { View } from '../domain/view';

/** Options with two states, which one link switches over. */
export const SWITCHES = ['band', 'same', 'axis', 'relative', 'shares', 'baseline', 'reading'] as const;
export type Switch = (typeof SWITCHES)[number];

/** The same View with an option in its other state. */
export function switched(view: View, option: Switch): View {
  switch (option) {
    case 'band':
    case 'same':
    case 'relative':
    case 'shares':
      return { ...view, [option]: !view[option] };
    case 'axis':
      return { ...view, axis: view.axis === 'shared' ? 'free' : 'shared' };
    case 'baseline':
      return { ...view, baseline: view.baseline === 'previous' ? 'first' : 'previous' };
    case 'reading':
      return { ...view, reading: view.reading === 'reported' ? 'comparable' : 'reported' };
  }
}

/** The state an option is in, as a word: `on`, `free`, `comparable`. */
export function stateOf(view: View, option: Switch): string {
  const state = view[option];
  return typeof state === 'boolean' ? (state ? 'on' : 'off') : state;
}

/** What decides beside the View which switches change something. */
export interface SwitchesFor {
  readonly indicator?: Indicator;
  /** Did an agency on show come of others, or become another? */
  readonly reorganised?: boolean;
}

/**
 * The switches that change something in a View: those of its kind, a baseline only of changes, a reading only where an
 * agency on show was reorganised; changes of a percentage have no order but that of points.
 */
export function switchesOf(view: View, { indicator, reorganised = false }: SwitchesFor = {}): Switch[] {
  const changes = view.measure === 'change' || view.measure === 'percent-change';
  const points = indicator !== undefined && isPoints(indicator);
  return SWITCHES.filter(
    (option) =>
      KINDS[view.kind].options.includes(option) &&
      (option !== 'baseline' || changes) &&
      (option !== 'relative' || !points) &&
      (option !== 'reading' || reorganised),
  );
}
