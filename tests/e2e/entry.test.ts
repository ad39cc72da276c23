import { expect } from 'vitest';
import { test } from './support/journey';

const FORM = '/imports/entry?district=demo&agency=demo-tongji&year=2012';

test('a report in prose is entered item by item, changed once more, committed, and leads back to its sentence', async ({
  page,
}) => {
  await page.goto('/imports?district=demo');
  await page.click('main >> text=逐项录入');
  await page.selectOption('select[name="agency"]', 'demo-tongji');
  expect(await page.locator('select[name="year"] option').count()).toBe(15);
  await page.goto(FORM);
  await page.fill('input[name="person"]', '示例甲');
  await page.fill('input[name="transcriber"]', '示例甲');
  await page.fill('input[name="checker"]', '示例乙');
  const line = (name: string) => page.locator('main li', { hasText: name }).first();

  // The sentence is pasted, its number marked and taken by a click.
  const study = line('理论学习中心组学法');
  await study.locator('summary').click();
  await study.locator('textarea').fill('全年中心组学法40余场次，参加1.3万人次。');
  await study.locator('.sentence button').click();
  expect(await study.locator('input[name="value"]').inputValue()).toBe('40余场次');
  expect(await study.locator('.echo').textContent()).toBe('≥40');
  await line('党委（党组）专题研究法治').locator('select[name="reason"]').selectOption('withheld');
  expect(await page.textContent('.bar')).toContain('已填 2 行，其中 1 行没有数');
  await page.click('text=保存并检查');
  await page.waitForURL(/\/imports\/\d+\?/);
  const first = page.url();
  expect(await page.textContent('#change')).toContain('≥40');
  expect(await page.textContent('h1')).toContain('录入-');

  // It waits like any file; what was typed is there to be changed.
  await page.click('text=改录入');
  await page.waitForURL(/from=/);
  expect(await study.locator('textarea').inputValue()).toBe('全年中心组学法40余场次，参加1.3万人次。');
  await study.locator('input[name="value"]').fill('41');
  expect(await study.locator('.doubt').textContent()).toContain('句中没有 41');
  await study.locator('input[name="value"]').fill('40余');
  await study.locator('input[name="passage"]').fill('第二部分');
  await page.click('text=保存并检查');
  await page.waitForURL((url) => /\/imports\/\d+$/.test(url.pathname) && url.href !== first);
  await page.click('button.primary');
  await page.waitForSelector('text=撤销这次导入');
  const committed = page.url();
  expect((await page.goto(first))?.status()).toBe(404);

  await page.goto('/cell?district=demo&agency=demo-tongji&indicator=study-centre-group&year=2012');
  const cell = (await page.textContent('main')) ?? '';
  for (const said of ['全年中心组学法40余场次', '第二部分', '示例甲', '示例乙', '40余'])
    expect(cell).toContain(said);
  await page.goto(committed);
  await page.click('text=撤销这次导入');
  await page.click('text=确认撤销');
  await page.waitForSelector('.warning >> text=示例甲 于');
});

test('details opened before the script came stay open when it comes', async ({ page }) => {
  let release: (() => void) | undefined;
  const released = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route(/\.js$/, async (route) => {
    await released;
    await route.continue();
  });
  await page.goto(FORM, { waitUntil: 'commit' });
  const [first, second] = [page.locator('main li details').nth(0), page.locator('main li details').nth(1)];
  await first.locator('summary').click();
  await first.locator('textarea').fill('先写的一句');
  release?.();
  // The script is there once it answers to what is typed.
  await second.locator('summary').click();
  await second.locator('textarea').fill('组织法治培训12期。');
  await second.locator('.sentence button').waitFor();
  expect(await first.getAttribute('open')).not.toBeNull();
  expect(await first.locator('textarea').inputValue()).toBe('先写的一句');
});

test('what cannot be saved stays typed, with what is wrong', async ({ page }) => {
  await page.goto(FORM);
  await page.fill('input[name="person"]', '示例甲');
  await page.fill('input[name="transcriber"]', '示例甲');
  await page.click('text=保存并检查');
  await page.waitForSelector('text=一行都没有填');
  await page.fill('input[name="value"] >> nth=0', '7');
  await page.selectOption('select[name="reason"] >> nth=0', 'withheld');
  await page.click('text=保存并检查');
  await page.waitForSelector('text=有 1 行没有填妥');
  expect(await page.inputValue('input[name="value"] >> nth=0')).toBe('7');
  await page.fill('input[name="checker"]', '示例甲');
  await page.click('text=保存并检查');
  await page.waitForSelector('text=须是两个人');
  page.once('dialog', (dialog) => void dialog.accept());
  await page.click('nav >> text=机构');
  await page.waitForURL(/\/agencies/);
});

test('without a script the form is saved and refused the same', async ({ open }) => {
  const page = await open({ javaScriptEnabled: false });
  await page.goto(FORM);
  await page.fill('input[name="person"]', '示例甲');
  await page.fill('input[name="transcriber"]', '示例甲');
  await page.fill('input[name="value"] >> nth=0', '7');
  await page.selectOption('select[name="reason"] >> nth=0', 'withheld');
  await page.click('text=保存并检查');
  expect(await page.textContent('main')).toContain('有 1 行没有填妥');
  expect(await page.inputValue('input[name="value"] >> nth=0')).toBe('7');
  await page.selectOption('select[name="reason"] >> nth=0', '');
  await page.click('text=保存并检查');
  expect(new URL(page.url()).pathname).toMatch(/^\/imports\/\d+$/);
  await page.click('text=放弃');
});
