import { hasRoom, type Comparison } from '../domain/comparison';
import { rankingOf, type Placed, type Ranked } from '../domain/ranking';
import { smallWord } from '../text/measure-name';
import { agencyName, comparedGroup } from '../text/name';
import type { Locale } from '../text/locale';
import type { Texts } from '../text/zh-CN';

/** A line of the ranking, top to bottom: a bar, or the heading of those that stand apart. */
export type RankRow =
  | { readonly kind: 'bar'; readonly name: string; readonly one: Ranked; readonly placed: Placed | undefined }
  | { readonly kind: 'heading'; readonly text: string };

/** Those in order first; then, under a heading of their own, small denominators and agencies of another group. */
export function rankRows(comparison: Comparison, texts: Texts, locale: Locale): RankRow[] {
  const say = texts.charts.rank;
  const { placed, small, outside } = rankingOf(comparison);
  const fits = (one: Ranked) => hasRoom(comparison, one.agency.code);
  const ranking = { placed: placed.filter(fits), small: small.filter(fits), outside: outside.filter(fits) };
  const bar = (one: Ranked, placed?: Placed): RankRow => ({
    kind: 'bar',
    name: agencyName(one.agency, locale),
    one,
    placed,
  });
  const rows = ranking.placed.map((one) => bar(one, one));
  if (ranking.small.length > 0) {
    rows.push(
      {
        kind: 'heading',
        text: say[smallWord(comparison.view.measure, comparison.indicator)](comparison.smallDenominator),
      },
      ...ranking.small.map((one) => bar(one)),
    );
  }
  if (ranking.outside.length > 0) {
    const text = say.outside(comparedGroup(comparison, texts));
    rows.push({ kind: 'heading', text }, ...ranking.outside.map((one) => bar(one)));
  }
  return rows;
}

/** Who has no figure, a line for each reason: 未报告：甲、乙. */
export function absentLines(comparison: Comparison, texts: Texts, locale: Locale): string[] {
  const byReason = new Map<string, string[]>();
  for (const { agency, point } of rankingOf(comparison).absent) {
    if (point.cell.kind !== 'absent') continue;
    const reason = texts.terms.absence[point.cell.reason];
    byReason.set(reason, [...(byReason.get(reason) ?? []), agencyName(agency, locale)]);
  }
  return [...byReason].map(([reason, names]) => {
    const told = names.slice(0, MOST_NAMED);
    const more = names.length > told.length ? names.length : 0;
    return texts.charts.rank.absent(reason, texts.charts.list(told), more);
  });
}

/** Longer lists are for the table. */
const MOST_NAMED = 12;
