import type { Layout, SlideTexts } from '../../src/lib/domain/deck';
import type { Locale } from '../../src/lib/text/locale';
import type { Texts } from '../../src/lib/text/zh-CN';

/** A slide of a deck that is made for looking at. */
interface ReviewSlide extends Partial<SlideTexts> {
  readonly layout: Layout;
  readonly views?: readonly string[];
}

const DISTRICT = 'district=demo';
const HIGHLIGHT = 'highlight=demo-chengguan,demo-zhujian,demo-guizi';
const VIEW = {
  trend: `${DISTRICT}&kind=trend&indicator=litigation-new&group=enforcement&${HIGHLIGHT}&years=2016-2025`,
  rank: `${DISTRICT}&kind=rank&indicator=rate-official-appearance&group=enforcement&${HIGHLIGHT}&years=2025`,
  change: `${DISTRICT}&kind=change&indicator=litigation-new&group=enforcement&${HIGHLIGHT}&years=2021-2025`,
  matrixYears: `${DISTRICT}&kind=matrix&indicator=litigation-new&group=enforcement&${HIGHLIGHT}&years=2016-2025`,
  matrixIndicators: `${DISTRICT}&kind=matrix&by=indicators&indicator=litigation-new&group=enforcement&${HIGHLIGHT}`,
  scatter: `${DISTRICT}&kind=scatter&indicator=litigation-new&group=enforcement&${HIGHLIGHT}`,
  facets: `${DISTRICT}&kind=facets&indicator=litigation-new&group=enforcement&${HIGHLIGHT}`,
  facetsIndicators: `${DISTRICT}&kind=facets&by=indicators&indicator=litigation-new&group=enforcement&${HIGHLIGHT}`,
  parts: `${DISTRICT}&kind=parts&indicator=enforcement-decisions&group=enforcement&${HIGHLIGHT}&years=2019-2025`,
  shares: `${DISTRICT}&kind=parts&shares=on&indicator=enforcement-decisions&group=enforcement&${HIGHLIGHT}&years=2019-2025`,
  internal: `${DISTRICT}&kind=rank&indicator=headcount&group=enforcement&${HIGHLIGHT}&years=2025`,
  sixty: `${DISTRICT}&kind=trend&indicator=litigation-new&group=all&${HIGHLIGHT}&years=2016-2025`,
  sixtyPanels: `${DISTRICT}&kind=facets&indicator=litigation-new&group=all&years=2016-2025`,
  sixtyRows: `${DISTRICT}&kind=parts&indicator=enforcement-decisions&group=all&years=2016-2025`,
  noFigures: `${DISTRICT}&kind=trend&indicator=electronic-certificates&group=enforcement&years=2016-2025`,
  goneAgency: `${DISTRICT}&kind=trend&indicator=litigation-new&group=enforcement&highlight=demo-gone&years=2016-2025`,
  goneIndicator: `${DISTRICT}&kind=rank&indicator=no-such-indicator&group=enforcement&years=2025`,
  goneYear: `${DISTRICT}&kind=rank&indicator=litigation-new&group=enforcement&years=1999`,
} as const;

/** Every layout, and every kind of view in the one that shows it largest. */
export function layoutSlides(texts: Texts): readonly ReviewSlide[] {
  const { app, stage } = texts;
  const says = { takeaway: app.tagline, notes: stage.notes };
  return [
    { layout: 'cover', title: app.name, subtitle: app.tagline },
    { layout: 'section', title: texts.terms.view.trend, subtitle: app.tagline },
    { layout: 'text', title: stage.keysTitle, body: Object.values(stage.keys).slice(0, 8).join('\n') },
    { layout: 'numbers', views: [VIEW.trend, VIEW.rank, VIEW.scatter, VIEW.parts], ...says },
    { layout: 'chart', views: [VIEW.trend], ...says },
    { layout: 'chart', views: [VIEW.rank] },
    { layout: 'chart', views: [VIEW.change] },
    { layout: 'chart', views: [VIEW.matrixYears] },
    { layout: 'chart', views: [VIEW.matrixIndicators] },
    { layout: 'chart', views: [VIEW.scatter] },
    { layout: 'chart', views: [VIEW.facets] },
    { layout: 'chart', views: [VIEW.facetsIndicators] },
    { layout: 'chart', views: [VIEW.parts] },
    { layout: 'chart', views: [VIEW.shares] },
    { layout: 'charts', views: [VIEW.trend, VIEW.rank], title: app.tagline },
    { layout: 'charts', views: [VIEW.shares, VIEW.matrixYears] },
    { layout: 'chart-table', views: [VIEW.trend] },
    { layout: 'chart-table', views: [VIEW.rank], ...says },
    { layout: 'chart-table', views: [VIEW.scatter] },
    { layout: 'chart', views: [VIEW.internal] },
  ];
}

