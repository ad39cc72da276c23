import type { Comparison, Series } from '../domain/comparison';
import { lastOf } from '../domain/last';
import { isMember } from '../domain/ranking';
import type { Locale } from './locale';
import { agencyName, comparedGroup } from './name';
import type { Texts } from './zh-CN';

/**
 * Of several indicators in the last year: how often the first highlighted agency stands above and below the median of
 * its group, or without a highlight how many agencies have every figure.
 */
export function standing(comparison: Comparison, texts: Texts, locale: Locale): string {
  const all = [comparison, ...comparison.beside];
  const chosen = comparison.series.find((one) => one.highlighted && isMember(comparison, one.agency));
  const group = comparedGroup(comparison, texts);
  const year = lastOf(comparison.years) ?? comparison.view.years.to;
  if (chosen !== undefined) {
    const signs = all.flatMap((one) => againstMedian(one, chosen.agency.code) ?? []);
    const count = (sign: number) => signs.filter((one) => one === sign).length;
    const name = agencyName(chosen.agency, locale);
    if (signs.length > 0)
      return texts.charts.matrix.standing(name, year, signs.length, count(1), count(-1), group);
  }
  const existing = comparison.series.filter(
    (one) => lastOf(one.points)?.exists && isMember(comparison, one.agency),
  );
  const full = existing.filter(({ agency }) =>
    all.every((one) => lastPoint(seriesOf(one, agency.code))?.cell.kind === 'number'),
  );
  const lacking = existing.length - full.length;
  return texts.charts.matrix.complete(year, group, all.length, full.length, lacking);
}

/** 1 above the median, −1 below, 0 level; undefined where the figure does not bear the comparison. */
export function againstMedian(comparison: Comparison, code: string): -1 | 0 | 1 | undefined {
  const point = lastPoint(seriesOf(comparison, code));
  const median = lastOf(comparison.peers)?.spread?.median;
  if (median === undefined || point?.cell.kind !== 'number' || point.small) return undefined;
  if (point.cell.precision !== 'exact' || point.cell.marks.includes('doubtful')) return undefined;
  return point.cell.value > median ? 1 : point.cell.value < median ? -1 : 0;
}

function seriesOf(comparison: Comparison, code: string): Series | undefined {
  return comparison.series.find((one) => one.agency.code === code);
}

function lastPoint(series: Series | undefined) {
  return series === undefined ? undefined : lastOf(series.points);
}
