import { lastOf } from '../domain/last';
import type { Comparison, Point, Series } from '../domain/comparison';
import { isOrder } from '../domain/measure';
import { baseYear } from '../domain/measured';
import { isMember, rankingOf, type Ranking } from '../domain/ranking';
import { FEWEST_FOR_BAND } from '../domain/statistics';
import { measureName, smallWord } from './measure-name';
import { extremesOf, type Extreme } from './extreme';
import { agencyName, comparedGroup, indicatorShortName, memberName } from './name';
import { formatAmount, formatCell, formatNumber, formatWithUnit, isPercentage, withUnit } from './number';
import type { Locale } from './locale';
import type { Texts } from './zh-CN';

/** One comparison in one language; each method one kind of sentence. */
export class Speaker {
  private readonly ranking: Ranking;
  private readonly indicator: string;
  private readonly group: string;
  private readonly members: string;

  constructor(
    private readonly comparison: Comparison,
    private readonly texts: Texts,
    private readonly locale: Locale,
  ) {
    this.ranking = rankingOf(comparison);
    this.indicator = indicatorShortName(comparison.indicator, locale);
    this.group = comparedGroup(comparison, texts);
    this.members = memberName(comparison, texts);
  }

  private get say() {
    return this.texts.charts.headline;
  }

  /** The highlighted agency with the most to say: one at an end of the order, else the first with a figure. */
  ofHighlighted(): string | undefined {
    const chosen = this.comparison.series.filter((one) => one.highlighted);
    const extremes = extremesOf(this.ranking, this.comparison.view.measure, this.comparison.indicator);
    for (const series of chosen) {
      const extreme = extremes.find((one) => one.agencies.includes(series.agency.code));
      if (extreme !== undefined) return this.atEnd(series, extreme);
    }
    const spoken = chosen.find((one) => lastOf(one.points)?.cell.kind === 'number') ?? chosen[0];
    return spoken === undefined ? undefined : this.ofAgency(spoken);
  }

  /** Without a highlight: who is at the top of the order, where there is one to see; else the median. */
  ofGroup(ordered: boolean): string {
    const year = this.ranking.year;
    const peers = lastOf(this.comparison.peers);
    const reporters = peers?.reporters ?? 0;
    const top = ordered ? this.top() : undefined;
    if (peers?.spread !== undefined) {
      const median = this.withUnit(peers.spread.median);
      return top === undefined
        ? this.say.groupMedian(year, this.among(), this.indicator, median)
        : this.say.extremeAndMedian(top, this.among(), median);
    }
    if (top !== undefined) return top;
    if (reporters > 0 && isOrder(this.comparison.view.measure)) {
      return this.say.placesOf(year, this.among(), this.indicator);
    }
    return reporters === 0
      ? this.say.nobody(year, this.members, this.indicator)
      : this.say.fewReporters(year, reporters, this.members, this.indicator, FEWEST_FOR_BAND);
  }

  private top(): string | undefined {
    const extremes = extremesOf(this.ranking, this.comparison.view.measure, this.comparison.indicator);
    const high = extremes.find((one) => one.end === 'high' && one.agencies.length === 1);
    const first = this.ranking.placed[0];
    if (high === undefined || first === undefined) return undefined;
    const name = agencyName(first.agency, this.locale);
    const word = this.say.extreme[high.words].high;
    return this.say.extremeIs(this.ranking.year, this.indicator, word, name, this.figure(first.point));
  }

  private atEnd(series: Series, extreme: Extreme): string {
    const base = this.base(series);
    const word = this.say.extreme[extreme.words][extreme.end];
    const among = this.amongPlaced();
    const others = extreme.agencies.length - 1;
    return others === 0 ? this.say.unique(base, among, word) : this.say.tied(base, among, word, others);
  }

  private ofAgency(series: Series): string {
    const point = lastOf(series.points) as Point;
    const name = agencyName(series.agency, this.locale);
    if (point.fresh === true) {
      return this.say.agencyNew(name, point.year, this.indicator, baseYear(this.comparison.view, point.year));
    }
    if (point.cell.kind === 'absent') {
      const reason =
        point.incomparable === undefined
          ? this.texts.terms.absence[point.cell.reason]
          : this.texts.charts.incomparable;
      return this.say.agencyAbsent(name, point.year, this.indicator, reason);
    }
    const base = this.base(series);
    if (point.small) {
      const { view, indicator, smallDenominator } = this.comparison;
      const based = smallWord(view.measure, indicator) === 'smallBase';
      return (based ? this.say.smallBase : this.say.smallDenominator)(base, smallDenominator);
    }
    const spread = lastOf(this.comparison.peers)?.spread;
    const comparable = isMember(this.comparison, series.agency) && !point.cell.marks.includes('doubtful');
    if (spread !== undefined && comparable && point.cell.precision === 'exact') {
      const relation =
        point.cell.value > spread.median ? 'above' : point.cell.value < spread.median ? 'below' : 'equal';
      return this.say.median(base, this.among(), relation, this.withUnit(spread.median));
    }
    return this.comparison.view.measure === 'value' ? this.withChange(series, base) : base;
  }

