import type { Page } from 'playwright';
import { address } from './journey';
import { post } from './post';

export const TREND_VIEW =
  'district=demo&kind=trend&indicator=litigation-new&group=enforcement&highlight=demo-chengguan,demo-zhujian&years=2016-2025';
export const RANK_VIEW =
  'district=demo&kind=rank&indicator=training-held&group=enforcement&highlight=demo-chengguan&years=2025';

/** Sends a form and tells what stands in the way of what should have gone through. */
async function sent(path: string, fields: Readonly<Record<string, string>>): Promise<URL> {
  const answer = await post(address, path, { person: '王某', ...fields });
  if (answer.location === null) throw new Error(`${path} answered ${answer.status}`);
  return new URL(answer.location, address);
}

/** A deck of Views, each a slide; gives its number. */
export async function deckOf(name: string, views: readonly string[], layout = 'chart'): Promise<number> {
  const first = await sent(`/decks/add?${views[0]}&/add`, {
    query: views[0] ?? '',
    deck: 'new',
    name,
    layout,
  });
  const number = Number(/\d+/.exec(first.pathname)?.[0]);
  for (const query of views.slice(1)) await addSlide(number, query, layout);
  return number;
}

/** A further slide, of a View. */
export async function addSlide(deck: number, query: string, layout = 'chart'): Promise<void> {
  await sent(`/decks/add?${query}&/add`, { query, deck: String(deck), layout });
}

/** Changes the texts and Views of a slide. */
export async function editSlide(deck: number, slide: number, fields: Record<string, string>): Promise<void> {
  await sent(`/decks/${deck}?district=demo&/edit`, { slide: String(slide), layout: 'chart', ...fields });
}

/** Waits until every slide of the stage is drawn ahead. */
export async function drawnAhead(page: Page, charts: number): Promise<void> {
  await page.waitForFunction(
    (count) => document.querySelectorAll('section .drawing svg').length >= count,
    charts,
    { timeout: 60_000 },
  );
}

/** The place of the slide on show, from its own address. */
export function slideShown(page: Page): string | null {
  return new URL(page.url()).searchParams.get('slide');
}
