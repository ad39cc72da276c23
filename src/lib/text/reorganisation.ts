import { existsIn } from '../domain/agency';
import type { Comparison, Point } from '../domain/comparison';
import type { NamedReorganisation } from '../domain/reorganisation';
import type { Locale } from './locale';
import { agencyName } from './name';
import type { Texts } from './zh-CN';

/** What became of whom, without its year: 工商局、质监局合并为市场监管局. */
export function reorganisationText(event: NamedReorganisation, texts: Texts, locale: Locale): string {
  const say = texts.charts.reorganisation;
  const names = (list: NamedReorganisation['from']) =>
    texts.charts.list(list.map((one) => agencyName(one, locale)));
  const { year, kind, from, to } = event;
  const apart = to.filter((one) => !from.includes(one));
  switch (kind) {
    case 'rename':
      return say.rename(names(from), names(to));
    case 'merge':
      return to.some((one) => existsIn(one, year - 1))
        ? say.absorb(
            names(apart.length < to.length ? from.filter((one) => !to.includes(one)) : from),
            names(to),
          )
        : say.merge(names(from), names(to));
    case 'split':
      return apart.length < to.length
        ? say.hiveOff(names(from), names(apart))
        : say.split(names(from), names(to));
    case 'transfer':
      return say.transfer(names(from), names(to));
  }
}

/** The agencies behind a figure of the comparable reading, by name; empty where it is the agency's own. */
export function joinedNames(comparison: Comparison, point: Point, locale: Locale): string[] {
  const called = (comparison.reorganisations ?? []).flatMap(({ from, to }) => [...from, ...to]);
  return (point.joined?.agencies ?? []).flatMap((code) => {
    const agency =
      called.find((one) => one.code === code) ??
      comparison.series.find((one) => one.agency.code === code)?.agency;
    return agency === undefined ? [] : [agencyName(agency, locale)];
  });
}

/** What the comparable reading did in the picture: whom it added up, and whose years it leaves out and why. */
export function readingNotes(comparison: Comparison, texts: Texts, locale: Locale): string[] {
  if (comparison.view.reading === 'reported') return [];
  const say = texts.charts.notes;
  const notes: string[] = [];
  const left = new Map<NonNullable<Point['incomparable']>, string[]>();
  for (const { agency, points } of comparison.series) {
    const name = agencyName(agency, locale);
    const joined = [...new Set(points.flatMap((point) => joinedNames(comparison, point, locale)))];
    const others = joined.filter((one) => one !== name);
    if (others.length > 0) notes.push(say.joined(name, texts.charts.list(others)));
    const lacking = points.filter(({ joined: sum }) => sum !== undefined && sum.known < sum.agencies.length);
    if (lacking.length > 0)
      notes.push(say.incomplete(name, texts.charts.list(lacking.map(({ year }) => String(year)))));
    const why = points.find(({ incomparable }) => incomparable !== undefined)?.incomparable;
    if (why !== undefined) left.set(why, [...(left.get(why) ?? []), name]);
  }
  return [...notes, ...[...left].map(([why, names]) => say.incomparable[why](texts.charts.list(names)))];
}
