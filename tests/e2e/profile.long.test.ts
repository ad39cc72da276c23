import { expect } from 'vitest';
import type { Page } from 'playwright';
import { test } from './support/journey';

/** How many sheets a page prints on, in the size its own style asks for. */
async function sheets(page: Page): Promise<number> {
  const pdf = await page.pdf({ preferCSSPageSize: true });
  return (pdf.toString('latin1').match(/\/Type\s*\/Page\b(?!s)/g) ?? []).length;
}

test('the profile of an agency prints on one sheet of A4, in both languages', async ({ page }) => {
  for (const [agency, lang] of [
    // The most indicators, an office, a town, one that ended, and the longest names.
    ['demo-jiaotong', 'zh-CN'],
    ['demo-jiaotong', 'en'],
    ['demo-sifa', 'zh-CN'],
    ['demo-taiping', 'en'],
    ['demo-gongshang', 'zh-CN'],
    ['demo-zhengfu', 'en'],
  ]) {
    await page.goto(`/agencies/${agency}?district=demo&lang=${lang}`);
    expect([agency, lang, await sheets(page)]).toEqual([agency, lang, 1]);
  }
});

test('the sheet counter sees a second sheet', async ({ page }) => {
  await page.goto('/agencies?district=demo');
  expect(await sheets(page)).toBeGreaterThan(1);
});

test('a year of an agency: chosen by link, every figure leads to its cell, what is wanting stands below', async ({
  open,
}) => {
  const page = await open({ javaScriptEnabled: false });
  await page.goto('/agencies/demo-guizi?district=demo');
  await page.getByRole('navigation', { name: '年份' }).getByRole('link', { name: '2021' }).click();
  await page.waitForURL('**year=2021**');
  const wanting = page.locator('#wanting');
  await wanting.getByText('新收一审行政诉讼案件').waitFor();
  const row = page.getByRole('row', { name: /普法活动/ });
  const figure = row.getByRole('cell').first().getByRole('link');
  const value = await figure.textContent();
  await figure.click();
  await page.waitForURL('**/cell?**');
  expect(page.url()).toContain('agency=demo-guizi');
  expect(page.url()).toContain('year=2021');
  await page
    .getByText(value ?? '', { exact: true })
    .first()
    .waitFor();
});

test('an agency that came of a reorganisation leads to those before it, and back', async ({ page }) => {
  await page.goto('/agencies/demo-gongshang?district=demo');
  await page.getByText(/后续机构/).waitFor();
  await page.getByRole('link', { name: '市场监管局' }).click();
  await page.waitForURL('**/agencies/demo-shichang**');
  await page.getByText(/前身/).waitFor();
  await page.getByRole('link', { name: '工商局' }).waitFor();
});
