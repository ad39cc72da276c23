import type { Page } from 'playwright';
import { expect } from 'vitest';
import { test } from './support/journey';

/** Brings a file in and waits on its page. @returns the path of the page */
async function bringIn(page: Page, name: string, text: string): Promise<string> {
  await page.goto('/imports?district=demo');
  await page.fill('#person', '示例甲');
  await page.setInputFiles('#file', { name, mimeType: 'text/csv', buffer: Buffer.from(text) });
  await page.click('text=读取并检查');
  await page.waitForURL(/\/imports\/\d+/);
  return new URL(page.url()).pathname;
}

async function recheck(page: Page): Promise<void> {
  await page.click('text=按此重新检查');
  await page.waitForURL(/#decide$/);
}

async function discard(page: Page): Promise<void> {
  await page.click('text=放弃');
  await page.waitForURL(/\/imports(\?|$)/);
}

async function undo(page: Page): Promise<void> {
  await page.click('text=撤销这次导入');
  await page.click('text=确认撤销');
  await page.waitForSelector('.warning >> text=示例甲 于');
}

test('a column is put right by its menu on the preview, and nothing unchecked is committed', async ({
  page,
}) => {
  await bringIn(page, '改列.csv', '机构,年度,举办培训,普法点位数\n统计局,2011,3,6\n');
  const commit = page.locator('button.primary');
  await page.selectOption('select[name="column:1:3"]', 'indicator:standards-internal');
  expect(await commit.isDisabled()).toBe(true);
  expect(await page.textContent('.bar')).toContain('还没有检查');
  await recheck(page);
  await expect.poll(() => commit.isDisabled()).toBe(false);
  expect(await page.inputValue('select[name="column:1:3"]')).toBe('indicator:standards-internal');
  expect(await page.locator('.diff').textContent()).toContain('6');
  await discard(page);
});

test('a row of the preview is taken for the header by a click, without a script too', async ({ open }) => {
  const page = await open();
  const path = await bringIn(page, '表头.csv', '机构,年度,举办培训\n统计局,2011,3\n财政局,2012,4\n');
  const plain = await open({ javaScriptEnabled: false });
  await plain.goto(path);
  await plain.click('button[name="header-row:1"][value="2"]');
  expect(await plain.textContent('.facts')).toContain('表头第 2 行');
  await plain.click('text=放弃');
});

test('a name nobody knows becomes a new agency, and goes with the import when that is undone', async ({
  page,
}) => {
  await bringIn(page, '新机构.csv', '机构,年度,举办培训\n低空经济发展办公室,2011,3\n');
  expect(await page.locator('button.primary').isDisabled()).toBe(true);
  await page.selectOption('select[name="agency:低空经济发展办公室"]', '+');
  await page.selectOption('select[name="new-kind:低空经济发展办公室"]', 'general');
  await recheck(page);
  await expect.poll(() => page.locator('button.primary').isDisabled()).toBe(false);
  await page.click('button.primary');
  await page.waitForSelector('text=撤销这次导入');
  expect(await page.textContent('main')).toContain('新建 机构');
  await page.goto('/agencies?district=demo');
  expect(await page.textContent('main')).toContain('低空经济发展办公室');
  await page.goBack();
  await undo(page);
  await page.goto('/agencies?district=demo');
  expect(await page.textContent('main')).not.toContain('低空经济发展办公室');
});

test('a figure that looks wrong is kept and marked doubtful with a reason', async ({ page }) => {
  await bringIn(page, '存疑.csv', '机构,年度,举办培训,应出庭,负责人出庭\n统计局,2011,3,9,11\n');
  const doubtful = page.locator('li', { has: page.locator('select[name^="cell:"]') }).first();
  expect(await doubtful.textContent()).toContain('提醒');
  await doubtful.locator('select').selectOption('doubtful');
  await doubtful.locator('input').fill('出庭多于应出庭，待核');
  await recheck(page);
  await expect.poll(() => page.locator('li.settled').count()).toBeGreaterThan(0);
  expect(await page.locator('li.settled').first().textContent()).toContain('照录·存疑');
  expect(await page.locator('.diff').textContent()).toContain('11');
  await discard(page);
});

test('what vanished can be withdrawn, and what undoing would change is shown first', async ({ page }) => {
  const head = '机构,年度,举办培训\n';
  const first = await bringIn(page, '先报.csv', `${head}统计局,2011,3\n统计局,2011,3\n`);
  await page.click('button.primary');
  await page.waitForSelector('text=撤销这次导入');
  const second = await bringIn(page, '再报.csv', '机构,年度,举办培训,统计对象\n统计局,2011,5,区政府\n');
  expect(await page.textContent('#change')).toContain('库中有、本次没有的 1 个数');
  await page.check('input[name="vanished"][value="withdraw"]');
  await recheck(page);
  await expect.poll(() => page.isChecked('input[value="withdraw"]')).toBe(true);
  await page.click('button.primary');
  await page.waitForSelector('text=撤销这次导入');
  expect(await page.textContent('main')).toContain('撤回 1 个');
  await page.click('text=撤销这次导入');
  expect(await page.textContent('#undo')).toContain('1 个数恢复为先前的，1 个数不再有');
  await page.click('text=不撤销');
  for (const path of [second, first]) {
    await page.goto(path);
    await undo(page);
  }
});
