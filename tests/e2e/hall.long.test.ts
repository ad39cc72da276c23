import type { CDPSession, Page } from 'playwright';
import { beforeAll, expect } from 'vitest';
import { layoutSlides, makeReviewDeck } from '../../scripts/screenshots/review-decks';
import { texts } from '../../src/lib/text/texts';
import { addSlide, deckOf, drawnAhead, editSlide, RANK_VIEW, TREND_VIEW } from './support/decks';
import { ownBytes } from './support/heap-kinds';
import { address, test } from './support/journey';

/** A hall's screen turns by a timer for days; a clock that is driven lets them pass in a minute. */
const SECONDS = 40;
/** As many turns as a day has at that pace. */
const DAY = (24 * 3600) / SECONDS;
/** What the browser's own bookkeeping may take more, of some 20 MB. */
const SLACK = 1_000_000;
/** What 120 presses of a key may leave of the page's own: 400 bytes to a press were 48 kB. */
const OWN_SLACK = 20_000;

let deck = 0;
let slides = 0;

beforeAll(async () => {
  const all = layoutSlides(texts('zh-CN'));
  slides = all.length;
  deck = await makeReviewDeck(address, all);
}, 60_000);

interface Held {
  readonly heap: number;
  readonly nodes: number;
  readonly listeners: number;
  readonly documents: number;
}

