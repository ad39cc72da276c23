import { bigNumberOf } from '../domain/big-number';
import type { Comparison } from '../domain/comparison';
import type { Locale } from './locale';
import { measuredIndicator } from './measured-indicator';
import { agencyName, comparedGroup } from './name';
import { formatCell, formatMeasured, formatSigned, isPercentage, measuredUnit, withUnit } from './number';
import type { Texts } from './zh-CN';

/** A big number in words: what and whose, the figure with its signs, and what it must be read with. */
export interface BigNumberTexts {
  readonly label: string;
  readonly figure: string;
  readonly unit: string;
  /** Whose and of which year; change; of how many; doubtful or provisional. */
  readonly notes: readonly string[];
  /** There is no number: the figure is the reason. */
  readonly absent: boolean;
}

/** What a View comes to, as it stands large on a slide; without any figure it says so. */
export function bigNumberTexts(comparison: Comparison, texts: Texts, locale: Locale): BigNumberTexts {
  const { indicator, view } = comparison;
  const big = bigNumberOf(comparison);
  const label = measuredIndicator(comparison, texts, locale);
  const group = comparedGroup(comparison, texts);
  if (big === undefined)
    return { label, figure: texts.decks.missing.figure, unit: '', notes: [group], absent: true };
  const year = texts.charts.subtitle.year(big.year);
  if (big.of !== 'agency') {
    const say = texts.decks.big;
    const counted = big.of === 'total' ? say.total(big.known, big.existing) : say.median(big.reporters);
    return {
      label,
      ...written(formatMeasured(big.value, indicator, view.measure, texts)),
      notes: [`${group} · ${year}`, counted],
      absent: false,
    };
  }
  const { cell } = big.point;
  const notes = [`${agencyName(big.agency, locale)} · ${year}`];
  if (cell.kind === 'absent') {
    return { label, figure: texts.terms.absence[cell.reason], unit: '', notes, absent: true };
  }
  if (big.change.kind === 'number') {
    const unit = isPercentage(indicator)
      ? texts.charts.points
      : measuredUnit(indicator, 'value', texts, locale);
    notes.push(texts.decks.big.change(withUnit(formatSigned(big.change.value), unit, texts)));
  }
  notes.push(...cell.marks.map((mark) => texts.terms.mark[mark]));
  return { label, ...written(formatCell(cell, indicator, view.measure, texts)), notes, absent: false };

  function written(figure: string): { figure: string; unit: string } {
    return { figure, unit: figure.endsWith('%') ? '' : measuredUnit(indicator, view.measure, texts, locale) };
  }
}
