import { expect } from 'vitest';
import { test } from './support/journey';

const TREND =
  '/compare?kind=trend&indicator=reconsideration-respondent&group=enforcement&highlight=demo-shichang&years=2016-2025';

test('a merged agency is read as reported and as comparable, and the merger is drawn in both', async ({
  page,
}) => {
  await page.goto(TREND);
  await page.waitForSelector('figure.live');
  expect(await page.textContent('figure .mount svg')).toContain('2019 年工商局、质监局合并为市场监管局');
  const names = () => page.locator('tbody th').allTextContents();
  expect((await names()).join()).toContain('工商局');

  await page.click('text=按现机构合并前身');
  await page.waitForURL(/reading=comparable/);
  await expect.poll(async () => (await names()).join()).not.toContain('工商局');
  expect(await page.textContent('figure')).toContain('可比口径');
  expect(await page.textContent('figure .mount svg')).toContain('合并为市场监管局');

  await page.click('text=按当年报告的机构');
  await page.waitForURL((url) => !url.search.includes('reading'));
  await expect.poll(async () => (await names()).join()).toContain('工商局');
});

test('the menu of measures divides by another count, and the page names it', async ({ page }) => {
  await page.goto(TREND);
  await page.waitForSelector('figure.live');
  await page.click('summary[aria-label^="换计算口径"]');
  await page.click('details[open] a[href*="per=training-held"]');
  await page.waitForURL(/measure=per-exposure&per=training-held/);
  await expect.poll(() => page.textContent('h1')).toContain('每千');
  expect(await page.textContent('summary[aria-label^="换计算口径"]')).toContain('每千');

  await page.click('summary[aria-label^="换计算口径"]');
  await page.click('details[open] >> text=位次（由高到低）');
  await page.waitForURL(/measure=rank/);
  await expect.poll(() => page.textContent('figure')).toContain('位次');
});

test('the same reporters throughout have one number in every year', async ({ page }) => {
  await page.goto(TREND.replace('2016', '2019'));
  await page.waitForSelector('figure.live');
  await page.click('text=只看历年都报告的机构');
  await page.waitForURL(/same=on/);
  const last = () => page.locator('tfoot tr:last-child td').allTextContents();
  await expect
    .poll(async () => new Set((await last()).map((text) => text.trim()).filter(Boolean)).size)
    .toBe(1);
});
