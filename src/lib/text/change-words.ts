import { changesOf, isPoints, type Changed, type Changes, type Ends } from '../domain/change';
import type { NumberCell } from '../domain/cell';
import type { Comparison } from '../domain/comparison';
import { lastOf } from '../domain/last';
import { LEAST_BASE } from '../domain/movers';
import type { Ranking } from '../domain/ranking';
import { ranksOf } from '../domain/statistics';
import { differenceText, lackingReason, percentText } from './change-figures';
import { extremesOf } from './extreme';
import { agencyName, indicatorName, indicatorShortName, memberName } from './name';
import { formatCell, formatNumber, formatWithUnit, measuredUnit, precisionSign } from './number';
import type { Locale } from './locale';
import type { Texts } from './zh-CN';

/** Ends of the order that are read out; the table has the rest. */
const READ_OUT = 5;

/**
 * What became of the highlighted agency with most to say, else how many of the group have more, fewer and as many.
 * Across a new definition nothing is claimed.
 */
export function changeHeadline(comparison: Comparison, texts: Texts, locale: Locale): string {
  const say = texts.charts.change;
  const changes = changesOf(comparison);
  const { from, to, breaks } = changes;
  const indicator = indicatorShortName(comparison.indicator, locale);
  if (breaks.length > 0) return say.notCompared(indicator, from, to);
  const all = [...changes.placed, ...changes.small, ...changes.outside].filter((one) => one.highlighted);
  const extremes = endsOf(changes, comparison);
  const spoken =
    all.find(({ agency }) => extremes.some((end) => end.agencies.includes(agency.code))) ??
    chosenOrder(comparison, all)[0];
  if (spoken !== undefined) return ofAgency(spoken, changes, comparison, texts, locale);
  const lacking = changes.lacking.find((one) => one.highlighted);
  if (lacking !== undefined) return ofLacking(lacking, indicator, texts, locale);
  return ofGroup(changes, comparison, texts, locale);
}

/** A list of changes in words: both ends of the order and the highlighted agencies. */
export function describeChange(comparison: Comparison, texts: Texts, locale: Locale): string {
  const { description, change } = texts.charts;
  const changes = changesOf(comparison);
  const { placed, small, outside, from, to } = changes;
  const told = [...placed, ...small, ...outside].filter(
    (one, index) =>
      one.highlighted || index < READ_OUT || (index >= placed.length - READ_OUT && index < placed.length),
  );
  const lines = told.map((one) => {
    const [before, now] = [one.from, one.to].map((cell) =>
      formatCell(cell, comparison.indicator, 'value', texts),
    );
    const percent = claimedPercent(one, texts);
    const difference = differenceText(one, comparison, texts);
    return description.line(
      agencyName(one.agency, locale),
      change.told(
        before as string,
        now as string,
        percent === '' ? difference : texts.charts.list([difference, percent]),
      ),
    );
  });
  const name = indicatorName(comparison.indicator, locale);
  const head =
    changes.breaks.length > 0
      ? change.brokenDescription(name, from, to)
      : change.description(name, from, to, placed.length);
  return [head, ...lines, description.table].join('');
}

function ofAgency(
  one: Changed,
  changes: Changes,
  comparison: Comparison,
  texts: Texts,
  locale: Locale,
): string {
  const { headline, change } = texts.charts;
  const { indicator } = comparison;
  const figure = (cell: NumberCell) => {
    const text = precisionSign(cell) + formatWithUnit(cell.value, indicator, 'value', texts, locale);
    return cell.marks.includes('doubtful') ? headline.doubtful(text) : text;
  };
  const name = agencyName(one.agency, locale);
  const short = indicatorShortName(indicator, locale);
  const told = change.agency(name, short, changes.from, figure(one.from), changes.to, figure(one.to));
  const size = sizeOf(Math.abs(one.change.value), comparison, texts, locale);
  const way = wayOf(one.change.value);
  const words = isPoints(indicator) ? change.points : change.amount;
  const base = words(told, size, way, way === 'same' ? '' : claimedPercent(one, texts));
  if (changes.small.includes(one) && (one.before.small || one.now.small)) {
    return headline.smallDenominator(base, comparison.smallDenominator);
  }
  const end = endsOf(changes, comparison).find(({ agencies }) => agencies.includes(one.agency.code));
  if (end === undefined) return base;
  const among = amongOf(changes, comparison, texts);
  const word = headline.extreme[end.words][end.end];
  const others = end.agencies.length - 1;
  return others === 0 ? headline.unique(base, among, word) : headline.tied(base, among, word, others);
}

