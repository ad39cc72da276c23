import type { Comparison } from '../domain/comparison';
import { stackingOf, type Stacked, type Stacking } from '../domain/stacking';
import { agencyName, indicatorName, indicatorShortName, memberName } from './name';
import { formatCell, formatWithUnit } from './number';
import { misfitText, sliceNames, sliceText } from './parts-figures';
import type { Locale } from './locale';
import type { Texts } from './zh-CN';

/** Stacks that are read out; the table has the rest. */
const READ_OUT = 5;

/**
 * What the highlighted agency's whole is made of; else what the group's is, where whole and parts may be added up over
 * agencies; else for how many the parts fit.
 */
export function partsHeadline(comparison: Comparison, texts: Texts, locale: Locale): string {
  const say = texts.charts.parts;
  const stacking = stackingOf(comparison);
  const name = indicatorShortName(comparison.indicator, locale);
  const all = [...stacking.placed, ...stacking.small, ...stacking.outside];
  const chosen = comparison.view.highlight.flatMap((code) =>
    all.filter((one) => one.agency.code === code),
  )[0];
  if (chosen !== undefined) {
    const whole = formatWithUnit(chosen.cell.value, comparison.indicator, 'value', texts, locale);
    const agency = agencyName(chosen.agency, locale);
    return say.agency(agency, stacking.year, name, whole, composition(chosen, comparison, texts, locale));
  }
  const broken = stacking.unstacked.find((one) => one.highlighted);
  if (broken !== undefined) {
    const why = misfitText(broken, comparison, texts, locale);
    return say.agencyBroken(agencyName(broken.agency, locale), stacking.year, name, why);
  }
  const members = [...stacking.placed, ...stacking.small];
  const group = memberName(comparison, texts);
  const total = totalOf(members);
  const additive = [comparison, ...comparison.beside].every((one) => one.indicator.additive);
  if (!additive || total === undefined || total.cell.value === 0) {
    return say.fitting(stacking.year, name, members.length, group);
  }
  const whole = formatWithUnit(total.cell.value, comparison.indicator, 'value', texts, locale);
  return say.group(
    stacking.year,
    members.length,
    group,
    name,
    whole,
    composition(total, comparison, texts, locale),
  );
}

/** The stacks in words: the largest and the highlighted, slice by slice; how many are not stacked. */
export function describeParts(comparison: Comparison, texts: Texts, locale: Locale): string {
  const { description, parts } = texts.charts;
  const stacking = stackingOf(comparison);
  const told = [...stacking.placed, ...stacking.small, ...stacking.outside].filter(
    (one, index) => one.highlighted || index < READ_OUT,
  );
  const lines = told.map((one) => {
    const whole = formatCell(one.cell, comparison.indicator, 'value', texts);
    const figures = parts.told(whole, composition(one, comparison, texts, locale));
    return description.line(agencyName(one.agency, locale), figures);
  });
  const { year, placed, small, outside, unstacked } = stacking;
  const count = placed.length + small.length + outside.length;
  return [
    parts.description(indicatorName(comparison.indicator, locale), year, count, unstacked.length),
    ...lines,
    description.table,
  ].join('');
}

function composition(stacked: Stacked, comparison: Comparison, texts: Texts, locale: Locale): string {
  const names = sliceNames(comparison, texts, locale);
  return texts.charts.list(
    names.map((name, index) => texts.charts.parts.named(name, sliceText(stacked, index, texts))),
  );
}

/** The sum over agencies, as a stack of its own. */
function totalOf(members: Stacking['placed']): Stacked | undefined {
  const first = members[0];
  if (first === undefined) return undefined;
  const sum = (valueOf: (one: Stacked) => number) => members.reduce((total, one) => total + valueOf(one), 0);
  return {
    ...first,
    cell: { ...first.cell, value: sum((one) => one.cell.value) },
    values: first.values.map((_, index) => sum((one) => one.values[index] ?? 0)),
  };
}
