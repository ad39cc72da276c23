import { bearsStar, ABSENCE_REASONS } from '../domain/cell';
import type { Comparison } from '../domain/comparison';
import { lastOf } from '../domain/last';
import { KINDS, shownYears } from '../domain/kind';
import { isMember } from '../domain/ranking';
import { shownPoints } from '../domain/shown-points';
import { smallWord } from './measure-name';
import { readingNotes } from './reorganisation';
import { agencyName, comparedGroup } from './name';
import { formatNumber, formatYears } from './number';
import { KIND_TEXTS } from './kind-texts';
import type { Locale } from './locale';
import type { Texts } from './zh-CN';

/** The foot of a chart: whose reports, how many cells, what is missing, where definitions differ. */
export function sourceLine(comparison: Comparison, texts: Texts): string {
  const say = texts.charts.source;
  const all = [comparison, ...comparison.beside];
  const points = all.flatMap((one) => shownPoints(one)).filter((point) => point.exists);
  const absent = ABSENCE_REASONS.filter((reason) => reason !== 'not-applicable').flatMap((reason) => {
    const count = points.filter(({ cell }) => cell.kind === 'absent' && cell.reason === reason).length;
    return count === 0 ? [] : [say.absence(formatNumber(count), texts.terms.absence[reason])];
  });
  const genres = new Set(all.map((one) => texts.terms.genre[one.indicator.genre]));
  const genre = texts.charts.list([...genres]);
  const shown = shownYears(comparison.view.kind, comparison.view.years, comparison.view.by);
  const ends = KINDS[comparison.view.kind].years === 'ends';
  const years = ends
    ? texts.charts.list(shown.map(String))
    : formatYears({ from: Math.min(...shown), to: Math.max(...shown) });
  const parts = [
    say.reports(years, genre, formatNumber(points.length)),
    absent.length === 0 ? say.complete : say.absent(texts.charts.list(absent)),
  ];
  if (shown.length > 1) {
    const breaks = new Set(all.flatMap((one) => one.breaks.map(({ fromYear }) => fromYear)));
    parts.push(...[...breaks].map((fromYear) => say.breakAt(fromYear - 1, fromYear)));
  }
  if (comparison.aside.length > 0) parts.push(say.aside(formatNumber(comparison.aside.length)));
  return parts.join(say.join) + say.end;
}

/** What the signs in the picture mean: only those that occur in it. */
export function signNotes(comparison: Comparison, texts: Texts, locale: Locale): string[] {
  const say = texts.charts.notes;
  const points = KIND_TEXTS[comparison.view.kind].ownKey
    ? []
    : [comparison, ...comparison.beside].flatMap((one) => shownPoints(one, KINDS[one.view.kind].context));
  const numbers = points.flatMap((point) => (point.cell.kind === 'number' ? [point.cell] : []));
  const notes: string[] = [];
  const drawn = hasMarks(comparison);
  if (drawn && numbers.some((cell) => cell.precision !== 'exact')) notes.push(say.hollow);
  if (drawn && points.some((point) => point.small && point.cell.kind === 'number'))
    notes.push(say[smallWord(comparison.view.measure, comparison.indicator)](comparison.smallDenominator));
  if (points.some((point) => point.fresh === true)) notes.push(say.fresh);
  if (comparison.view.measure === 'percentile') notes.push(say.percentile);
  if (numbers.some(bearsStar)) {
    notes.push(say.star);
  }
  if (drawn && numbers.some((cell) => cell.marks.includes('provisional'))) notes.push(say.provisional);
  if (comparison.view.measure === 'share') {
    const total = lastOf(comparison.peers)?.total;
    if (total !== undefined) notes.push(say.share(total.known, total.of));
  }
  notes.push(...readingNotes(comparison, texts, locale));
  const strangers = comparison.series.filter((one) => !isMember(comparison, one.agency));
  if (strangers.length > 0) {
    const names = texts.charts.list(strangers.map((one) => agencyName(one.agency, locale)));
    notes.push(say.outside(comparedGroup(comparison, texts), names));
  }
  return notes;
}

/** Are there marks and lines that can be hollow or dashed? Stacks and figures that are not compared have none. */
function hasMarks({ view, breaks }: Comparison): boolean {
  return view.kind !== 'parts' && (view.kind !== 'change' || breaks.length === 0);
}
