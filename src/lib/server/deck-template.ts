import type { Agency, District } from '../domain/agency';
import { EMPTY_SLIDE, type Layout, type SlideContent } from '../domain/deck';
import type { GroupCode, OwnGroup } from '../domain/group';
import { isRatio, type Indicator } from '../domain/indicator';
import { PLAIN, type View } from '../domain/view';
import { viewHref } from '../query/view-url';
import { agencyName, districtName, groupName } from '../text/name';
import { isPercentage } from '../text/number';
import type { Locale } from '../text/locale';
import type { Texts } from '../text/zh-CN';

export const DECK_TEMPLATES = ['empty', 'district', 'agency', 'group'] as const;
export type DeckTemplate = (typeof DECK_TEMPLATES)[number];

/** What a template is filled for. */
export interface TemplateSubject {
  readonly template: DeckTemplate;
  readonly district: District;
  /** For an agency's review. */
  readonly agency: Agency | undefined;
  readonly group: GroupCode;
  /** The office's own group of that code, where it is one. */
  readonly ownGroup?: OwnGroup | undefined;
  readonly years: { readonly from: number; readonly to: number };
  /** Those with figures in the district, headline ones alone, in order. */
  readonly indicators: readonly Indicator[];
}

/** A slide that a template wants, and what it is of where figures decide whether it stands. */
export interface WantedSlide {
  readonly slide: SlideContent;
  /** Undefined: words alone. A section stands where a slide of its own does. */
  readonly about?: { readonly kind: View['kind']; readonly indicator: string };
}

/** So many indicators get slides of their own, and so many a number on the first page. */
const MOST_INDICATORS = 6;
const MOST_NUMBERS = 4;

/** The slides that a template wants, before any figure has been looked at. */
export function wantedSlides(subject: TemplateSubject, texts: Texts, locale: Locale): WantedSlide[] {
  if (subject.template === 'empty') return [cover(subject, texts, locale)];
  const { template, indicators } = subject;
  const counts = indicators.filter((one) => !isPercentage(one)).slice(0, MOST_INDICATORS);
  const rates = indicators.filter((one) => isRatio(one) || isPercentage(one)).slice(0, MOST_INDICATORS);
  const [first] = indicators;
  const all = [...counts, ...rates];
  const section = (title: string): WantedSlide => ({ slide: { ...EMPTY_SLIDE, layout: 'section', title } });
  const { sections } = texts.decks;
  const chart = (indicator: Indicator, kind: View['kind'], layout: Layout = 'chart'): WantedSlide => ({
    slide: { ...EMPTY_SLIDE, layout, views: [queryOf(subject, indicator, kind)] },
    about: { kind, indicator: indicator.code },
  });
  const numbers: WantedSlide[] =
    first === undefined
      ? []
      : [
          {
            slide: {
              ...EMPTY_SLIDE,
              layout: 'numbers',
              title: sections.overview,
              views: all.slice(0, MOST_NUMBERS).map((one) => queryOf(subject, one, 'rank', 'large')),
            },
            about: { kind: 'rank', indicator: first.code },
          },
        ];
  const matrix = first === undefined ? [] : [chart(first, 'matrix')];
  switch (template) {
    case 'district':
      return [
        cover(subject, texts, locale),
        ...numbers,
        section(sections.overview),
        ...counts.flatMap((one) => [chart(one, 'trend'), chart(one, 'rank')]),
        section(sections.rates),
        ...rates.map((one) => chart(one, 'rank')),
        section(sections.changes),
        ...counts.map((one) => chart(one, 'change')),
        ...matrix,
      ];
    case 'agency':
      return [
        cover(subject, texts, locale),
        ...numbers,
        section(sections.agency),
        ...counts.map((one) => chart(one, 'trend')),
        section(sections.rates),
        ...rates.map((one) => chart(one, 'trend', 'chart-table')),
        ...matrix,
      ];
    case 'group':
      return [
        cover(subject, texts, locale),
        ...numbers,
        ...all.flatMap((one) => [chart(one, 'rank'), chart(one, 'trend', 'chart-table')]),
        ...matrix,
      ];
  }
}

/** The name of a deck that a template fills. */
export function templateName(subject: TemplateSubject, texts: Texts, locale: Locale): string {
  const { template, district, agency, group, ownGroup, years } = subject;
  const say = texts.decks.templateName;
  if (template === 'agency' && agency !== undefined) return say.agency(agencyName(agency, locale), years.to);
  if (template === 'group') return say.group(groupName(group, texts, ownGroup), years.to);
  return say.district(districtName(district, locale), years.to);
}

function cover(subject: TemplateSubject, texts: Texts, locale: Locale): WantedSlide {
  const title = templateName(subject, texts, locale);
  return { slide: { ...EMPTY_SLIDE, layout: 'cover', title, subtitle: texts.decks.templateCover } };
}

/** The stored View of an indicator. @param size numbers of a district are of all its agencies */
function queryOf(
  { template, district, agency, group, years }: TemplateSubject,
  indicator: Indicator,
  kind: View['kind'],
  size?: 'large',
): string {
  const among = template === 'agency' && agency !== undefined ? agency.kind : group;
  const view: View = {
    ...PLAIN,
    kind,
    district: district.code,
    indicator: indicator.code,
    group: template === 'district' && size === 'large' ? 'all' : among,
    highlight: template === 'agency' && agency !== undefined ? [agency.code] : [],
    years: kind === 'change' ? { from: years.to - 1, to: years.to } : years,
    measure: 'value',
    by: kind === 'matrix' ? 'indicators' : PLAIN.by,
  };
  return viewHref(view, '').slice(1);
}
