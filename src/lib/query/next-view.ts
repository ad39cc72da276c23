import { KINDS } from '../domain/kind';
import { VIEW_KINDS, type View } from '../domain/view';
import type { YearRange } from '../domain/year';
import { yearsWithin } from './possible-view';

/** The View in the kind after its own, in the order offered; after the last the first. */
export function nextKind(view: View, onRecord: YearRange): View {
  const at = VIEW_KINDS.indexOf(view.kind);
  const kind = VIEW_KINDS[(at + 1) % VIEW_KINDS.length] ?? view.kind;
  return { ...view, kind, years: yearsWithin(view.years, onRecord) };
}

/**
 * The View with its last year moved, and where it shows no range its first one with it; undefined where the record
 * ends, or where the last year would come before the first.
 */
export function lastYearMoved(view: View, by: 1 | -1, onRecord: YearRange): View | undefined {
  const to = view.years.to + by;
  const from = KINDS[view.kind].years === 'last' ? Math.min(view.years.from, to) : view.years.from;
  if (to < from || to < onRecord.from || to > onRecord.to) return undefined;
  return { ...view, years: { from, to } };
}
