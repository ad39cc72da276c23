import type { Comparison } from '../domain/comparison';
import type { OfficeEvent, ShownEvent } from '../domain/event';
import type { Locale } from './locale';
import { agencyName } from './name';
import type { Texts } from './zh-CN';

/** So many circled numbers Unicode has in a row. */
const CIRCLED = 20;

/** ① … ⑳, beyond them in brackets. @param number from 1 */
export function eventSign(number: number): string {
  return number <= CIRCLED ? String.fromCodePoint(0x2460 + number - 1) : `(${number})`;
}

/** What happened; in Chinese where nobody wrote it in English. */
export function eventText({ text, textEn }: Pick<OfficeEvent, 'text' | 'textEn'>, locale: Locale): string {
  return locale === 'en' && textEn !== '' ? textEn : text;
}

/** Whose event it is: an agency's name, or the whole district's. */
export function eventOwner(event: ShownEvent, texts: Texts, locale: Locale): string {
  return event.agency === undefined ? texts.events.whole : agencyName(event.agency, locale);
}

/** The numbers in a trend, resolved: ① 2022 集中行政处罚权改革（全区）. */
export function eventNotes(comparison: Comparison, texts: Texts, locale: Locale): string[] {
  return (comparison.events ?? []).map((event, index) =>
    texts.events.note(
      eventSign(index + 1),
      event.year,
      eventText(event, locale),
      eventOwner(event, texts, locale),
    ),
  );
}

/** The same for the ear, without the numbers; empty where there is none. */
export function describeEvents(comparison: Comparison, texts: Texts, locale: Locale): string {
  const told = (comparison.events ?? []).map((event) =>
    texts.events.told(event.year, eventText(event, locale), eventOwner(event, texts, locale)),
  );
  return told.length === 0 ? '' : texts.events.description(texts.charts.also(told));
}
