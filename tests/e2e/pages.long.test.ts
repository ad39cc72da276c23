import { describe, expect } from 'vitest';
import { test } from './support/journey';
import { PAGES } from './support/pages';

describe('without JavaScript', () => {
  for (const { name, path, chart, table } of PAGES) {
    test(`${name} shows its chart and table`, async ({ open }) => {
      const page = await open({ javaScriptEnabled: false });
      const answer = await page.goto(path);
      expect(answer?.status()).toBe(200);
      expect(await page.locator('h1').count()).toBe(1);
      if (chart) {
        const drawn = page.locator('main svg[role="img"]').first();
        expect((await drawn.boundingBox())?.width).toBeGreaterThan(60);
        expect(await page.locator('main svg path').count()).toBeGreaterThan(0);
      }
      if (table) expect(await page.locator('main table tbody tr').count()).toBeGreaterThan(0);
    });
  }
});

describe('in English', () => {
  for (const { name, path } of PAGES) {
    test(`${name} says nothing of its own in Chinese`, async ({ open }) => {
      const page = await open({ javaScriptEnabled: false });
      await page.goto(`${path}${path.includes('?') ? '&' : '?'}lang=en`);
      expect(await page.getAttribute('html', 'lang')).toBe('en');
      const labels = await page
        .locator('main h2, main thead th, main label, main button, nav a')
        .allTextContents();
      // Names and words of the office's own records stay as they are; the interface does not.
      const chinese = labels.filter((label) => /[\u4e00-\u9fff]/.test(label));
      expect(chinese).toEqual([]);
    });
  }
});
