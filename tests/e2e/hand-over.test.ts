import { readFile } from 'node:fs/promises';
import { request } from 'node:http';
import { describe, expect } from 'vitest';
import { partsOf } from '../export/opened-package';
import { deckOf, RANK_VIEW, TREND_VIEW } from './support/decks';
import { address, test } from './support/journey';

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

  test('a View tells that it is made, is called off, and comes as a file', async ({ page }) => {
    await page.goto(`/compare?${TREND_VIEW}`);
    // The server's answer waits until the test lets it go: a View alone is quick.
    let letGo = (): void => undefined;
    const held = new Promise<void>((resolve) => (letGo = resolve));
    await page.route('**/compare.docx*', async (route) => {
      await held;
      await route.abort().catch(() => undefined);
    });
    await page.click('summary >> text=交付文件');
    const [asked] = await Promise.all([
      page.waitForRequest((one) => one.url().includes('/compare.docx')),
      page.getByRole('link', { name: '公文格式报告（DOCX）' }).click(),
    ]);
    const { searchParams } = new URL(asked.url());
    expect(searchParams.get('ticket')).toMatch(/^[0-9a-f]{32}$/);
    expect(searchParams.get('kind')).toBe('trend');
    const status = page.locator('.hand-over [role=status]');
    await expect.poll(() => status.textContent()).toBe('正在读取数据');
    expect(await page.getByRole('button', { name: '取消' }).evaluate((one) => one.matches(':focus'))).toBe(
      true,
    );
    const [told] = await Promise.all([
      page.waitForRequest((one) => one.method() === 'DELETE'),
      page.getByRole('button', { name: '取消' }).click(),
    ]);
    expect(told.url()).toContain(`/tickets/${searchParams.get('ticket')}`);
    await page.getByText('已取消，没有生成文件。').waitFor();
    letGo();
    await page.click('summary >> text=交付文件');
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: 'Excel 表格（XLSX）' }).click(),
    ]);
    expect(download.suggestedFilename()).toMatch(/^示例区.*\d{4}-\d{2}-\d{2}\.xlsx$/);
    await expect.poll(() => page.locator('.hand-over progress').count()).toBe(0);
  });

  test('a View called off on the server is answered without a file', async () => {
    const ticket = 'd'.repeat(32);
    const answered = fetch(`${address}/compare.docx?${TREND_VIEW}&ticket=${ticket}`);
    await expect.poll(() => progressOf(ticket), { interval: 1, timeout: 20_000 }).toBeDefined();
    const called = await fetch(`${address}/tickets/${ticket}`, { method: 'DELETE' });
    expect(called.status).toBe(204);
    expect((await answered).status).toBe(499);
    expect(await progressOf(ticket)).toBeUndefined();
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
    const [asked, download] = await Promise.all([
      page.waitForRequest((one) => one.url().includes(`/decks/${deck}.pptx`)),
      page.waitForEvent('download'),
      page.getByRole('button', { name: '幻灯片，图可编辑（PPTX）' }).click(),
    ]);
    expect(new URL(asked.url()).searchParams.get('internal')).toBe('on');
    expect(download.suggestedFilename()).toMatch(/^交付-\d{4}-\d{2}-\d{2}\.pptx$/);
    const parts = await partsOf(new Uint8Array(await readFile(await download.path())));
    const slides = [...parts.keys()].filter((name) => /^ppt\/slides\/slide\d+\.xml$/.test(name));
    expect(slides.length).toBeGreaterThanOrEqual(2);
    expect((await page.request.get('/decks/99999.pptx')).status()).toBe(404);
  });

  test('a deck without JavaScript: the plain address downloads it', async ({ open }) => {
    const deck = await deckOf('无脚本', [TREND_VIEW]);
    const page = await open({ javaScriptEnabled: false });
    await page.goto(`/decks/${deck}?district=demo`);
    await page.click('summary >> text=交付文件');
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Excel 表格（XLSX）' }).click(),
    ]);
    expect(new URL(download.url()).pathname).toBe(`/decks/${deck}.xlsx`);
    expect(download.suggestedFilename()).toMatch(/^无脚本-\d{4}-\d{2}-\d{2}\.xlsx$/);
  });

  test('a long deck tells how far it is, is called off, and the server stops', async ({ page }) => {
    const deck = await deckOf('很长', LONG);
    await page.goto(`/decks/${deck}?district=demo`);
    await page.click('summary >> text=交付文件');
    const [asked] = await Promise.all([
      page.waitForRequest((one) => one.url().includes(`/decks/${deck}.docx`)),
      page.getByRole('button', { name: '公文格式报告（DOCX）' }).click(),
    ]);
    await page.getByText(new RegExp(`第 \\d+ 页，共 ${LONG.length} 页`)).waitFor();
    // Meanwhile other pages are served.
    expect((await page.request.get('/decks?district=demo')).status()).toBe(200);
    const ticket = new URL(asked.url()).searchParams.get('ticket') ?? '';
    const at = await progressOf(ticket);
    expect(at?.done).toBeLessThan(LONG.length);
    await page.getByRole('button', { name: '取消' }).click();
    await page.getByText('已取消，没有生成文件。').waitFor();
    await expect.poll(() => progressOf(ticket), { timeout: 5000 }).toBeUndefined();
    // The menu is there again, and a file can be had.
    await page.click('summary >> text=交付文件');
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Excel 表格（XLSX）' }).click(),
    ]);
    expect(download.suggestedFilename()).toMatch(/^很长-.*\.xlsx$/);
  });

  test('a client that goes away: the server stops', async () => {
    const deck = await deckOf('走开', LONG);
    const ticket = 'c'.repeat(32);
    const sent = request(`${address}/decks/${deck}.docx?ticket=${ticket}`);
    sent.on('error', () => undefined);
    sent.end();
    await expect
      .poll(async () => (await progressOf(ticket))?.done ?? 0, { timeout: 20_000 })
      .toBeGreaterThan(0);
    sent.destroy();
    let last = await progressOf(ticket);
    await expect
      .poll(
        async () => {
          const now = await progressOf(ticket);
          last = now ?? last;
          return now;
        },
        { timeout: 5000 },
      )
      .toBeUndefined();
    expect(last?.done ?? 0).toBeLessThan(LONG.length);
  });
});

/** A deck that takes the server some seconds. */
const LONG = Array.from({ length: 16 }, (_, index) => (index % 2 === 0 ? TREND_VIEW : RANK_VIEW));

async function progressOf(ticket: string): Promise<{ done: number; of: number } | undefined> {
  const answer = await fetch(`${address}/tickets/${ticket}`);
  return answer.ok ? ((await answer.json()) as { done: number; of: number }) : undefined;
}
