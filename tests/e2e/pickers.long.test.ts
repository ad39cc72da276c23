import type { Page } from 'playwright';
import { describe, expect } from 'vitest';
import { seriousFaults } from './support/axe';
import { test } from './support/journey';

const TREND =
  '/compare?kind=trend&indicator=litigation-new&group=enforcement&highlight=demo-chengguan,demo-zhujian&years=2016-2025';

const focused = (page: Page) => page.evaluate(() => document.activeElement?.getAttribute('data-word'));

/** Opens a word's menu with the keyboard alone. */
async function open(page: Page, word: string) {
  await page.waitForSelector('figure.live');
  await page.focus(`summary[data-word=${word}]`);
  await page.keyboard.press('Enter');
  // A search box takes the focus once it is drawn; what is typed before goes nowhere.
  await page.waitForSelector(SEARCHED.includes(word) ? '[role=combobox]:focus' : 'details[open]');
}

/** Words whose menu has a search box. */
const SEARCHED = ['indicator', 'highlight'];

describe('with the keyboard alone', () => {
  test('an indicator is found by full pinyin and taken with Enter; the focus comes back to its word', async ({
    page,
  }) => {
    await page.goto(TREND);
    await open(page, 'indicator');
    await page.keyboard.type('fazhipeixunju');
    expect(await page.textContent('[role=option].reached mark')).toBe('法治培训举');
    await page.keyboard.press('Enter');
    await page.waitForURL(/indicator=training-held/);
    await expect.poll(() => page.locator('details[open]').count()).toBe(0);
    expect(await focused(page)).toBe('indicator');
  });

  test('arrows move through the list, and what they reach is told to a screen reader', async ({ page }) => {
    await page.goto(TREND);
    await open(page, 'highlight');
    const reached = async () => {
      const id = await page.getAttribute('[role=combobox]', 'aria-activedescendant');
      return id === null ? undefined : page.locator(`[id="${id}"] > span`).first().textContent();
    };
    expect(await reached()).toBeUndefined();
    await page.keyboard.press('ArrowDown');
    const first = await reached();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    expect(await reached()).not.toBe(first);
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('ArrowUp');
    expect(await reached()).toBe(first);
    await page.keyboard.press('Escape');
    expect(await page.locator('details[open]').count()).toBe(0);
    expect(await focused(page)).toBe('highlight');
  });

  test('several agencies are highlighted one after the other without opening the list anew', async ({
    page,
  }) => {
    await page.goto(TREND);
    await open(page, 'highlight');
    for (const [typed, code] of [
      ['zrzy', 'demo-guizi'],
      ['gongan', 'demo-gongan'],
    ] as const) {
      await page.fill('[role=combobox]', typed);
      await page.keyboard.press('Enter');
      await page.waitForURL(new RegExp(code));
    }
    expect(await page.locator('details[open] [role=option][aria-selected=true]').count()).toBeGreaterThan(0);
    expect(new URL(page.url()).searchParams.get('highlight')).toBe(
      'demo-chengguan,demo-zhujian,demo-guizi,demo-gongan',
    );
  });

  test('a plain list opens with an arrow, begins at what is chosen, and leads on with Enter', async ({
    page,
  }) => {
    await page.goto(TREND);
    await page.waitForSelector('figure.live');
    await page.focus('summary[data-word=kind]');
    await page.keyboard.press('ArrowDown');
    const current = () => page.evaluate(() => document.querySelector('.menu a:focus')?.textContent.trim());
    await expect.poll(current).toBe('趋势');
    await page.keyboard.press('ArrowDown');
    expect(await current()).not.toBe('趋势');
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('Escape');
    expect(await focused(page)).toBe('kind');
  });
});

