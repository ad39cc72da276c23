import { describe, expect } from 'vitest';
import { test } from './support/journey';

const TREND =
  '/compare?kind=trend&indicator=litigation-new&group=enforcement&highlight=demo-chengguan,demo-zhujian&years=2016-2025';

test('the chart arrives drawn, becomes live, and stays alive through two changes of the View', async ({
  page,
}) => {
  const moved: number[] = [];
  await page.exposeFunction('shifted', (value: number) => moved.push(value));
  await page.addInitScript(() => {
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) {
        const shift = entry as PerformanceEntry & { value: number; hadRecentInput: boolean };
        if (!shift.hadRecentInput)
          (globalThis as unknown as { shifted: (value: number) => void }).shifted(shift.value);
      }
    }).observe({ type: 'layout-shift', buffered: true });
  });
  const html = await (await page.goto(TREND))?.text();
  expect(html).toContain('<svg');
  await page.waitForSelector('figure.live');
  expect(await page.locator('figure .mount svg').count()).toBe(1);
  expect(moved.reduce((sum, value) => sum + value, 0)).toBeLessThan(0.02);

  await page.click('summary[aria-label^="换指标"]');
  await page.click('details[open] >> text=法治培训举办');
  await page.waitForURL(/indicator=training-held/);
  await expect.poll(() => page.locator('figure .mount svg').count()).toBe(1);
  await expect.poll(() => page.textContent('h1')).toContain('培训');

  await page.click('summary[aria-label^="换一种图"]');
  await page.click('details[open] >> text=排序');
  await page.waitForURL(/kind=rank/);
  await expect.poll(() => page.textContent('figure .mount svg')).toContain('城市管理局');
});

test('a highlight is found by pinyin initials, and back undoes it', async ({ page }) => {
  await page.goto(TREND);
  await page.waitForSelector('figure.live');
  await page.click('summary[aria-label^="选择突出的机构"]');
  await page.fill('details[open] input[type=search]', 'zrzy');
  await page.click('details[open] [role=option] >> text=规划资源局');
  await page.waitForURL(/demo-guizi/);
  await expect.poll(() => page.textContent('tbody tr.highlighted >> nth=2')).toContain('规划资源局');
  await page.goBack();
  await expect.poll(() => page.locator('tbody tr.highlighted').count()).toBe(2);
});

test('tables sort, absent cells last', async ({ page }) => {
  await page.goto('/compare?kind=trend&indicator=litigation-new&group=enforcement&years=2019-2025');
  await page.click('thead >> text=2025');
  await page.waitForURL(/sort=-2025/);
  const column = async () =>
    (await page.locator('tbody tr td:nth-child(8)').allTextContents()).map((text) => text.trim());
  const figures = async () => (await column()).filter((text) => /^\d+$/.test(text)).map(Number);
  // The table follows its chart one frame behind.
  await expect
    .poll(async () => {
      const numbers = await figures();
      return numbers.every((one, index) => index === 0 || one <= (numbers[index - 1] ?? 0));
    })
    .toBe(true);
  const numbers = await figures();
  expect((await column()).slice(numbers.length).some((text) => /^\d+$/.test(text))).toBe(false);
});

