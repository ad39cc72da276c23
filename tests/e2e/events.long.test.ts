import { expect } from 'vitest';
import { seriousFaults } from './support/axe';
import { test } from './support/journey';

const TREND =
  '/compare?indicator=litigation-new&group=enforcement&years=2016-2025&highlight=demo-chengguan&kind=trend';

test('an event is written down without JavaScript, flagged in the trend, resolved below it, and taken back', async ({
  open,
}) => {
  const page = await open({ javaScriptEnabled: false });
  await page.goto(TREND);
  await page.click('nav[aria-label="对比的各页"] >> text=事件');
  await page.waitForURL(/\/events/);
  const write = async (text: string) => {
    await page.getByLabel('年份').fill('2022');
    await page.getByRole('textbox', { name: '事件' }).fill(text);
    await page.getByLabel('您的姓名').last().fill('王某');
    await page.getByRole('button', { name: '记下' }).click();
  };
  await write('集中行政处罚权改革');
  expect(await page.textContent('tbody tr')).toMatch(/2022\s*集中行政处罚权改革\s*全区\s*王某，/);
  await write('集中行政处罚权改革');
  expect(await page.textContent('[role=alert]')).toContain('已记过同样的事件');

  await page.goto(TREND);
  expect(await page.textContent('figure .foot')).toContain('① 2022 集中行政处罚权改革（全区）');
  expect(await page.textContent('figure svg desc')).toContain('2022 年集中行政处罚权改革（全区）');
  const files = page.locator('.files a');
  expect(await page.textContent('.files')).toContain('来源文件：');
  const file = (await files.first().textContent()) ?? '';
  await files.first().click();
  expect(page.url()).toMatch(/\/imports\/\d+/);
  expect(await page.textContent('main')).toContain(file);

  const scripted = await open();
  await scripted.goto(TREND);
  await scripted.waitForSelector('figure.live');
  await scripted.locator('figure .mount').focus();
  const told = scripted.locator('figure .told');
  for (let step = 0; step < 10 && !(await told.textContent())?.startsWith('2022'); step += 1) {
    await scripted.keyboard.press('ArrowLeft');
  }
  expect(await told.textContent()).toMatch(/① 集中行政处罚权改革\s+全区/);
  await scripted.goto('/events');
  expect(await seriousFaults(scripted)).toEqual([]);

  await page.goto('/events');
  await page.click('tbody summary');
  await page.locator('tbody').getByLabel('您的姓名').fill('李某');
  await page.locator('tbody').getByRole('button', { name: '收回' }).click();
  expect(await page.textContent('tbody tr')).toMatch(/王某，.*李某于 .* 收回/s);
  await page.goto(TREND);
  expect(await page.textContent('figure .foot')).not.toContain('集中行政处罚权改革');
});
