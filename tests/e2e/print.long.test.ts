import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect } from 'vitest';
import { runScript } from '../fixtures/command';
import { deckOf, editSlide, RANK_VIEW, TREND_VIEW } from './support/decks';
import { dataFolder, test } from './support/journey';
import { pageSizes, pdfTool } from './support/pdf';

const folder = mkdtempSync(join(tmpdir(), 'zhunsheng-print-'));
afterAll(() => rmSync(folder, { recursive: true }));

describe('pages for the printer', () => {
  test('a deck is printed from its page, on either paper, light whatever the theme', async ({ open }) => {
    const deck = await deckOf('上会', [TREND_VIEW, RANK_VIEW]);
    await editSlide(deck, 1, { title: '新收案件逐年回落', takeaway: '记住这一句', views: TREND_VIEW });
    const page = await open({ colorScheme: 'dark' });
    await page.goto(`/decks/${deck}?district=demo`);
    await page.click('summary >> text=交付文件');
    const [sheets] = await Promise.all([
      page.waitForEvent('popup'),
      page.getByRole('button', { name: '打印 / 存为 PDF（A4 报告）' }).click(),
    ]);
    await sheets.waitForLoadState();
    expect(await sheets.locator('.sheet').count()).toBeGreaterThanOrEqual(2);
    expect(
      await sheets
        .locator('.sheet')
        .first()
        .evaluate((one) => getComputedStyle(one).backgroundColor),
    ).toBe('rgb(255, 255, 255)');
    const cut = await sheets.evaluate(() =>
      [...document.querySelectorAll('.report > main')].map((main) => {
        const foot = main.parentElement?.querySelector('footer')?.getBoundingClientRect().top ?? 0;
        const last = main.lastElementChild?.getBoundingClientRect().bottom ?? 0;
        return foot - last;
      }),
    );
    for (const room of cut) expect(room).toBeGreaterThanOrEqual(0);
    // No words reach out of the room that was planned for them.
    expect(
      await sheets.evaluate(
        () =>
          [...document.querySelectorAll('.report p, .report td, .report th')].filter(
            (one) => one.scrollHeight > one.clientHeight + 1,
          ).length,
      ),
    ).toBe(0);
    await sheets.click('text=16:9 幻灯片');
    await sheets.waitForURL(/paper=16x9/);
    expect(await sheets.locator('.sheet').count()).toBe(2);
    expect(await sheets.locator('button').textContent()).toBe('打印 / 存为 PDF');
  });

  test('the page of a View prints its chart, live or not, and its table over pages', async ({ page }) => {
    await page.goto(`/compare?${TREND_VIEW}`);
    await page.waitForSelector('figure.chart.live');
    await page.emulateMedia({ media: 'print' });
    const chart = await page.locator('.mount svg').first().boundingBox();
    expect(chart?.height).toBeGreaterThan(150);
    const styles = await page.evaluate(() =>
      ['table', 'thead', 'tfoot', 'tbody tr'].map((name) => {
        const { display, breakInside } = getComputedStyle(document.querySelector(name) as Element);
        return [display, breakInside];
      }),
    );
    expect(styles).toEqual([
      ['table', 'auto'],
      ['table-header-group', 'avoid'],
      ['table-row-group', 'avoid'],
      ['table-row', 'avoid'],
    ]);
  });

  test('a View is printed too', async ({ page }) => {
    await page.goto(`/compare?${TREND_VIEW}`);
    await page.click('summary >> text=交付文件');
    const href = await page.locator('a[href^="/compare/print"]').getAttribute('href');
    await page.goto(href ?? '', { waitUntil: 'load' });
    expect(await page.locator('.sheet .picture svg').count()).toBe(1);
    expect((await page.request.get('/decks/99999/print')).status()).toBe(404);
  });

  test.for([
    ['a4', [594.96, 841.92]],
    ['16x9', [960, 540]],
  ] as const)('npm run export writes a deck as PDF on %s', async ([paper, size], { page }) => {
    const kinds = ['trend', 'rank', 'change', 'matrix', 'scatter', 'facets', 'parts'];
    const deck = await deckOf(
      `导出${paper}`,
      kinds.map((kind) => (kind === 'rank' ? RANK_VIEW : TREND_VIEW.replace('kind=trend', `kind=${kind}`))),
    );
    await editSlide(deck, 1, { title: '新收案件逐年回落', views: TREND_VIEW });
    // A title that takes several lines, and one on a slide of words.
    const long = '关于进一步加强法治政府建设年度报告工作的通知'.repeat(4);
    await editSlide(deck, 2, { title: long, views: RANK_VIEW });
    await editSlide(deck, 3, { layout: 'text', title: '三点说明', body: '一\n二', views: '' });
    const listed = await page.request.get(`/decks/${deck}/print?paper=${paper}`);
    const wanted = (await listed.text()).match(/<section class="sheet/g)?.length;
    const out = join(folder, `${paper}.pdf`);
    const given = [String(deck), '--out', out, '--paper', paper, '--lang', 'zh-CN'];
    const { code, stderr, stdout } = runScript(dataFolder, 'export.ts', ...given);
    expect(stderr).toBe('');
    expect(stdout).toContain(out);
    expect(code).toBe(0);
    const bytes = readFileSync(out);
    const sizes = pageSizes(bytes);
    expect(sizes).toHaveLength(wanted ?? 0);
    for (const [width, height] of sizes) {
      expect(width).toBeCloseTo(size[0], 0);
      expect(height).toBeCloseTo(size[1], 0);
    }
    const text = pdfTool('pdftotext', '-layout', out, '-');
    if (text === undefined) {
      console.log('pdftotext is not installed: the words of the PDF were not read');
      return;
    }
    const pages = text.split('\f').slice(0, -1);
    expect(pages).toHaveLength(sizes.length);
    for (const words of pages) {
      expect(words).toContain('虚构示例数据');
      expect(words).toContain('数据截至');
    }
    // Every title of the deck, whatever lines it takes.
    await page.goto(`/decks/${deck}/stage?district=demo`);
    const titles = await page.locator('main > section h2').allTextContents();
    expect(titles).toHaveLength(kinds.length);
    expect(titles).toEqual(expect.arrayContaining(['新收案件逐年回落', long, '三点说明']));
    const said = squeezed(text);
    for (const title of titles) {
      expect(title).toMatch(/\p{Script=Han}/u);
      expect(said).toContain(squeezed(title));
    }
    const fonts = pdfTool('pdffonts', out)?.split('\n').slice(2).filter(Boolean) ?? [];
    expect(fonts.length).toBeGreaterThan(0);
    expect(fonts.filter((line) => !/\s(yes)\s+(yes|no)\s+(yes|no)\s+\d+\s+\d+\s*$/.test(line))).toEqual([]);
    expect(pdfTool('pdfimages', '-list', out)?.trim().split('\n')).toHaveLength(2);
  });
});

/** Without the spaces and line ends that a text layer has of its own. */
function squeezed(text: string): string {
  return text.replace(/\s/g, '');
}