function ofLacking(one: Ends, indicator: string, texts: Texts, locale: Locale): string {
  return texts.charts.change.agencyLacks(
    agencyName(one.agency, locale),
    indicator,
    lackingReason(one, texts),
  );
}

function ofGroup(changes: Changes, comparison: Comparison, texts: Texts, locale: Locale): string {
  const say = texts.charts.change;
  const members = [...changes.placed, ...changes.small];
  const count = (way: Way) => members.filter((one) => wayOf(one.change.value) === way).length;
  const indicator = indicatorShortName(comparison.indicator, locale);
  const group = memberName(comparison, texts);
  const words = isPoints(comparison.indicator) ? say.groupPoints : say.group;
  const base = words(indicator, changes.from, changes.to, group, [count('up'), count('down'), count('same')]);
  const high = endsOf(changes, comparison).find((one) => one.end === 'high' && one.agencies.length === 1);
  const first = changes.placed.find(({ agency }) => agency.code === high?.agencies[0]);
  if (high === undefined || first === undefined) return base;
  const figure =
    high.words === 'percentChange'
      ? percentText(first, texts)
      : formatWithUnit(first.change.value, comparison.indicator, 'change', texts, locale);
  const word = texts.charts.headline.extreme[high.words].high;
  return say.groupAndMost(base, word, agencyName(first.agency, locale), figure);
}

/** The ends of the order of changes that may be claimed: by the rules of a ranking. */
function endsOf(changes: Changes, comparison: Comparison) {
  const relative = comparison.view.relative && !isPoints(comparison.indicator);
  const cells = changes.placed.map((one) =>
    relative && typeof one.percent === 'object' ? one.percent : one.change,
  );
  const ranks = ranksOf(cells.map((cell) => cell.value));
  const ranking: Ranking = {
    year: changes.to,
    placed: changes.placed.map(({ agency, highlighted, now }, index) => {
      const cell = cells[index] as NumberCell;
      return { agency, highlighted, point: now, cell, rank: ranks[index] as number, before: undefined };
    }),
    small: [],
    outside: [],
    absent: [],
  };
  return extremesOf(ranking, relative ? 'percent-change' : 'change', comparison.indicator);
}

/** Per cent as a sentence may say it; empty from a base that is too small for it, where the figures speak themselves. */
function claimedPercent(one: Changed, texts: Texts): string {
  const tiny = one.percent !== 'new' && one.from.value < LEAST_BASE;
  return tiny || one.percent === undefined ? '' : percentText(one, texts);
}

/** In the order that the View names them. */
function chosenOrder(comparison: Comparison, all: readonly Changed[]): Changed[] {
  return comparison.view.highlight.flatMap((code) => all.filter(({ agency }) => agency.code === code));
}

function amongOf(changes: Changes, comparison: Comparison, texts: Texts): string {
  const count = changes.placed.length;
  const group = memberName(comparison, texts);
  return texts.charts.headline.among(count, group, count === lastOf(comparison.peers)?.existing);
}

function sizeOf(size: number, { indicator }: Comparison, texts: Texts, locale: Locale): string {
  if (!isPoints(indicator)) return formatWithUnit(size, indicator, 'value', texts, locale);
  return `${formatNumber(size)} ${measuredUnit(indicator, 'change', texts, locale)}`;
}

type Way = 'up' | 'down' | 'same';

function wayOf(change: number): Way {
  return change > 0 ? 'up' : change < 0 ? 'down' : 'same';
}
