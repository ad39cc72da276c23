import { periodParts, type Period } from '../domain/period';
import type { Texts } from './zh-CN';

/** A period in words: 全年, 截至 11 月, 自 2016 年累计, 2021-12-31 时点. */
export function periodText(period: Period, t: Texts): string {
  const { kind, argument } = periodParts(period);
  return kind === 'year' ? t.compare.period.year : t.compare.period[kind](argument);
}