/** What the page holds once what it let go of is collected. */
async function held(tools: CDPSession): Promise<Held> {
  for (let time = 0; time < 3; time += 1) {
    await tools.send('HeapProfiler.collectGarbage');
    // What an answer on its way still holds is let go of by its end.
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  const { metrics } = await tools.send('Performance.getMetrics');
  const of = (name: string) => metrics.find((one) => one.name === name)?.value ?? NaN;
  return {
    heap: of('JSHeapUsedSize'),
    nodes: of('Nodes'),
    listeners: of('JSEventListeners'),
    documents: of('Documents'),
  };
}

/**
 * Runs in the page before its scripts: a repeated timer goes only when it is told to, so that a day passes in seconds. What
 * the page does else, drawing ahead among it, goes by the true clock.
 */
const DRIVEN_CLOCK = `
  globalThis.repeated = new Map();
  globalThis.setInterval = (does, every) => {
    const name = globalThis.repeated.size + 1;
    globalThis.repeated.set(name, { does, every });
    return name;
  };
  globalThis.clearInterval = (name) => globalThis.repeated.delete(name);
  globalThis.passes = async (seconds) => {
    for (let second = 1; second <= seconds; second += 1)
      for (const { does, every } of globalThis.repeated.values())
        if ((second * 1000) % every === 0) {
          does();
          await new Promise((resolve) => setTimeout(resolve, 0));
        }
  };`;

/** Lets the timer turn so many times, and tells which slide is on show by its place. */
async function turn(page: Page, times: number): Promise<number> {
  await page.evaluate(`passes(${times * SECONDS})`);
  return page.evaluate(() =>
    [...document.querySelectorAll('main > section')].findIndex((one) => one.matches('.current')),
  );
}

function expectNoMore(after: Held, before: Held): void {
  expect(after.heap).toBeLessThan(before.heap + SLACK);
  expect(after.nodes).toBeLessThanOrEqual(before.nodes + 50);
  expect(after.listeners).toBeLessThanOrEqual(before.listeners + 5);
  expect(after.documents).toBe(before.documents);
}

test('a day of turning, another without the server, and agencies standing out in between, leave nothing behind', async ({
  open,
}) => {
  const page = await open({ viewport: { width: 1920, height: 1080 } });
  await page.addInitScript({ content: DRIVEN_CLOCK });
  await page.goto(`/decks/${deck}/stage?district=demo&every=${SECONDS}`);
  await page.waitForFunction(() =>
    [...document.querySelectorAll('section .drawing')].every((one) => one.querySelector('svg') !== null),
  );
  const tools = await page.context().newCDPSession(page);
  await tools.send('Performance.enable');
  // Some rounds first: what is made once is made then.
  let place = await turn(page, 10 * slides);
  const before = await held(tools);

  const next = await turn(page, DAY);
  expect(next).toBe((place + DAY) % slides);
  const day = await held(tools);
  expectNoMore(day, before);

  await page.context().setOffline(true);
  place = await turn(page, DAY);
  expect(place).toBe((next + DAY) % slides);
  const away = await held(tools);
  expectNoMore(away, before);
  await page.context().setOffline(false);

  // Pictures that are drawn for a moment are forgotten again, on every slide; what is made once is made in the first rounds.
  const standOut = async (rounds: number) => {
    for (let press = 0; press < rounds * slides; press += 1) {
      await page.keyboard.press('h');
      await page.waitForTimeout(50);
      await page.keyboard.press('Escape');
      await turn(page, 1);
    }
  };
  await standOut(3);
  // The snapshot first: what the browser keeps of having taken one is no growth.
  const own = await ownBytes(tools);
  const stood = await held(tools);
  await standOut(6);
  const again = await held(tools);
  expectNoMore(again, stood);
  // The heap as a whole still grows by some hundred kB: the engine's machine code, and the browser's lists of what it
  // measured. Of the page's own objects and texts nothing stays, be it a picture or a number of each press.
  const ownAgain = await ownBytes(tools);
  expect(ownAgain - own).toBeLessThan(OWN_SLACK);
  const kB = ({ heap, nodes, listeners }: Held) =>
    `${Math.round(heap / 1000)} kB, ${nodes} nodes, ${listeners} listeners`;
  console.log(
    [
      `at first: ${kB(before)}`,
      `${DAY} turns on: ${kB(day)}`,
      `without a server: ${kB(away)}`,
      `standing out: ${kB(stood)}, then ${kB(again)}; of the page's own ${own} bytes, then ${ownAgain}`,
    ].join('\n'),
  );
}, 300_000);

test('a screen that nobody opens anew shows what changed, at the turn of a slide; without a server what it has', async ({
  open,
}) => {
  const own = await deckOf('厅堂', [TREND_VIEW, RANK_VIEW]);
  const page = await open({ viewport: { width: 1280, height: 720 } });
  await page.addInitScript({ content: DRIVEN_CLOCK });
  await page.goto(`/decks/${own}/stage?district=demo&every=${SECONDS}`);
  await drawnAhead(page, 2);
  const titles = () => page.locator('main > section h2').allTextContents();
  const place = () => page.locator('main > section.current').getAttribute('aria-label');
  const asked = () => page.waitForResponse((one) => one.url().includes(`/decks/${own}/stage/now`));
  /** A round of two slides, at whose end the server is asked. */
  const round = async () => {
    const [answer] = await Promise.all([asked(), turn(page, 2)]);
    await answer.finished();
  };
  const [first, second] = await titles();
  const chart = await page.locator('section.current .drawing').elementHandle();

  await round();
  await turn(page, 1);
  expect(await titles()).toEqual([first, second]);
  // Nothing is new, so nothing was drawn anew: the very elements stand.
  expect(await chart?.evaluate((one) => one.isConnected)).toBe(true);
  await turn(page, 1);

  await editSlide(own, 1, { title: '新的一页', views: RANK_VIEW });
  await addSlide(own, TREND_VIEW);
  await round();
  // Not before a slide is turned, and never a slide without its picture.
  expect(await page.locator('section.current .drawing:not(:has(svg))').count()).toBe(0);
  await expect
    .poll(async () => {
      await turn(page, 1);
      return (await titles())[0];
    })
    .toBe('新的一页');
  expect(await page.locator('main > section').count()).toBe(3);
  expect(await page.locator('.drawing:not(:has(svg))').count()).toBe(0);
  const now = await titles();

  await page.context().setOffline(true);
  const before = await place();
  for (let slide = 0; slide < 6; slide += 1) await turn(page, 1);
  expect(await place()).toBe(before);
  expect(await titles()).toEqual(now);
  await page.context().setOffline(false);

  await editSlide(own, 1, { title: '又一页', views: RANK_VIEW });
  await expect
    .poll(
      async () => {
        await turn(page, 1);
        return (await titles())[0];
      },
      { interval: 200 },
    )
    .toBe('又一页');
});