  /** With the change from the year before, where both figures are exact and of one definition. */
  private withChange(series: Series, base: string): string {
    const now = lastOf(series.points)?.cell;
    const before = series.points[series.points.length - 2] ?? series.before;
    if (now?.kind !== 'number' || before?.cell.kind !== 'number' || before.small) return base;
    if (this.comparison.breaks.some((one) => one.fromYear === this.ranking.year)) {
      return this.say.definitionChanged(base);
    }
    if (now.precision !== 'exact' || before.cell.precision !== 'exact') return base;
    if (now.marks.includes('doubtful') || before.cell.marks.includes('doubtful')) return base;
    const difference = now.value - before.cell.value;
    const direction = difference > 0 ? 'up' : difference < 0 ? 'down' : 'same';
    const { indicator } = this.comparison;
    const unit = this.locale === 'en' ? indicator.unitEn : indicator.unit;
    const size = withUnit(
      formatAmount(Math.abs(difference), this.texts),
      isPercentage(indicator) ? this.texts.charts.points : unit,
      this.texts,
    );
    const sentence = isPercentage(indicator) ? this.say.pointsUpDown : this.say.sinceBefore;
    return sentence(base, size, direction);
  }

  /** "Agency, year, indicator, figure", as the measure words it. */
  private base(series: Series): string {
    const point = lastOf(series.points) as Point;
    const name = agencyName(series.agency, this.locale);
    const figure = this.figure(point);
    switch (this.comparison.view.measure) {
      case 'value':
        return this.say.agencyFigure(name, point.year, this.indicator, figure);
      case 'change':
      case 'percent-change':
        return this.say.agencyChange(
          name,
          point.year,
          this.indicator,
          figure,
          baseYear(this.comparison.view, point.year),
        );
      case 'index':
        return this.say.agencyIndex(
          name,
          point.year,
          this.indicator,
          figure,
          this.comparison.view.years.from,
        );
      case 'per-exposure':
        return this.say.agencyPer(name, point.year, this.indicator, figure, this.measure());
      case 'share':
        return this.say.agencyShare(name, point.year, this.indicator, figure, this.group);
      case 'rank':
        return this.say.agencyRank(name, point.year, this.indicator, figure, this.among());
      case 'percentile':
        return this.say.agencyPercentile(name, point.year, this.indicator, figure, this.among());
    }
  }

  /** The figure with its unit, its parts where it is a ratio of them, and what is doubted or provisional of it. */
  private figure(point: Point): string {
    const { indicator, view } = this.comparison;
    if (point.cell.kind === 'absent') return this.texts.terms.absence[point.cell.reason];
    const sign = formatCell(point.cell, indicator, view.measure, this.texts);
    const plain = this.withUnit(point.cell.value);
    const prefix = point.cell.precision === 'exact' ? '' : sign.charAt(0);
    let figure = prefix + plain;
    if (point.parts !== undefined && view.measure === 'value') {
      const { numerator, denominator } = point.parts;
      figure = this.say.parts(figure, formatNumber(numerator), formatNumber(denominator));
    }
    if (point.cell.marks.includes('doubtful')) figure = this.say.doubtful(figure);
    return point.cell.marks.includes('provisional') ? this.say.provisional(figure) : figure;
  }

  private withUnit(value: number): string {
    return formatWithUnit(
      value,
      this.comparison.indicator,
      this.comparison.view.measure,
      this.texts,
      this.locale,
    );
  }

  private measure(): string {
    return measureName(this.comparison.view, this.comparison, this.texts, this.locale);
  }

  /** Those whose figures make the median. */
  private among(): string {
    const peers = lastOf(this.comparison.peers);
    const reporters = peers?.reporters ?? 0;
    return this.say.among(reporters, this.members, reporters === peers?.existing);
  }

  /** Those that were put in order: fewer than reported where small denominators stand apart. */
  private amongPlaced(): string {
    const count = this.ranking.placed.length;
    return this.say.among(count, this.members, count === lastOf(this.comparison.peers)?.existing);
  }
}
