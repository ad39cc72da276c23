import type { Page } from 'playwright';
import { describe, expect } from 'vitest';
import { test } from './support/journey';

const CHOSEN =
  'indicator=litigation-new&group=enforcement&highlight=demo-chengguan,demo-zhujian&years=2016-2025';
const MATRIX = `/compare?kind=matrix&${CHOSEN}`;
const SCATTER = `/compare?kind=scatter&${CHOSEN}&beside=rate-official-appearance`;
const FACETS = `/compare?kind=facets&${CHOSEN}`;

/** Cells of the table's row of an agency, as read. */
async function rowOf(page: Page, agency: string): Promise<string[]> {
  const row = page.locator('#table tbody tr').filter({ hasText: agency }).first();
  return (await row.locator('td.number').allTextContents()).map((text) => text.trim());
}

function isSorted(figures: readonly number[]): boolean {
  return figures.length > 1 && figures.every((one, index) => index === 0 || (figures[index - 1] ?? 0) >= one);
}

describe('each kind', () => {
  test.for([
    ['matrix', MATRIX],
    ['scatter', SCATTER],
    ['facets', FACETS],
  ] as const)('%s is drawn and has its table without JavaScript', async ([, path], { open }) => {
    const page = await open({ javaScriptEnabled: false });
    await page.goto(path);
    expect(await page.locator('figure .drawing svg text').count()).toBeGreaterThan(10);
    expect(await page.textContent('figure .drawing')).toContain('城市管理局');
    expect((await rowOf(page, '城市管理局')).length).toBeGreaterThan(0);
    // Every menu is a plain disclosure whose choices are links.
    await page.click('summary[aria-label^="换一种图"]');
    await page.click('details[open] >> text=趋势');
    expect(page.url()).toContain('kind=trend');
    expect(page.url()).toContain('highlight=demo-chengguan,demo-zhujian');
  });
});

test('switching the kind keeps what is chosen', async ({ page }) => {
  await page.goto(MATRIX);
  await page.waitForSelector('figure.live');
  for (const [word, kind] of [
    ['散点', 'scatter'],
    ['小图', 'facets'],
    ['排序', 'rank'],
    ['矩阵', 'matrix'],
  ] as const) {
    await page.click('summary[aria-label^="换一种图"]');
    await page.click(`details[open] >> text=${word}`);
    await page.waitForURL(new RegExp(`kind=${kind}`));
    expect(page.url()).toContain('indicator=litigation-new');
    expect(page.url()).toContain('highlight=demo-chengguan,demo-zhujian');
    await expect.poll(() => page.locator('figure .mount svg').count()).toBe(1);
  }
});

test('the figures of a matrix are those of its table, in its order, sorted by any column', async ({
  page,
}) => {
  await page.goto(`${MATRIX}&sort=-2019`);
  await page.waitForSelector('figure.live');
  const names = (await page.locator('#table tbody th').allTextContents()).map((text) => text.trim());
  const drawn = await page.locator('figure .mount svg text').allTextContents();
  expect(drawn.filter((text) => names.includes(text))).toEqual(names);
  const figures = (await rowOf(page, '城市管理局')).filter((text) => /^\d+$/.test(text));
  expect(figures.length).toBeGreaterThan(5);
  expect(figures.filter((figure) => !drawn.includes(figure))).toEqual([]);
  await page.click('#table thead >> text=2021');
  await page.waitForURL(/sort=-2021/);
  const column = async () =>
    (await page.locator('#table tbody tr td:nth-child(7)').allTextContents())
      .map((text) => text.trim())
      .filter((text) => /^\d+$/.test(text))
      .map(Number);
  // The table follows its chart one paint behind.
  await expect.poll(async () => isSorted(await column())).toBe(true);
});

test('a matrix of indicators chooses some where none is named, says so, and takes another', async ({
  page,
}) => {
  await page.goto(`/compare?kind=matrix&by=indicators&${CHOSEN}`);
  expect(await page.textContent('main')).toContain('尚未选并列的指标，先放上');
  await page.waitForSelector('figure.live');
  await page.click('summary[aria-label^="选择并列的指标"]');
  await page.fill('details[open] input[type=search]', '合同');
  await page.click('details[open] li >> text=合同');
  await page.waitForURL(/beside=.*review-contracts/);
  await expect.poll(() => page.textContent('#table thead')).toContain('合同审查');
  expect(await page.textContent('main')).not.toContain('尚未选并列的指标');
});

test('a scatter holds each agency that has both figures, and a click leads to its cell', async ({ page }) => {
  await page.goto(SCATTER);
  await page.waitForSelector('figure.live');
  const rows = await page.locator('#table tbody tr').all();
  const both = await Promise.all(
    rows.map(async (row) =>
      (await row.locator('td.number').allTextContents()).every((text) => /\d/.test(text)),
    ),
  );
  expect(await page.textContent('.subtitle')).toContain(`两项都有数 ${both.filter(Boolean).length} 个`);
  const name = page.locator('figure .mount svg text').filter({ hasText: '住房城乡建委' });
  const box = await name.boundingBox();
  if (box === null) throw new Error('the highlighted agency has no name in the picture');
  const plot = await page.locator('figure .mount svg').boundingBox();
  // The point stands beside its name, to the left or to the right.
  for (const x of [box.x - 10, box.x + box.width + 10]) {
    if (!page.url().includes('/cell')) await page.mouse.click(x, box.y + box.height / 2);
    await page.waitForTimeout(300);
  }
  expect(plot).not.toBeNull();
  await page.waitForURL(/\/cell\?.*agency=demo-zhujian/);
});

test('small charts are thirty at once, the others a link away', async ({ page }) => {
  await page.goto('/compare?kind=facets&indicator=litigation-new&group=all');
  await page.waitForSelector('figure.live');
  expect(await page.textContent('figure .mount')).toMatch(/第 1–30 图，共 \d+ 图/);
  await page.click('text=/看第 31–\\d+ 图/');
  await page.waitForURL(/skip=30/);
  await expect.poll(() => page.textContent('figure .mount')).toMatch(/第 31–\d+ 图/);
  await page.click('text=各图各用一轴');
  await page.waitForURL(/axis=free/);
  await expect.poll(() => page.textContent('figure .mount')).toContain('各图各用一轴，高低不能跨图相比');
});

test('a matrix too wide for a phone scrolls in its own box', async ({ open }) => {
  const page = await open({ viewport: { width: 390, height: 844 } });
  await page.goto(
    `/compare?kind=matrix&by=indicators&group=all&indicator=litigation-new&beside=${[
      'training-held',
      'rate-official-appearance',
      'enforcement-penalties',
      'study-centre-group',
      'mediations',
      'review-contracts',
      'enforcement-licences',
    ].join(',')}`,
  );
  await page.waitForSelector('figure.live');
  expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
  const sheet = page.locator('figure .sheet');
  expect(await sheet.evaluate((box) => box.scrollWidth > box.clientWidth)).toBe(true);
  expect(await sheet.getAttribute('tabindex')).toBe('0');
});
