import type { Page } from 'playwright';
import { describe, expect } from 'vitest';
import { test } from './support/journey';

const RANK = '/compare?kind=rank&indicator=service-cases&years=2016-2025';

/** The largest figure of the table, and what its title says. */
async function firstFigure(page: Page): Promise<[string, string | null]> {
  const link = page.locator('table tbody tr').first().locator('td a[href^="/cell"]').first();
  return [await link.innerText(), await link.getAttribute('title')];
}

async function isShortened(page: Page) {
  await page.goto(RANK);
  expect(await firstFigure(page)).toEqual(['22,972', null]);
  await page.click('button[name="numbers"][value="large"]');
  expect(page.url()).toContain(RANK);
  expect(await firstFigure(page)).toEqual(['2.30 万', '22,972']);
  expect(await page.locator('h1').first().innerText()).toContain('2.3 万件');
  expect(await page.locator('.drawing svg').textContent()).toContain('2.3 万');
}

describe('large numbers', () => {
  test('are shortened for who chooses so, the exact one in a title', async ({ page }) => {
    await isShortened(page);
    await page.goto(`${RANK}&lang=en`);
    expect(await firstFigure(page)).toEqual(['22,972', null]);
    expect(await page.locator('button[name="numbers"]').count()).toBe(0);
  });

  test('without a script too', async ({ open }) => {
    await isShortened(await open({ javaScriptEnabled: false }));
  });
});
