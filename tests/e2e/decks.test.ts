import type { Page } from 'playwright';
import { describe, expect } from 'vitest';
import { seriousFaults } from './support/axe';
import { deckOf, editSlide, RANK_VIEW, TREND_VIEW } from './support/decks';
import { address, test } from './support/journey';
import { post } from './support/post';

/** Brings in one figure under a name of its own and commits it, as the page's forms do. */
async function bringIn(page: Page, name: string, rows: string): Promise<void> {
  await page.goto('/imports');
  await page.fill('#person', '王某');
  await page.setInputFiles('#file', { name, mimeType: 'text/csv', buffer: Buffer.from(rows) });
  await page.click('text=读取并检查');
  await page.waitForURL(/\/imports\/\d+/);
  await page.locator('button.primary').click();
  await expect.poll(() => page.textContent('main')).toContain('撤销这次导入');
}

const titles = (page: Page) => page.locator('.slides > li .about h2').allTextContents();

describe('a deck', () => {
  test('is built from Views without JavaScript: added, ordered, hidden, changed', async ({ open }) => {
    const page = await open({ javaScriptEnabled: false });
    await page.goto(`/compare?${TREND_VIEW}`);
    await page.click('text=加入汇报稿');
    await page.getByLabel('新的一份，名为').last().fill('评议会');
    await page.getByLabel('您的姓名').fill('王某');
    await page.getByRole('button', { name: '加入' }).click();
    await page.waitForURL(/\/decks\/\d+/);
    expect(await page.textContent('h1')).toBe('评议会');
    const path = new URL(page.url()).pathname;
    await page.goto(`/compare?${RANK_VIEW}`);
    await page.click('text=加入汇报稿');
    await page.getByLabel('评议会').check();
    await page.getByLabel('图与表').check();
    await page.getByRole('button', { name: '加入' }).click();
    await page.waitForURL(/#slide-2/);
    const [first = '', second = ''] = await titles(page);
    expect(second).toContain('培训');

    await page.locator('#slide-2').getByRole('button', { name: '上移' }).click();
    expect(await titles(page)).toEqual([second, first]);
    await page.locator('#slide-1').getByRole('button', { name: '复制' }).click();
    expect(await titles(page)).toEqual([second, first, first]);
    await page.locator('#slide-3').getByRole('button', { name: '隐藏' }).click();
    expect(await page.textContent('#slide-3')).toContain('已隐藏');
    await page.locator('#slide-3 summary').click();
    await page.locator('#slide-3').getByLabel('标题', { exact: true }).fill('讲两句 😀');
    await page.locator('#slide-3').getByRole('button', { name: '保存这一页' }).click();
    expect((await titles(page))[2]).toBe('讲两句 😀');
    await page.locator('#slide-3').getByRole('button', { name: '删除' }).click();
    expect(await titles(page)).toEqual([second, first]);
    await page.goto(path);
    await page.click('text=改动记录');
    expect(await page.locator('main > details ol li').allTextContents()).toHaveLength(7);
  });

  test('takes no View of another district, whose figures would be drawn from its own', async ({ page }) => {
    const deck = await deckOf('外区', [TREND_VIEW]);
    const other = TREND_VIEW.replace('district=demo', 'district=chongqing-shapingba');
    const fields = { person: '王某', slide: '1', layout: 'chart', views: other };
    expect((await post(address, `/decks/${deck}?district=demo&/edit`, fields)).status).toBe(400);
    const added = { person: '王某', query: other, deck: String(deck), layout: 'chart' };
    expect((await post(address, `/decks/add?${other}&/add`, added)).status).toBe(409);
    await page.goto(`/decks/${deck}?district=demo`);
    expect(await titles(page)).toHaveLength(1);
  });

  test('is put in order by the keyboard and by dragging', async ({ page }) => {
    const deck = await deckOf('排序', [TREND_VIEW, RANK_VIEW, TREND_VIEW.replace('trend', 'change')]);
    await page.goto(`/decks/${deck}?district=demo`);
    await page.waitForSelector('.slides .drawing svg');
    const before = await titles(page);
    await page.locator('#slide-1 input[name=person]').first().fill('王某');
    await page.locator('#slide-1').getByRole('button', { name: '隐藏' }).click();
    await page.locator('#slide-1').getByRole('button', { name: '恢复显示' }).click();
    await page.locator('#slide-1').getByRole('button', { name: '隐藏' }).waitFor();
    await page.locator('#slide-3').focus();
    await page.keyboard.press('Alt+ArrowUp');
    await expect.poll(() => titles(page)).toEqual([before[0], before[2], before[1]]);
    await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('slide-3');
    await page.keyboard.press('Alt+ArrowUp');
    await expect.poll(() => titles(page)).toEqual([before[2], before[0], before[1]]);
    await page.dragAndDrop('#slide-2 .about h2', '#slide-3 .about h2');
    await expect.poll(() => titles(page)).toEqual([before[1], before[2], before[0]]);
    expect(await seriousFaults(page)).toEqual([]);
  });

  test('frozen, stands unmoved when a changed extract comes in, lists what differs, and is frozen anew', async ({
    page,
  }) => {
    const view =
      'district=demo&kind=trend&indicator=publicity-events&group=all&highlight=demo-tongji&years=2016-2025';
    const deck = await deckOf('冻结', [view]);
    const edit = `/decks/${deck}?district=demo`;
    await post(address, `/decks/${deck}?district=demo&/freeze`, { person: '王某' });
    await page.goto(`/decks/${deck}/stage?district=demo`);
    const shown = await page.textContent('section.current');
    await page.goto(`/decks/${deck}/differences?district=demo`);
    expect(await page.textContent('main')).toContain('与今天的数据没有差别');

    await bringIn(page, '补报.csv', '机构,年度,普法活动\n统计局,2025,9731\n');
    await page.goto(`/decks/${deck}/stage?district=demo`);
    expect(await page.textContent('section.current')).toBe(shown);
    await page.goto(`/decks/${deck}/differences?district=demo`);
    const row = page.locator('tbody tr', { hasText: '统计局' });
    expect(await row.count()).toBe(1);
    expect(await row.textContent()).toContain('9,731');
    expect(await seriousFaults(page)).toEqual([]);

    // A frozen deck takes no other View.
    await expect(deckAdd(deck)).resolves.toBe(409);
    await page.goto(edit);
    const answered = page.waitForResponse((one) => one.request().method() === 'POST');
    await page.getByRole('button', { name: '按今天重新冻结' }).click();
    expect((await answered).status()).toBe(303);
    await page.goto(`/decks/${deck}/differences?district=demo`);
    expect(await page.textContent('main')).toContain('与今天的数据没有差别');
    await page.goto(edit);
    expect(await page.textContent('#slide-1 h2')).toContain('9,731');
  });

  test('for another agency is a copy; a slide whose agency is gone says so and stays editable', async ({
    page,
  }) => {
    const deck = await deckOf('城管评议', [TREND_VIEW]);
    await editSlide(deck, 1, { title: '城市管理局的案件', takeaway: '较上年少 9 件', views: TREND_VIEW });
    await page.goto(`/decks/${deck}?district=demo`);
    await page.click('text=换机构或年度，另成一份');
    await page.getByLabel('公安分局', { exact: true }).check();
    await page.locator('form[action*=copy] input[name=person]').fill('王某');
    await page.getByRole('button', { name: '生成副本' }).click();
    await page.waitForURL((url) => !url.pathname.endsWith(`/${deck}`));
    expect(await page.textContent('h1')).toBe('城管评议 · 公安分局');
    expect(await titles(page)).toEqual(['公安分局的案件']);
    expect(await page.textContent('main')).toContain('请重写：第 1 页');

    await editSlide(deck, 1, { views: TREND_VIEW.replace('demo-chengguan', 'demo-gone') });
    await page.goto(`/decks/${deck}?district=demo`);
    expect(await page.textContent('#slide-1')).toContain('缺：机构 demo-gone');
    await editSlide(deck, 1, { views: TREND_VIEW.replace('litigation-new', 'gone') });
    await page.goto(`/decks/${deck}?district=demo`);
    expect(await page.textContent('#slide-1')).toContain('缺：指标 gone');
    await editSlide(deck, 1, { views: TREND_VIEW });
    await page.goto(`/decks/${deck}?district=demo`);
    expect(await page.textContent('#slide-1')).not.toContain('缺：');
  });

  test.each(['district', 'agency', 'group'])('the template of a %s fills itself', async (template) => {
    const answer = await post(address, '/decks?district=demo&/make', {
      person: '王某',
      district: 'demo',
      template,
      year: '2025',
      agency: 'demo-chengguan',
      group: 'enforcement',
    });
    expect(answer.status).toBe(303);
    const page = await (await fetch(new URL(answer.location ?? '', address))).text();
    expect(page.match(/id="slide-\d+"/g)?.length).toBeGreaterThanOrEqual(8);
  });
});

/** What adding a View to a deck answers. */
async function deckAdd(deck: number): Promise<number> {
  const fields = { person: '王某', query: RANK_VIEW, deck: String(deck), layout: 'chart' };
  return (await post(address, `/decks/add?${RANK_VIEW}&/add`, fields)).status;
}
