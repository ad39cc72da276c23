import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright';
import { describe, expect } from 'vitest';
import { partsOf } from '../export/opened-package';
import { deckOf, RANK_VIEW, TREND_VIEW } from './support/decks';
import { test } from './support/journey';

/** Posts are counted by the personnel office; nobody publishes them. */
const INTERNAL_VIEW = RANK_VIEW.replace('training-held', 'headcount');

describe('an indicator marked internal', () => {
  test('is marked in the editor, on stage and in the presenter’s window, and on no other slide', async ({
    open,
  }) => {
    const deck = await deckOf('内部', [TREND_VIEW, INTERNAL_VIEW]);
    const page = await open();
    await page.goto(`/decks/${deck}?district=demo`);
    await page.waitForSelector('#slide-2 .drawing svg');
    expect(await page.textContent('#slide-1 .about')).not.toContain('内部资料');
    expect(await page.textContent('#slide-2 .about > p')).toContain('内部资料');
    expect(await page.textContent('#slide-2 .thumb')).toContain('内部资料');

    await page.goto(`/decks/${deck}/presenter?district=demo`);
    expect(await page.textContent('.now h2')).not.toContain('内部资料');
    expect(await page.textContent('.after h2')).toContain('内部资料');
    const stage = await page.context().newPage();
    await stage.goto(`/decks/${deck}/stage?district=demo`);
    expect(await stage.textContent('section.current')).not.toContain('内部资料');
    await page.keyboard.press('PageDown');
    await expect.poll(() => page.textContent('.now h2')).toContain('内部资料');
    await expect.poll(() => stage.locator('section.current .stamp:visible').count()).toBe(1);
    expect(await stage.textContent('section.current .stamp')).toBe('内部资料');
    // Without a script too.
    const plain = await open({ javaScriptEnabled: false });
    await plain.goto(`/decks/${deck}/stage?district=demo&slide=2`);
    expect(await plain.textContent('section.current .subtitle')).toContain('内部资料');
  });

  test('stays out of what is handed over, unless chosen; the file then says so', async ({ page }) => {
    const deck = await deckOf('内部交付', [TREND_VIEW, INTERNAL_VIEW]);
    const wordsOf = async (chosen: boolean) => {
      await page.goto(`/decks/${deck}?district=demo`);
      await page.click('summary >> text=交付文件');
      if (chosen) await page.getByLabel(/含标为内部的指标/).check();
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('button', { name: '幻灯片，图可编辑（PPTX）' }).click(),
      ]);
      const parts = await partsOf(new Uint8Array(await readFile(await download.path())));
      return [...parts.values()].map((bytes) => new TextDecoder().decode(bytes)).join('');
    };
    const usual = await wordsOf(false);
    expect(usual).not.toContain('编制');
    expect(usual).not.toContain('内部资料');
    const chosen = await wordsOf(true);
    expect(chosen).toContain('编制');
    expect(chosen).toContain('内部资料');
  });
});

describe('the small picture of a slide in the editor', () => {
  /** What is painted, and whether it is still the same element as when it was marked. */
  const picture = (page: Page) =>
    page.evaluate(() => {
      const drawing = document.querySelector('#slide-1 .drawing svg');
      return { drawn: drawing?.innerHTML ?? '', kept: drawing?.hasAttribute('data-marked') ?? false };
    });
  const save = async (page: Page, field: string, value: string) => {
    const details = page.locator('#slide-1 details');
    if (!(await details.evaluate((one: HTMLDetailsElement) => one.open)))
      await page.locator('#slide-1 summary').click();
    await page.locator(`#slide-1 [name=${field}]`).fill(value);
    const answered = page.waitForResponse((one) => one.request().method() === 'POST');
    await page.locator('#slide-1').getByRole('button', { name: '保存这一页' }).click();
    await answered;
    await page.waitForLoadState('networkidle');
  };

  test('is drawn anew when its View is changed, and stays when only words beside it are', async ({
    page,
  }) => {
    const deck = await deckOf('小图', [TREND_VIEW]);
    await page.goto(`/decks/${deck}?district=demo`);
    await page.waitForSelector('#slide-1 .drawing svg');
    await page
      .locator('#slide-1 form:has([name=views]) [name=person], #slide-1 [name=person]')
      .first()
      .fill('王某');
    await page.locator('#slide-1').getByRole('button', { name: '隐藏' }).click();
    await page.locator('#slide-1').getByRole('button', { name: '恢复显示' }).click();
    await page.locator('#slide-1').getByRole('button', { name: '隐藏' }).waitFor();
    await page.waitForSelector('#slide-1 .drawing svg');
    await page.evaluate(() =>
      document.querySelector('#slide-1 .drawing svg')?.setAttribute('data-marked', ''),
    );
    const before = await picture(page);
    await save(page, 'notes', '开场白');
    expect(await picture(page)).toEqual(before);
    expect(before.kept).toBe(true);

    await save(page, 'views', RANK_VIEW);
    await expect.poll(async () => (await picture(page)).kept).toBe(false);
    await page.waitForSelector('#slide-1 .drawing svg');
    const ranked = await picture(page);
    expect(ranked.drawn).not.toBe(before.drawn);
    expect(await page.textContent('#slide-1 .about h2')).toContain('培训');

    // Back again: the same picture as at first, line by line.
    await save(page, 'views', TREND_VIEW);
    await expect.poll(async () => (await picture(page)).drawn).toBe(before.drawn);
  });
});
