import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, Page } from 'playwright';
import { describe, expect } from 'vitest';
import { deckOf, editSlide, RANK_VIEW, TREND_VIEW } from './support/decks';
import { test } from './support/journey';
import { WITHOUT_LATER } from './support/oldest';

/** A file opened from the disk, without a network and without what a browser of 2021 lacks; and what was wrong with it. */
async function opened(browser: Browser, path: string): Promise<{ page: Page; wrong: string[] }> {
  const wrong: string[] = [];
  const context = await browser.newContext({
    offline: true,
    viewport: { width: 1280, height: 800 },
    hasTouch: true,
  });
  await context.addInitScript(WITHOUT_LATER);
  await context.route('**/*', async (route) => {
    const { protocol } = new URL(route.request().url());
    if (protocol !== 'file:') wrong.push(`a request: ${route.request().url()}`);
    await (protocol === 'file:' ? route.continue() : route.abort());
  });
  context.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') wrong.push(`console: ${message.text()}`);
  });
  context.on('weberror', (error) => wrong.push(`thrown: ${error.error().message}`));
  const page = await context.newPage();
  await page.goto(pathToFileURL(path).href);
  return { page, wrong };
}

type Place = readonly [x: number, y: number];

/** A finger on the glass, as the browser gets it from the screen. */
async function fingerOn(page: Page) {
  const session = await page.context().newCDPSession(page);
  const send = (type: 'touchStart' | 'touchMove' | 'touchEnd', ...places: Place[]) =>
    session.send('Input.dispatchTouchEvent', {
      type,
      touchPoints: places.map(([x, y], id) => ({ x, y, id })),
    });
  return {
    async draws([x, y]: Place, [toX, toY]: Place) {
      await send('touchStart', [x, y]);
      for (let step = 1; step <= 5; step += 1) {
        await send('touchMove', [x + ((toX - x) * step) / 5, y + ((toY - y) * step) / 5]);
      }
      await send('touchEnd');
    },
    /** Two fingers that come together, the right one far to the left. */
    async pinches() {
      await send('touchStart', [800, 400]);
      await send('touchStart', [800, 400], [400, 400]);
      await send('touchMove', [620, 400], [580, 400]);
      await send('touchEnd', [620, 400]);
      await send('touchEnd');
    },
  };
}

/** Whether the whole window is black: a picture of one colour is as that of a page of this colour. */
async function isBlack(page: Page): Promise<boolean> {
  const other = await page.context().newPage();
  await other.setContent('<body style="background:#000">');
  const [black, shown] = [await other.screenshot(), await page.screenshot()];
  await other.close();
  return black.equals(shown);
}

