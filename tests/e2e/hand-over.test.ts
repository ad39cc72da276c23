import { readFile } from 'node:fs/promises';
import { describe, expect } from 'vitest';
import { partsOf } from '../export/opened-package';
import { deckOf, RANK_VIEW, TREND_VIEW } from './support/decks';
import { test } from './support/journey';

describe('what is handed over', () => {
  test.for([
    ['pptx', 'ppt/presentation.xml'],
    ['docx', 'word/document.xml'],
    ['xlsx', 'xl/workbook.xml'],
  ] as const)('a View as %s, from its page without JavaScript', async ([ending, part], { open }) => {
    const page = await open({ javaScriptEnabled: false });
    await page.goto(`/compare?${TREND_VIEW}`);
    await page.click('summary >> text=交付文件');
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.click(`details[open] a[href^="/compare.${ending}"]`),
    ]);
    expect(download.suggestedFilename()).toMatch(new RegExp(`^示例区.*\\d{4}-\\d{2}-\\d{2}\\.${ending}$`));
    const parts = await partsOf(new Uint8Array(await readFile(await download.path())));
    expect([...parts.keys()]).toContain(part);
    const words = [...parts.values()].map((bytes) => new TextDecoder().decode(bytes)).join('');
    expect(words).toContain('虚构示例数据');
  });

  test('a View as a picture, vector and pixels', async ({ page }) => {
    const svg = await page.request.get(`/compare.svg?${TREND_VIEW}`);
    expect(svg.headers()['content-type']).toContain('image/svg+xml');
    expect(await svg.text()).toContain('虚构示例数据');
    const png = await page.request.get(`/compare.png?${TREND_VIEW}`);
    expect([...(await png.body()).subarray(1, 4)]).toEqual([...Buffer.from('PNG')]);
  });

  test('a deck, a slide of it for each that is not hidden, from its page', async ({ page }) => {
    const deck = await deckOf('交付', [TREND_VIEW, RANK_VIEW]);
    await page.goto(`/decks/${deck}?district=demo`);
    await page.click('summary >> text=交付文件');
    await page.getByLabel(/含标为内部的指标/).check();
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: '幻灯片，图可编辑（PPTX）' }).click(),
    ]);
    expect(new URL(download.url()).search).toBe('?internal=on');
    expect(download.suggestedFilename()).toMatch(/^交付-\d{4}-\d{2}-\d{2}\.pptx$/);
    const parts = await partsOf(new Uint8Array(await readFile(await download.path())));
    const slides = [...parts.keys()].filter((name) => /^ppt\/slides\/slide\d+\.xml$/.test(name));
    expect(slides.length).toBeGreaterThanOrEqual(2);
    expect((await page.request.get('/decks/99999.pptx')).status()).toBe(404);
  });
});
