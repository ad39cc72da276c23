import type { Page } from 'playwright';
import { describe, expect } from 'vitest';
import { seriousFaults } from './support/axe';
import { test } from './support/journey';

const TREND =
  '/compare?kind=trend&indicator=litigation-new&group=enforcement&highlight=demo-chengguan,demo-zhujian&years=2016-2025';

async function live(page: Page) {
  await page.goto(TREND);
  await page.waitForSelector('figure.live');
}

const parameter = (page: Page, name: string) => new URL(page.url()).searchParams.get(name);

describe('keys', () => {
  test('? opens their list, which keeps the focus and gives it back', async ({ page }) => {
    await live(page);
    await page.keyboard.press('?');
    await page.waitForSelector('dialog[open]');
    expect(await page.locator('dialog dt').count()).toBe(8);
    expect(await seriousFaults(page)).toEqual([]);
    for (let press = 0; press < 4; press += 1) {
      await page.keyboard.press('Tab');
      const inside = await page.evaluate(() => {
        const { activeElement } = document;
        return activeElement === document.body || activeElement?.closest('dialog') !== null;
      });
      expect(inside).toBe(true);
    }
    await page.keyboard.press('Escape');
    expect(await page.locator('dialog[open]').count()).toBe(0);
    await page.click('button >> text=快捷键');
    expect(await page.locator('dialog[open]').count()).toBe(1);
  });

  test('k, arrows and b change the View; g and a letter lead to a place', async ({ page }) => {
    await live(page);
    await page.keyboard.press('ArrowLeft');
    await expect.poll(() => parameter(page, 'years')).toBe('2016-2024');
    await page.keyboard.press('ArrowRight');
    await expect.poll(() => parameter(page, 'years')).toBe('2016-2025');
    await page.keyboard.press('b');
    await expect.poll(() => parameter(page, 'band')).toBe('off');
    await page.keyboard.press('k');
    await expect.poll(() => parameter(page, 'kind')).not.toBe('trend');
    expect(parameter(page, 'highlight')).toBe('demo-chengguan,demo-zhujian');
    await page.keyboard.press('g');
    await page.keyboard.press('r');
    await page.waitForURL(/\/reports/);
  });

  test('/ leads to the search, and no key acts on what is typed there', async ({ page }) => {
    await live(page);
    await page.keyboard.press('/');
    await page.waitForSelector('details[open] [role=combobox]');
    await page.keyboard.type('kb1?gt');
    expect(await page.inputValue('[role=combobox]')).toBe('kb1?gt');
    expect(page.url()).toContain('kind=trend');
    expect(await page.locator('dialog[open]').count()).toBe(0);
  });

  test('1 makes the first highlighted agency stand out, and again ends it; a row does so while pointed at', async ({
    page,
  }) => {
    await live(page);
    // 城市管理局 is purple, 住房城乡建委 ochre: as marks in the live chart.
    const hues = () =>
      page.evaluate(() => {
        const html = document.querySelector('figure .mount svg')?.innerHTML ?? '';
        return [...new Set(html.match(/--chart-hue-\d/g) ?? [])].sort();
      });
    const both = await hues();
    expect(both).toHaveLength(2);
    // What keys lead to is shown to nobody.
    expect(
      await page
        .locator('main [data-key="1"], main [data-key=k]')
        .evaluateAll((all) => all.filter((one) => one.getClientRects().length > 0).length),
    ).toBe(0);
    await page.keyboard.press('1');
    await expect.poll(hues).toHaveLength(1);
    await page.keyboard.press('1');
    await expect.poll(hues).toEqual(both);
    await page.locator('tr[data-agency]').nth(5).hover();
    await expect.poll(hues).toHaveLength(1);
    await page.hover('h1');
    await expect.poll(hues).toEqual(both);
  });
});

test('the chart is read year by year with the arrow keys', async ({ page }) => {
  await live(page);
  await page.focus('figure .mount');
  await page.keyboard.press('ArrowRight');
  await expect.poll(() => page.textContent('figure .told')).toMatch(/^2016.*城市管理局 33/);
  await page.keyboard.press('ArrowRight');
  await expect.poll(() => page.textContent('figure .told')).toMatch(/^2017/);
  expect(await page.locator('.chart-tooltip').textContent()).toContain('2017');
  expect(parameter(page, 'years')).toBe('2016-2025');
});