describe('an address', () => {
  test('that says something unknown is answered, with a note of what was ignored', async ({ page }) => {
    const answer = await page.goto(
      '/compare?kind=pie&indicator=unheard&measure=NaN&colour=red&district=atlantis',
    );
    expect(answer?.status()).toBe(200);
    const note = await page.textContent('[role=status]');
    for (const part of [
      'kind = pie',
      'indicator = unheard',
      'measure = NaN',
      'colour = red',
      'district = atlantis',
    ]) {
      expect(note).toContain(part);
    }
    // What is shown instead is called by its name, which the offer knows.
    expect(note).toContain('indicator = unheard（未识别，现显示：理论学习中心组学法）');
    expect(await page.locator('figure svg').count()).toBeGreaterThan(0);
  });

  test('that names nothing is a 404 in words', async ({ page }) => {
    for (const path of [
      '/nothing',
      '/agencies/atlantis',
      '/indicators/unheard',
      '/imports/99999',
      '/cell?agency=x',
    ]) {
      const answer = await page.goto(path);
      expect([path, answer?.status()]).toEqual([path, 404]);
      expect(await page.textContent('h1')).toBe('没有这一页');
    }
  });

  test('gives the same rows as CSV, as JSON and in the table', async ({ page }) => {
    const query = TREND.slice(TREND.indexOf('?'));
    const csv = await (await page.request.get(`/compare.csv${query}`)).text();
    const json = (await (await page.request.get(`/compare.json${query}`)).json()) as {
      fictional: boolean;
      rows: { agency: string; year: number; value?: number; absence: string }[];
    };
    expect(csv.startsWith('\ufeff')).toBe(true);
    const lines = csv.replace('\ufeff', '').trim().split('\r\n').slice(1);
    expect(lines.length).toBe(json.rows.length);
    expect(json.fictional).toBe(true);
    const chengguan = json.rows.find((row) => row.agency === 'demo-chengguan' && row.year === 2025);
    expect(lines.find((line) => line.includes('demo-chengguan') && line.includes(',2025,'))).toContain(
      `,${chengguan?.value},`,
    );
    await page.goto(TREND);
    expect(
      await page.locator('tbody tr.highlighted').first().locator('td.number').nth(9).textContent(),
    ).toContain(String(chengguan?.value));
  });
});

test('language and theme are kept, and work without JavaScript', async ({ open }) => {
  const page = await open({ javaScriptEnabled: false });
  await page.goto(TREND);
  await page.click('button[name=lang]');
  expect(await page.getAttribute('html', 'lang')).toBe('en');
  expect(page.url()).toContain('indicator=litigation-new');
  await page.click('button[name=theme][value=dark]');
  expect(await page.getAttribute('html', 'data-theme')).toBe('dark');
  const paper = await page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
  expect(paper).toBe('rgb(20, 25, 31)');
});

test('a view is downloaded with its events and source files, and one of two years with its change', async ({
  page,
}) => {
  const query = '?kind=change&indicator=reconsideration-respondent&group=enforcement&years=2019-2025';
  const linesOf = async (part: string) =>
    (await (await page.request.get(`/compare.csv${query}${part}`)).text())
      .replace('\ufeff', '')
      .trim()
      .split('\r\n');
  const [head = '', ...rows] = await linesOf('');
  const column = (name: string) => head.split(',').indexOf(name);
  expect(new Set(rows.map((row) => row.split(',')[column('year')]))).toEqual(new Set(['2019', '2025']));
  expect(rows.some((row) => /\d/.test(row.split(',')[column('change')] ?? ''))).toBe(true);
  expect((await linesOf('&part=events'))[0]).toBe('district,year,agency,agencyName,text,textEn,fictional');
  const [sources, ...files] = await linesOf('&part=sources');
  expect(sources).toBe('district,import,file,fictional');
  const json = (await (await page.request.get(`/compare.json${query}`)).json()) as {
    files: { file: string }[];
    events: unknown[];
  };
  expect(json.files).toHaveLength(files.length);
  expect(files.length).toBeGreaterThan(0);
  expect(json.events).toEqual([]);
  expect((await page.request.get(`/compare.csv${query}&part=pictures`)).status()).toBe(404);
});

test('what the pickers offer comes apart from the page, and once until something is written', async ({
  page,
}) => {
  const offer = '/compare/offer?district=demo';
  const first = await page.request.get(offer);
  expect(await first.text()).toContain('cheng shi guan li ju');
  const { etag = '' } = first.headers();
  expect((await page.request.get(offer, { headers: { 'if-none-match': etag } })).status()).toBe(304);
  expect((await page.request.get('/compare/offer?district=atlantis')).status()).toBe(404);
  const html = await (await page.request.get(TREND)).text();
  expect(html).not.toContain('cheng shi guan li ju');
  expect(html).not.toContain('modulepreload');
});
