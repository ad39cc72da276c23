import { expect } from 'vitest';
import { test } from './support/journey';

test('what changed stands in one screen, without JavaScript too', async ({ open }) => {
  const page = await open({ javaScriptEnabled: false });
  await page.goto('/?district=demo');
  for (const name of ['年报', '主要指标', '变化最大', '勾稽不合', '新高与新低']) {
    const heading = page.getByRole('heading', { name });
    const box = await heading.boundingBox();
    expect([name, (box?.y ?? Infinity) + (box?.height ?? 0) < 900]).toEqual([name, true]);
  }
  const movers = page.locator('section', { has: page.getByRole('heading', { name: '变化最大' }) });
  const table = await movers.getByRole('table').boundingBox();
  expect((table?.y ?? Infinity) + (table?.height ?? 0)).toBeLessThan(900);
});

test('every figure of the largest changes leads to its cell', async ({ page }) => {
  await page.goto('/?district=demo');
  const movers = page.locator('section', { has: page.getByRole('heading', { name: '变化最大' }) });
  const figures = movers.locator('td a');
  const shown = await figures.evaluateAll((all) =>
    all.map((one) => ({ text: one.textContent, href: one.getAttribute('href') ?? '' })),
  );
  expect(shown.length).toBeGreaterThanOrEqual(8);
  for (const { text, href } of shown.slice(0, 4)) {
    await page.goto(href);
    await page.getByText(text, { exact: true }).first().waitFor();
  }
});

test('a broken rule leads to the figures that break it, and they to their cells', async ({ page }) => {
  await page.goto('/?district=demo');
  const broken = page.locator('section', { has: page.getByRole('heading', { name: '勾稽不合' }) });
  const row = broken.getByRole('row', { name: /负责人出庭 ≤ 应出庭/ });
  expect(await row.getByRole('link').textContent()).toBe('1');
  await row.getByRole('link').click();
  await page.waitForURL('**/reports/broken**');
  const breach = page.getByRole('row', { name: /农业农村委/ });
  await breach.getByRole('link', { name: '12', exact: true }).click();
  await page.waitForURL('**/cell?**indicator=hearings-official&**');
});

test('new highs lead to their list, whose figures lead to their cells', async ({ page }) => {
  await page.goto('/?district=demo');
  const records = page.locator('section', { has: page.getByRole('heading', { name: '新高与新低' }) });
  const row = records.getByRole('row', { name: /普法活动/ });
  const count = Number(await row.getByRole('link').first().textContent());
  await row.getByRole('link').first().click();
  await page.waitForURL('**/indicators/publicity-events**');
  const list = page.locator('#records tbody tr');
  expect(await list.filter({ hasText: '新高' }).count()).toBe(count);
  await list.first().locator('td a').first().click();
  await page.waitForURL('**/cell?**');
});
