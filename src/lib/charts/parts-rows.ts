import { hasRoom, type Comparison } from '../domain/comparison';
import type { Stacked, Stacking } from '../domain/stacking';
import { agencyName, comparedGroup } from '../text/name';
import { misfitText } from '../text/parts-figures';
import type { Locale } from '../text/locale';
import type { Texts } from '../text/zh-CN';

/** A line of the stacks, top to bottom: a stack, or the heading of those that stand apart. */
export type PartsRow =
  | { readonly kind: 'stack'; readonly name: string; readonly one: Stacked }
  | { readonly kind: 'heading'; readonly text: string };

export function partsRows(all: Stacking, comparison: Comparison, texts: Texts, locale: Locale): PartsRow[] {
  const fits = (one: Stacked) => hasRoom(comparison, one.agency.code);
  const stacking = {
    placed: all.placed.filter(fits),
    small: all.small.filter(fits),
    outside: all.outside.filter(fits),
  };
  const { rank, parts } = texts.charts;
  const rowOf = (one: Stacked): PartsRow => ({ kind: 'stack', name: agencyName(one.agency, locale), one });
  const below = (text: string, list: readonly Stacked[]): PartsRow[] =>
    list.length === 0 ? [] : [{ kind: 'heading', text }, ...list.map(rowOf)];
  return [
    ...stacking.placed.map(rowOf),
    ...below(parts.small(comparison.smallDenominator), stacking.small),
    ...below(rank.outside(comparedGroup(comparison, texts)), stacking.outside),
  ];
}

/**
 * Who is not stacked: a line for each sum that does not fit, and one for each reason that several share.
 * Longer lists are for the table.
 */
export function unstackedLines(
  stacking: Stacking,
  comparison: Comparison,
  texts: Texts,
  locale: Locale,
): string[] {
  const byReason = new Map<string, string[]>();
  const sums: string[] = [];
  for (const one of stacking.unstacked) {
    const reason = misfitText(one, comparison, texts, locale);
    const name = agencyName(one.agency, locale);
    if (one.misfit.why === 'unequal' || one.misfit.why === 'exceeds')
      sums.push(texts.charts.parts.broken(name, reason));
    else byReason.set(reason, [...(byReason.get(reason) ?? []), name]);
  }
  const told = sums.slice(0, MOST_SUMS);
  const more = sums.length - told.length;
  return [
    ...told,
    ...(more > 0 ? [texts.charts.parts.moreBroken(more)] : []),
    ...[...byReason].map(([reason, names]) => {
      const named = names.slice(0, MOST_NAMED);
      return texts.charts.rank.absent(
        reason,
        texts.charts.list(named),
        names.length > named.length ? names.length : 0,
      );
    }),
  ];
}

const MOST_SUMS = 8;
const MOST_NAMED = 12;
