import type { Locator } from 'playwright';
import { describe, expect } from 'vitest';
import { test } from './support/journey';

const CHANGE =
  '/compare?kind=change&indicator=litigation-new&group=enforcement&highlight=demo-chengguan,demo-zhujian&years=2016-2023';
const PARTS =
  '/compare?kind=parts&indicator=enforcement-decisions&group=enforcement&highlight=demo-chengguan&years=2019-2025';

describe('two years', () => {
  test('are drawn and listed in one order, switch to another kind with what was chosen, and lead to the cell', async ({
    page,
  }) => {
    const html = await (await page.goto(CHANGE))?.text();
    expect(html).toContain('小点 2016 年，大点 2023 年');
    await page.waitForSelector('figure.live');
    const names = await page.locator('tbody th').allTextContents();
    const drawn = await page.locator('figure .mount svg text').allTextContents();
    const listed = names.map((name) => name.trim()).filter((name) => drawn.includes(name));
    expect(listed.length).toBeGreaterThan(10);
    expect(drawn.filter((text) => listed.includes(text))).toEqual(listed);
    const difference = await page.locator('tbody tr').first().locator('td').nth(2).textContent();
    expect(drawn).toContain(difference?.trim());

    await page.click('summary[aria-label^="换一种图"]');
    await page.click('details[open] >> text=排序');
    await page.waitForURL(/kind=rank/);
    expect(page.url()).toContain('highlight=demo-chengguan,demo-zhujian');
    await page.goBack();
    await page.waitForURL(/kind=change/);
    await expect.poll(() => page.textContent('figure .mount svg')).toContain('小点 2016 年');

    const mark = page.locator('figure .mount svg text', { hasText: names[0]?.trim() ?? '' }).first();
    const box = await mark.boundingBox();
    if (box === null) throw new Error('the first name is not on the page');
    await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
    await page.waitForURL(/\/cell\?.*indicator=litigation-new&year=2023/);
    expect(await page.textContent('h1')).toContain('新收一审');
  });

  test('across a new definition are not compared, and the years that can be are one click away', async ({
    open,
  }) => {
    const page = await open({ javaScriptEnabled: false });
    await page.goto(CHANGE.replace('2016-2023', '2016-2025'));
    expect(await page.textContent('h1')).toContain('口径不同，不相比较');
    expect(await page.locator('figure svg').count()).toBe(1);
    await page.click('text=口径一致的年份：2024–2025');
    await page.waitForURL(/years=2024-2025/);
    expect(await page.textContent('h1')).toMatch(/由 2024 年 \d+ 件到 2025 年 \d+ 件/);
    await page.click('text=按百分比排列');
    await page.waitForURL(/relative=on/);
    expect(await page.locator('tbody tr').count()).toBeGreaterThan(10);
  });

  test('of one year alone are that and the year before', async ({ page }) => {
    await page.goto(CHANGE.replace('2016-2023', '2023'));
    expect(await page.textContent('.sentence')).toContain('2022–2023 年');
    expect(await page.locator('figure svg').count()).toBeGreaterThan(0);
  });
});

/** Twice the same after so long: on a busy machine a redraw is that late. */
const RESTED = { interval: 400, timeout: 20_000 };

/** Where the leftmost of the texts stands once all have come to rest: a redraw moves them and changes their order. */
async function leftmostAtRest(texts: Locator) {
  let boxes: { text: string; x: number; y: number }[] = [];
  await expect
    .poll(async () => {
      const before = JSON.stringify(boxes);
      boxes = await texts.evaluateAll((all) =>
        all.map((one) => {
          const { left, top, width, height } = one.getBoundingClientRect();
          return { text: one.textContent, x: left + width / 2, y: top + height / 2 };
        }),
      );
      return boxes.length > 0 && JSON.stringify(boxes) === before;
    }, RESTED)
    .toBe(true);
  return boxes.reduce((leftmost, one) => (one.x < leftmost.x ? one : leftmost));
}

describe('parts of a whole', () => {
  test('are drawn with their table, as amounts and as shares, and a slice leads to its own cell', async ({
    page,
  }) => {
    const html = await (await page.goto(PARTS))?.text();
    expect(html).toContain('<pattern');
    await page.waitForSelector('figure.live');
    const drawn = await page.locator('figure .mount svg text').allTextContents();
    const first = page.locator('tbody tr').first();
    const whole = await first.locator('td').first().textContent();
    expect(drawn).toContain(whole?.trim());
    expect(drawn).toContain('行政处罚');

    await page.click('text=看占比');
    await page.waitForURL(/shares=on/);
    await expect
      .poll(() => page.locator('figure .mount svg text', { hasText: /^\d+%$/ }).count())
      .toBeGreaterThan(5);

    // The leftmost is of a named part: what is left over, and leads to the whole, comes last.
    const slice = await leftmostAtRest(page.locator('figure .mount svg text', { hasText: /^\d+%$/ }));
    // A hand rests before it clicks; by then what is pointed at must still be what it was.
    await page.mouse.move(slice.x, slice.y);
    await page.waitForTimeout(300);
    await page.mouse.click(slice.x, slice.y);
    await page.waitForURL(/\/cell\?/);
    expect([slice, page.url()]).toEqual([
      slice,
      expect.stringMatching(/indicator=enforcement-(penalties|licences|coercions)&year=2025/),
    ]);
  });

  test('that an indicator does not have: a note, the way to some that have, and the table', async ({
    open,
  }) => {
    const page = await open({ javaScriptEnabled: false });
    await page.goto('/compare?kind=parts&indicator=training-held&group=enforcement&highlight=demo-chengguan');
    expect(await page.textContent('h1')).toContain('没有登记组成部分');
    expect(await page.locator('tbody tr').count()).toBeGreaterThan(10);
    await page.click('[role=status] a >> text=行政执法决定');
    await page.waitForURL(/kind=parts&indicator=enforcement-decisions/);
    expect(page.url()).toContain('highlight=demo-chengguan');
    expect(await page.locator('figure svg').count()).toBe(1);
  });
});
