import type { Page } from 'playwright';
import { expect } from 'vitest';
import { seriousFaults } from './support/axe';
import { test } from './support/journey';

test('a group of the office’s own is made, compared among, changed and deleted; an old link says so', async ({
  page,
}) => {
  await page.goto('/compare?indicator=litigation-new&group=enforcement&years=2016-2025');
  await page.click('summary[data-word=group]');
  await page.click('details[open] >> text=自定组…');
  await page.waitForURL(/\/groups/);
  await page.getByLabel('组名').fill('执法试点');
  for (const name of ['城市管理局', '住房城乡建委', '公安分局'])
    await page.getByLabel(name, { exact: true }).check();
  await page.getByLabel('您的姓名').fill('王某');
  await page.getByRole('button', { name: '建立这一组' }).click();
  await page.getByRole('link', { name: '执法试点' }).click();
  await page.waitForURL(/group=own-\d+/);
  const group = new URL(page.url()).searchParams.get('group') ?? '';
  expect(await page.locator('section#table tbody tr').count()).toBe(3);
  expect(await page.textContent('.sentence')).toContain('执法试点');
  await page.click('summary[data-word=group]');
  expect(await page.textContent('details[open] a[aria-current]')).toMatch(/执法试点\s*3 个机构/);

  await page.goto('/groups');
  await page.getByRole('link', { name: '修改' }).first().click();
  await page.waitForURL(/edit=/);
  await page.getByLabel('公安分局', { exact: true }).uncheck();
  await page.getByRole('button', { name: '保存修改' }).click();
  await expect.poll(() => page.locator(`#${group} .number`).textContent()).toBe('2');
  await page.goto(`/groups?edit=${group}`);
  expect(await seriousFaults(page)).toEqual([]);
  await page.getByRole('button', { name: '删除这一组' }).click();
  await expect.poll(() => page.locator(`#${group}`).count()).toBe(0);

  const answer = await page.goto(`/compare?indicator=litigation-new&group=${group}`);
  expect(answer?.status()).toBe(200);
  expect(await page.textContent('[role=status]')).toContain(
    `group = ${group}（该组已删除，现显示：执法部门）`,
  );
  expect(await page.locator('figure svg').count()).toBeGreaterThan(0);
});

test('a view is saved under a name without JavaScript, warned of as a duplicate, renamed, opened and deleted', async ({
  open,
}) => {
  const page = await open({ javaScriptEnabled: false });
  const view = '/compare?indicator=litigation-new&group=enforcement&years=2019-2023&kind=rank';
  const save = async (name: string) => {
    await page.goto(view);
    await page.click('summary >> text=保存视图');
    await page.locator('.save').getByLabel('名称', { exact: true }).fill(name);
    await page.locator('.save').getByLabel('您的姓名').fill('王某');
    await page.locator('.save').getByRole('button', { name: '保存' }).click();
  };
  await save('上会用');
  expect(await page.locator('tbody th').first().textContent()).toBe('上会用');
  await save('另一名称');
  expect(await page.textContent('[role=status]')).toContain('同样的视图已存为“上会用”');
  await page.getByRole('button', { name: '仍然保存' }).click();
  expect(await page.locator('tbody th').allTextContents()).toEqual(['另一名称', '上会用']);

  const row = page.locator('tr', { hasText: '另一名称' });
  await row.locator('summary').click();
  await row.getByLabel('新名称').fill('二季度');
  await row.getByRole('button', { name: '改名' }).click();
  expect(await seriousFaults(await shown(page.url(), open))).toEqual([]);
  const renamed = page.locator('tr', { hasText: '二季度' });
  await renamed.locator('summary').click();
  await renamed.getByRole('button', { name: '删除' }).click();
  expect(await page.locator('tbody th').allTextContents()).toEqual(['上会用']);
  await page.click('tbody th a');
  const opened = new URL(page.url()).searchParams;
  expect([opened.get('kind'), opened.get('years')]).toEqual(['rank', '2019-2023']);
});

/** The same page with scripts, which axe needs. */
async function shown(url: string, open: () => Promise<Page>) {
  const page = await open();
  await page.goto(url);
  return page;
}
