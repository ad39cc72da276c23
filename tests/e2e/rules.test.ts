import { expect } from 'vitest';
import { test } from './support/journey';

test('a rule is tried, added, and switched off with a reason', async ({ page }) => {
  await page.goto('/indicators?district=demo');
  await page.getByRole('link', { name: '勾稽规则' }).click();
  await page.waitForURL('**/rules**');
  const typed = page.getByLabel('关系式');
  await typed.fill('败诉案件 <= 没有这一项');
  await page.getByText('没有叫这个名称的指标').waitFor();
  await typed.fill('2020-: 负责人出庭 ≤ 应出庭');
  await page.getByRole('button', { name: '试一试' }).click();
  await page.getByText(/已有数据里可核对 \d+ 份/).waitFor();

  await page.locator('#note').fill('出庭不多于应出庭');
  await page.locator('#reason').fill('本区近年口径');
  await page.locator('#person').fill('王某');
  await page.getByRole('button', { name: '增加这条规则' }).click();
  const row = page.locator('tr', { hasText: '出庭不多于应出庭' }).last();
  await row.getByText('本区近年口径').waitFor();

  await row.getByText('更改').click();
  await row.getByLabel('理由').fill('与目录重复');
  await row.getByRole('button', { name: '停用' }).click();
  await page.getByText('停用：与目录重复').waitFor();
  expect(await row.locator('.state').textContent()).toBe('停用');
});

test('what is typed before the script is there stays typed', async ({ page }) => {
  let release: () => void = () => undefined;
  const held = new Promise<void>((resolve) => (release = resolve));
  await page.route('**/_app/**/*.js', async (route) => {
    await held;
    await route.continue();
  });
  await page.goto('/rules?district=demo', { waitUntil: 'commit' });
  const typed = { expression: '败诉 <= 审结', note: '早写的说明', reason: '早写的理由', person: '早写的人' };
  for (const [field, text] of Object.entries(typed)) await page.locator(`#${field}`).fill(text);
  release();
  // What the rule reads as is told by the script alone: then it is there.
  await expect.poll(() => page.locator('#expression-check').textContent()).not.toBe('');
  for (const [field, text] of Object.entries(typed)) expect(await page.inputValue(`#${field}`)).toBe(text);
});
