import type { Comparison } from '../domain/comparison';
import { pairsOf, quartersOf, type Pairs } from '../domain/pairs';
import type { Locale } from './locale';
import { measuredIndicator } from './measured-indicator';
import { agencyName, districtName, indicatorName, indicatorShortName, memberName } from './name';
import { formatCell, formatWithUnit } from './number';
import { againstMedian } from './standing';
import type { Texts } from './zh-CN';

/** Where the first highlighted agency lies, or how many lie beyond both medians: what is seen, and no more. */
export function scatterHeadline(comparison: Comparison, texts: Texts, locale: Locale): string {
  const pairs = pairsOf(comparison);
  const x = indicatorShortName(comparison.indicator, locale);
  if (pairs === undefined) return x;
  const say = texts.charts.scatter;
  const y = indicatorShortName(pairs.y.indicator, locale);
  const chosen = comparison.series.find((one) => one.highlighted)?.agency;
  if (chosen !== undefined) return ofAgency(pairs, chosen.code, agencyName(chosen, locale), texts, locale);
  const group = memberName(comparison, texts);
  const quarters = quartersOf(pairs);
  return quarters === undefined
    ? say.plain(pairs.year, pairs.paired.length, group, x, y)
    : say.quarters(pairs.year, quarters.of, group, x, y, quarters.above, quarters.below);
}

function ofAgency(pairs: Pairs, code: string, name: string, texts: Texts, locale: Locale): string {
  const say = texts.charts.scatter;
  const shortName = (one: Comparison) => indicatorShortName(one.indicator, locale);
  const pair = pairs.paired.find((one) => one.agency.code === code);
  if (pair === undefined) {
    const lacking = pairs.unpaired.find((one) => one.agency.code === code);
    const without = lacking?.x === undefined ? pairs.y : pairs.x;
    const reason = lacking?.x ?? lacking?.y ?? 'not-applicable';
    return say.unplaced(name, pairs.year, shortName(without), texts.terms.absence[reason]);
  }
  const figure = (one: Comparison, cell: typeof pair.x.cell) => {
    const sign =
      cell.precision === 'exact' ? '' : formatCell(cell, one.indicator, one.view.measure, texts).charAt(0);
    return sign + formatWithUnit(cell.value, one.indicator, one.view.measure, texts, locale);
  };
  const base = say.figures(
    name,
    pairs.year,
    shortName(pairs.x),
    figure(pairs.x, pair.x.cell),
    shortName(pairs.y),
    figure(pairs.y, pair.y.cell),
  );
  const [x, y] = pair.member ? [pairs.x, pairs.y].map((one) => againstMedian(one, code)) : [];
  if (x === undefined || y === undefined) return base;
  const relation = (sign: -1 | 0 | 1) => say.relation[sign === 1 ? 'above' : sign === -1 ? 'below' : 'equal'];
  return say.against(base, relation(x), relation(y));
}

/** Which indicator lies along which axis, who, how many have both, when. */
export function scatterSubtitle(comparison: Comparison, texts: Texts, locale: Locale): string[] | undefined {
  const pairs = pairsOf(comparison);
  if (pairs === undefined) return undefined;
  const say = texts.charts.scatter;
  const existing = pairs.paired.length + pairs.unpaired.length;
  const group = memberName(comparison, texts);
  return [
    say.across(measuredIndicator(pairs.x, texts, locale)),
    say.upright(measuredIndicator(pairs.y, texts, locale)),
    ...(pairs.size === undefined ? [] : [say.area(measuredIndicator(pairs.size, texts, locale))]),
    texts.charts.subtitle.group(districtName(comparison.district, locale), existing, group),
    say.paired(pairs.paired.length),
    texts.charts.subtitle.year(pairs.year),
  ];
}

/** A scatter in words: the axes, the highlighted agencies. */
export function describeScatter(comparison: Comparison, texts: Texts, locale: Locale): string {
  const pairs = pairsOf(comparison);
  if (pairs === undefined) return texts.charts.description.table;
  const say = texts.charts.scatter;
  const told = pairs.paired.filter((one) => one.highlighted);
  const lines = told.map((one) =>
    texts.charts.description.line(
      agencyName(one.agency, locale),
      say.pair(
        formatCell(one.x.cell, pairs.x.indicator, pairs.x.view.measure, texts),
        formatCell(one.y.cell, pairs.y.indicator, pairs.y.view.measure, texts),
      ),
    ),
  );
  const name = (one: Comparison) => indicatorName(one.indicator, locale);
  return [
    say.describe(name(pairs.x), name(pairs.y), pairs.year, pairs.paired.length),
    ...lines,
    texts.charts.description.table,
  ].join('');
}
