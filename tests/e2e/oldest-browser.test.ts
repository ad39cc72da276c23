import { expect } from 'vitest';
import { test } from './support/journey';
import { WITHOUT_LATER } from './support/oldest';

test('a browser without what came after Chromium 90 reads, changes the View and searches', async ({
  page,
}) => {
  await page.addInitScript({ content: WITHOUT_LATER });
  await page.goto('/compare?kind=trend&indicator=litigation-new&group=enforcement&years=2016-2025');
  expect(await page.evaluate('[].at === undefined && globalThis.structuredClone === undefined')).toBe(true);
  await page.waitForSelector('figure.live');

  await page.click('summary[aria-label^="换一种图"]');
  await page.click('details[open] >> text=排序');
  await page.waitForURL(/kind=rank/);
  await expect.poll(() => page.textContent('figure .mount svg')).toContain('城市管理局');

  for (const path of ['/', '/agencies', '/indicators', '/reports', '/imports']) {
    await page.click(`nav a[href^="${path}"] >> nth=0`);
    await page.waitForURL((url) => url.pathname === path);
    expect(await page.locator('h1').count()).toBe(1);
  }
});