describe('the one HTML file of a deck', () => {
  test('is taken from its page and shown from a stick, by keys alone', async ({ page, browser }) => {
    const deck = await deckOf('交付<网页>', [
      TREND_VIEW,
      RANK_VIEW,
      TREND_VIEW.replace('kind=trend', 'kind=matrix'),
    ]);
    await editSlide(deck, 1, {
      title: '案件</script>😀',
      takeaway: '记住这一句',
      notes: '讲给听众',
      views: TREND_VIEW,
    });
    await page.goto(`/decks/${deck}?district=demo`);
    await page.click('summary >> text=交付文件');
    await page.getByLabel('网页文件中带讲稿').check();
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: '网页文件，图可点看（HTML）' }).click(),
    ]);
    expect(download.suggestedFilename()).toMatch(/^交付 网页 ?-\d{4}-\d{2}-\d{2}\.html$/);
    const bytes = await readFile(await download.path());
    expect(bytes.length).toBeLessThan(3_000_000);
    const path = `${await download.path()}.html`;
    await writeFile(path, bytes);

    const { page: file, wrong } = await opened(browser, path);
    const current = file.locator('.page.current');
    expect(await current.locator('h2').textContent()).toBe('案件</script>😀');
    expect(await file.title()).toBe('交付<网页>');

    // Pointing at a year tells its figures, as the page of the View does.
    const mount = current.locator('.mount');
    const box = await mount.boundingBox();
    if (box === null) throw new Error('no live chart');
    await file.mouse.move(box.x + box.width * 0.3, box.y + box.height * 0.5);
    const told = current.locator('.chart-tooltip');
    await expect.poll(() => told.isVisible()).toBe(true);
    expect(await told.locator('strong').textContent()).toMatch(/^20\d\d 年$/);
    expect(await told.locator('p').first().textContent()).toMatch(/城市管理局|城管执法/);

    // The arrow keys go from figure to figure within the chart, and turn the slides outside of it.
    await mount.focus();
    await file.keyboard.press('ArrowRight');
    const first = await current.locator('.told').textContent();
    expect(first).toContain('2016 年');
    await file.keyboard.press('ArrowRight');
    expect(await current.locator('.told').textContent()).toContain('2017 年');
    expect(await file.locator('output').textContent()).toBe('1 / 3');

    // An agency is made to stand out by a key: the others turn grey.
    const before = await mount.locator('svg').first().innerHTML();
    await file.keyboard.press('h');
    await expect.poll(() => mount.locator('svg').first().innerHTML()).not.toBe(before);

    await mount.evaluate((element) => element.blur());
    await file.keyboard.press('t');
    const rows = current.locator('.twin tbody tr');
    expect(await current.locator('.twin table').isVisible()).toBe(true);
    const view = new URLSearchParams(TREND_VIEW);
    const answer = await page.request.get(`/compare.json?${view}`);
    const { rows: figures } = (await answer.json()) as { rows: Record<string, unknown>[] };
    const agencies = new Set(figures.map((one) => one['agency']));
    expect(await rows.count()).toBe(agencies.size);
    await file.keyboard.press('s');
    expect(await current.locator('.notes p').textContent()).toBe('讲给听众');
    await file.keyboard.press('s');
    await file.keyboard.press('t');
    expect(await current.locator('.twin table').isVisible()).toBe(false);

    await file.keyboard.press('PageDown');
    expect(await file.locator('output').textContent()).toBe('2 / 3');
    expect(await current.locator('.mount svg').first().isVisible()).toBe(true);
    await file.keyboard.press('o');
    expect(await file.locator('.page:visible').count()).toBe(3);
    await file.locator('.page').nth(2).click();
    expect(await file.locator('output').textContent()).toBe('3 / 3');
    await file.keyboard.press('ArrowLeft');
    await file.keyboard.press('Home');
    expect(new URL(file.url()).hash).toBe('#1');
    await file.reload();
    expect(await file.locator('output').textContent()).toBe('1 / 3');
    await file.keyboard.press('d');
    expect(await file.evaluate(() => getComputedStyle(document.body).backgroundColor)).toBe(
      'rgb(21, 25, 31)',
    );
    // Paper is white, and all slides are on it.
    await file.emulateMedia({ media: 'print' });
    const paper = await file.evaluate(() => {
      const { backgroundColor, colorScheme } = getComputedStyle(document.documentElement);
      return [backgroundColor, colorScheme];
    });
    expect(paper).toEqual(['rgb(255, 255, 255)', 'light']);
    expect(await file.locator('.page:visible').count()).toBe(3);
    expect(wrong).toEqual([]);
    await file.context().close();
  });

  test('is turned by touch and numbers, and goes black, as the stage is', async ({ page, browser }) => {
    const deck = await deckOf('触屏', [TREND_VIEW, RANK_VIEW, TREND_VIEW]);
    const folder = await mkdtemp(join(tmpdir(), 'zhunsheng-touch-'));
    const path = join(folder, 'deck.html');
    await writeFile(path, await (await page.request.get(`/decks/${deck}.html?district=demo`)).body());
    const { page: file, wrong } = await opened(browser, path);
    const place = () => file.locator('output').textContent();
    const finger = await fingerOn(file);

    // Over the chart itself, which takes a finger's place as a pointer's.
    await finger.draws([800, 400], [500, 420]);
    await expect.poll(place).toBe('2 / 3');
    await finger.draws([800, 400], [760, 400]);
    await finger.draws([800, 500], [700, 200]);
    await finger.pinches();
    expect(await place()).toBe('2 / 3');
    await finger.draws([500, 400], [800, 400]);
    await expect.poll(place).toBe('1 / 3');

    await file.keyboard.press('3');
    await expect.poll(() => file.locator('.typed').textContent()).toContain('3');
    await file.keyboard.press('Enter');
    expect(await place()).toBe('3 / 3');
    expect(await file.locator('.typed').textContent()).toBe('');

    const current = file.locator('.page.current');
    await file.keyboard.press('b');
    expect(await current.isVisible()).toBe(false);
    expect(await isBlack(file)).toBe(true);
    await file.touchscreen.tap(640, 400);
    expect(await current.isVisible()).toBe(true);
    await file.keyboard.press('.');
    await file.keyboard.press('PageUp');
    expect(await current.isVisible()).toBe(true);
    expect(await place()).toBe('3 / 3');
    await file.keyboard.press('PageUp');
    expect(await place()).toBe('2 / 3');
    for (const [key, at] of [
      ['Home', '1 / 3'],
      [' ', '2 / 3'],
      ['n', '3 / 3'],
      ['p', '2 / 3'],
      ['End', '3 / 3'],
      ['Backspace', '2 / 3'],
    ] as const) {
      await file.keyboard.press(key);
      expect(await place()).toBe(at);
    }
    expect(wrong).toEqual([]);
    await file.context().close();
    await rm(folder, { recursive: true });
  });

  test('of a View is one slide, that reads without its script', async ({ page, browser }) => {
    const answer = await page.request.get(`/compare.html?${RANK_VIEW}`);
    expect(answer.headers()['content-type']).toContain('text/html');
    expect(answer.headers()['content-disposition']).toContain('.html');
    const context = await browser.newContext({ javaScriptEnabled: false, offline: true });
    const file = await context.newPage();
    await file.setContent(await answer.text());
    expect(await file.locator('.drawing svg').count()).toBe(1);
    expect(await file.locator('.drawing').textContent()).toContain('虚构示例数据');
    await file.click('.twin summary');
    expect(await file.locator('.twin table').isVisible()).toBe(true);
    await context.close();
  });
});