/** What is hard to set: the longest words, an emoji, sixty agencies, no figures, and what is there no more. */
export function hardSlides(texts: Texts): readonly ReviewSlide[] {
  const { app } = texts;
  const long = app.tagline.repeat(100);
  const title = `${long.slice(0, 498)}😀`;
  return [
    { layout: 'cover', title, subtitle: long.slice(0, 100) },
    { layout: 'section', title: '😀'.repeat(500) },
    { layout: 'text', title, takeaway: long.slice(0, 100), body: long.slice(0, 600) },
    { layout: 'numbers', title, views: [VIEW.trend, VIEW.rank, VIEW.noFigures, VIEW.goneIndicator] },
    {
      layout: 'chart',
      title,
      subtitle: long.slice(0, 100),
      takeaway: long.slice(0, 100),
      views: [VIEW.trend],
    },
    { layout: 'charts', title, views: [VIEW.rank, VIEW.matrixYears] },
    { layout: 'chart-table', title, takeaway: long.slice(0, 100), views: [VIEW.rank] },
    { layout: 'chart', views: [VIEW.sixty] },
    { layout: 'chart', views: [VIEW.sixtyPanels] },
    { layout: 'chart', views: [VIEW.sixtyRows] },
    { layout: 'chart-table', views: [VIEW.sixtyRows] },
    { layout: 'chart', views: [VIEW.noFigures] },
    { layout: 'charts', views: [VIEW.noFigures, VIEW.goneYear] },
    { layout: 'chart', views: [VIEW.goneAgency] },
    { layout: 'chart', views: [VIEW.goneIndicator] },
    { layout: 'chart-table', views: [VIEW.goneYear] },
  ];
}

/** The templates that fill themselves. */
export const TEMPLATES = ['district', 'agency', 'group'] as const;

/** Makes a deck of such slides through the pages' own forms, as a person would; gives its number. */
export async function makeReviewDeck(address: string, slides: readonly ReviewSlide[]): Promise<number> {
  const { deck } = await makeFrom(address, 'empty');
  for (const [index, { layout, views = [], ...texts }] of slides.entries()) {
    // An empty deck has a cover.
    if (index > 0) await sent(address, `/decks/${deck}?${DISTRICT}&/add`, { layout, title: '' });
    const fields = { slide: String(index + 1), layout, views: views.join('\n'), ...texts };
    await sent(address, `/decks/${deck}?${DISTRICT}&/edit`, fields);
  }
  return deck;
}

/** A deck that a template fills, and how many slides it has. */
export async function makeFrom(
  address: string,
  template: (typeof TEMPLATES)[number] | 'empty',
  locale: Locale = 'zh-CN',
): Promise<{ deck: number; slides: number }> {
  const made = await sent(address, `/decks?${DISTRICT}&lang=${locale}&/make`, {
    district: 'demo',
    template,
    year: '2025',
    agency: 'demo-chengguan',
    group: 'enforcement',
    name: '',
  });
  const deck = Number(/\d+/.exec(made.pathname)?.[0]);
  const page = await (await fetch(new URL(`/decks/${deck}?${DISTRICT}`, address))).text();
  return { deck, slides: [...page.matchAll(/id="slide-\d+"/g)].length };
}

async function sent(address: string, path: string, fields: Readonly<Record<string, string>>): Promise<URL> {
  const body = new FormData();
  for (const [name, value] of Object.entries({ person: 'review', ...fields })) body.append(name, value);
  const origin = new URL(address).origin;
  const headers = { origin, accept: 'text/html' };
  const answer = await fetch(new URL(path, address), { method: 'POST', body, redirect: 'manual', headers });
  const location = answer.headers.get('location');
  if (location === null) throw new Error(`${path} answered ${answer.status}: ${await answer.text()}`);
  return new URL(location, address);
}
