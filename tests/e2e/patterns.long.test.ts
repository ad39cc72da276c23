import type { Page } from 'playwright';
import { describe, expect } from 'vitest';
import { test } from './support/journey';

const RANK = '/compare?kind=rank&indicator=litigation-new&group=enforcement&highlight=demo-chengguan';

async function chooses(page: Page) {
  await page.goto(RANK);
  expect(await page.locator('.drawing svg pattern').count()).toBe(0);
  await page.click('button[name="fills"][value="patterns"]');
  expect(page.url()).toContain(RANK);
  expect(await page.locator('button[name="fills"][value="patterns"]').getAttribute('aria-pressed')).toBe(
    'true',
  );
  expect(await page.locator('.drawing svg pattern').count()).toBe(1);
}

describe('patterns in areas', () => {
  test('are drawn by the server, and by the live chart too', async ({ page }) => {
    await chooses(page);
    await page.waitForSelector('.chart.live .mount svg pattern', { state: 'attached' });
    await page.click('button[name="fills"][value="plain"]');
    await page.waitForSelector('.chart.live .mount svg path', { state: 'attached' });
    expect(await page.locator('.mount svg pattern').count()).toBe(0);
  });

  test('without a script too', async ({ open }) => {
    await chooses(await open({ javaScriptEnabled: false }));
  });
});

test('the live chart is an image that is read out as the drawing is, in a box that answers to keys', async ({
  page,
}) => {
  for (const language of ['zh-CN', 'en']) {
    await page.goto(`${RANK}&lang=${language}`);
    const drawn = await page.locator('.drawing svg desc').textContent();
    await page.waitForSelector('.chart.live');
    const picture = page.locator('.mount > [role="img"]');
    expect(await picture.getAttribute('aria-label')).toBe(drawn);
    expect(await page.locator('.mount').getAttribute('role')).toBe('application');
  }
});