test('what has no figures stands last, grey, with why', async ({ page }) => {
  await page.goto('/compare?indicator=litigation-new&group=town&years=2019-2025');
  await page.waitForSelector('figure.live, table');
  await page.click('summary[data-word=highlight]');
  // Its list is drawn once it is open.
  await page.waitForSelector('[role=listbox] [role=group]');
  const groups = await page
    .locator('[role=listbox] [role=group]')
    .evaluateAll((all) => all.map((one) => one.getAttribute('aria-label')));
  expect(groups).toContain('非本组，可作参照');
  await page.keyboard.press('Escape');
  await page.click('summary[data-word=indicator]');
  expect(await page.locator('.grey .note').first().textContent()).toMatch(/本组未报告|只有/);
  // Of the real district only some figures are on record.
  await page.goto('/compare?district=chongqing-shapingba');
  await page.waitForSelector('figure.live, table');
  await page.click('summary[data-word=indicator]');
  const disabled = page.locator('[role=option][aria-disabled=true]');
  await disabled.first().waitFor();
  expect(await disabled.first().textContent()).toContain('本区域无数据');
});

test('without JavaScript every choice is a link', async ({ open: openPage }) => {
  const page = await openPage({ javaScriptEnabled: false });
  await page.goto(TREND);
  await page.click('summary[data-word=indicator]');
  await page.click('details[open] a >> text=列出全部选项');
  await page.click('details[open] a >> text=法治培训举办');
  expect(page.url()).toContain('indicator=training-held');
  expect(await page.locator('details[open]').count()).toBe(0);
});

test('long lists come with the page only where the address opens their menu', async ({ page }) => {
  const linksOf = async (menu: string) => {
    const html = await (await page.request.get(`${TREND}${menu}`)).text();
    return html.split('highlight=demo-').length;
  };
  expect(await linksOf('&menu=highlight')).toBeGreaterThan((await linksOf('')) + 15);
  await page.goto(`${TREND}&menu=highlight`);
  await page.waitForSelector('details[open] [role=option]');
  await page.locator('details[open] [role=option]').first().click();
  await page.waitForURL((url) => !url.searchParams.has('menu'));
  await page.keyboard.press('Escape');
  await expect.poll(() => page.locator('details[open]').count()).toBe(0);
});

describe('axe finds nothing serious in an open picker', () => {
  for (const look of [
    { locale: 'zh-CN', scheme: 'light', width: 1440 },
    { locale: 'en', scheme: 'dark', width: 390 },
  ] as const) {
    test(`${look.locale}, ${look.scheme}, ${look.width} px`, async ({ open: openPage }) => {
      const page = await openPage({ colorScheme: look.scheme, viewport: { width: look.width, height: 844 } });
      await page.goto(`${TREND}&lang=${look.locale}`);
      await page.waitForSelector('figure.live');
      for (const word of ['indicator', 'highlight', 'group', 'years']) {
        await page.click(`summary[data-word=${word}]`);
        await page.waitForSelector('details[open] .menu a');
        if (word === 'highlight') await page.fill('[role=combobox]', 'guanli');
        expect([word, await seriousFaults(page)]).toEqual([word, []]);
        await page.keyboard.press('Escape');
        await page.click('h1');
      }
    });
  }
});

test('a menu opened before the script is there stays open, and leads on', async ({ page }) => {
  let release: () => void = () => undefined;
  const held = new Promise<void>((resolve) => (release = resolve));
  await page.route('**/_app/**/*.js', async (route) => {
    await held;
    await route.continue();
  });
  await page.goto('/compare?indicator=litigation-new&group=enforcement', { waitUntil: 'commit' });
  await page.click('summary[data-word=group]');
  release();
  await page.waitForSelector('figure.live');
  expect(await page.locator('details[open] > summary[data-word=group]').count()).toBe(1);
  await page.click('details[open] >> text=综合部门');
  await page.waitForURL(/group=general/);
});

test('the list of agencies is searched by full pinyin and initials, as the pickers are', async ({ open }) => {
  const page = await open({ javaScriptEnabled: false });
  for (const typed of ['chengshigl', 'csglj', '城管', 'urban man']) {
    await page.goto(`/agencies?q=${encodeURIComponent(typed)}`);
    expect([typed, await page.locator('tbody th').allInnerTexts()]).toEqual([
      typed,
      [expect.stringContaining('城市管理局')],
    ]);
  }
});
