import type { Changed, Changes, Ends } from '../domain/change';
import { hasRoom, type Comparison } from '../domain/comparison';
import { lackingReason } from '../text/change-figures';
import { agencyName, comparedGroup } from '../text/name';
import type { Locale } from '../text/locale';
import type { Texts } from '../text/zh-CN';

/** A line of the list, top to bottom: a change, two figures that are not compared, or a heading. */
export type ChangeRow =
  | { readonly kind: 'change'; readonly name: string; readonly one: Changed }
  | { readonly kind: 'figures'; readonly name: string; readonly one: Ends }
  | { readonly kind: 'heading'; readonly text: string };

/** Those in order first; then, under a heading of their own, small denominators and agencies of another group. */
export function changeRows(all: Changes, comparison: Comparison, texts: Texts, locale: Locale): ChangeRow[] {
  const fits = (one: Ends) => hasRoom(comparison, one.agency.code);
  const changes = {
    placed: all.placed.filter(fits),
    small: all.small.filter(fits),
    outside: all.outside.filter(fits),
    uncompared: all.uncompared.filter(fits),
  };
  const { rank, change } = texts.charts;
  const rowOf = (one: Changed): ChangeRow => ({ kind: 'change', name: agencyName(one.agency, locale), one });
  const heading = (text: string): ChangeRow => ({ kind: 'heading', text });
  const { relative } = comparison.view;
  const small = relative
    ? change.smallBase(comparison.smallDenominator)
    : rank.small(comparison.smallDenominator);
  return [
    ...changes.placed.map(rowOf),
    ...(changes.small.length > 0 ? [heading(small), ...changes.small.map(rowOf)] : []),
    ...(changes.outside.length > 0 ? [heading(rank.outside(comparedGroup(comparison, texts)))] : []),
    ...changes.outside.map(rowOf),
    ...changes.uncompared.map((one): ChangeRow => ({
      kind: 'figures',
      name: agencyName(one.agency, locale),
      one,
    })),
  ];
}

/** Who lacks a figure of which year and why, a line for each reason: 2016 年未报告：甲、乙. */
export function lackingLines(changes: Changes, texts: Texts, locale: Locale): string[] {
  const byReason = new Map<string, string[]>();
  for (const one of changes.lacking) {
    const reason = lackingReason(one, texts);
    byReason.set(reason, [...(byReason.get(reason) ?? []), agencyName(one.agency, locale)]);
  }
  return [...byReason].map(([reason, names]) => {
    const told = names.slice(0, MOST_NAMED);
    const more = names.length > told.length ? names.length : 0;
    return texts.charts.rank.absent(reason, texts.charts.list(told), more);
  });
}

/** Longer lists are for the table. */
const MOST_NAMED = 12;
