import { roomBeside } from '../domain/beside';
import type { Indicator } from '../domain/indicator';
import { cutOf } from '../domain/kind';
import type { View } from '../domain/view';
import type { Reporting } from './fallback-view';

/** A section with fewer headline indicators than this is no picture of its own. */
const FEWEST_CHOSEN = 3;

/** So many are chosen for a reader who has named none: what fits a screen without scrolling. */
const MOST_CHOSEN = 7;

/**
 * The further indicators that a View shows, in their order: those it names, as far as its kind has room; where it
 * names none, a sensible choice, so that no View is blank for want of one.
 * @returns none where the kind shows none, or where nothing else has figures
 */
export function besideFor(
  view: View,
  indicators: readonly Indicator[],
  reporting: readonly Reporting[],
): Indicator[] {
  const room = roomBeside(view);
  if (room === 0) return [];
  const named = namedBeside(view, indicators).slice(0, room);
  if (named.length > 0) return named;
  return cutOf(view) === undefined
    ? nextHeadline(view, indicators, reporting)
    : ofSection(view, indicators, reporting);
}

/** The indicators that the View itself names beside its first. */
export function namedBeside(view: View, indicators: readonly Indicator[]): Indicator[] {
  return view.beside.flatMap((code) =>
    code === view.indicator ? [] : indicators.filter((one) => one.code === code),
  );
}

/** The same View with an indicator beside it, or without; what was chosen for the reader is kept as chosen. */
export function toggledBeside(view: View, shown: readonly string[], code: string): View {
  const beside = shown.includes(code) ? shown.filter((one) => one !== code) : [...shown, code];
  return { ...view, beside };
}

/** For the other axis: the next headline indicator that reported in the year, after the view's own; else any that did. */
function nextHeadline(
  view: View,
  indicators: readonly Indicator[],
  reporting: readonly Reporting[],
): Indicator[] {
  const at = indicators.findIndex((one) => one.code === view.indicator);
  const following = [...indicators.slice(at + 1), ...indicators.slice(0, Math.max(at, 0))];
  const known = following.filter((one) => reports(one, view.years.to, reporting));
  return (known.some((one) => one.headline) ? known.filter((one) => one.headline) : known).slice(0, 1);
}

/** For columns and panels: the headline indicators of the same section of the report; of few, others after them. */
function ofSection(
  view: View,
  indicators: readonly Indicator[],
  reporting: readonly Reporting[],
): Indicator[] {
  const own = indicators.find((one) => one.code === view.indicator);
  const known = indicators.filter((one) => one !== own && reports(one, view.years.to, reporting));
  const inSection = known.filter((one) => one.headline && one.area === own?.area);
  const headline = known.filter((one) => one.headline);
  if (inSection.length >= FEWEST_CHOSEN) return inSection.slice(0, MOST_CHOSEN);
  return [...new Set([...inSection, ...headline, ...(headline.length === 0 ? known : [])])].slice(
    0,
    MOST_CHOSEN,
  );
}

function reports(indicator: Indicator, year: number, reporting: readonly Reporting[]): boolean {
  const record = reporting.find((one) => one.indicator === indicator.code);
  return record !== undefined && record.firstYear <= year && record.lastYear >= year;
}
