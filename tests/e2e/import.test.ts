import { expect } from 'vitest';
import { encodeGb18030 } from '../../scripts/demo/gb18030';
import { test } from './support/journey';

/** As an office sends it: a title and a note above the header, a total below, one agency by a name nobody knows. */
const EXTRACT = encodeGb18030(
  [
    '示例区各部门2025年度法治政府建设情况统计表,,,',
    '填报单位：示例区司法局,,,',
    '机构,法治培训举办,制定内部标准,普法点位',
    '统计局,１７,3,5',
    '区商贸流通委,40余场,/,6',
    '合计,57,3,11',
  ].join('\r\n'),
);

const COMPARE =
  '/compare?district=demo&kind=rank&indicator=training-held&group=all&years=2025&highlight=demo-tongji,demo-shangwu';

test('an extract in GB18030 comes in, is put right, stands on the chart, leads back to its cell, and goes again', async ({
  page,
}) => {
  await page.goto('/imports');
  await page.fill('#person', '示例甲');
  await page.setInputFiles('#file', {
    name: '示例区2025年度法治数据.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from(EXTRACT),
  });
  await page.click('text=读取并检查');
  await page.waitForURL(/\/imports\/\d+/);
  const importPath = new URL(page.url()).pathname;

  // What was read is said, and the unknown name stands in the way.
  expect(await page.textContent('h1')).toBe('示例区2025年度法治数据.csv');
  expect(await page.textContent('.facts')).toContain('GB18030');
  expect(await page.textContent('.facts')).toContain('表头第 3 行');
  const commit = page.locator('button.primary');
  expect(await commit.isDisabled()).toBe(true);
  const fault = page.locator('li', { hasText: '区商贸流通委' }).first();
  expect(await fault.textContent()).toContain('错误');
  expect(await fault.textContent()).toContain('第 5 行 A 列');

  // The mapping is put right: the name is an agency, the unknown column stays out.
  await page.selectOption('select[name="agency:区商贸流通委"]', 'demo-shangwu');
  await page.selectOption('select[name="column:1:3"]', 'ignored');
  await page.click('text=按此重新检查');
  await expect.poll(() => commit.isDisabled()).toBe(false);
  expect(await page.locator('.diff').textContent()).toContain('统计局');
  await commit.click();
  await page.waitForSelector('text=撤销这次导入');

  // The numbers stand on the chart and in its table.
  await page.goto(COMPARE);
  const chart = page.locator('figure svg').first();
  expect(await chart.textContent()).toContain('统计局');
  const row = page.locator('tbody tr', { hasText: '统计局' });
  expect(await row.locator('td.number a').first().textContent()).toBe('17');
  const about = page.locator('tbody tr', { hasText: '商务委' });
  expect(await about.locator('td.number a').first().textContent()).toBe('≥40');

  // From the number to its cell.
  await row.locator('td.number a').first().click();
  await page.waitForURL(/\/cell\?/);
  const facts = await page.locator('dl').allTextContents();
  expect(facts.join('')).toContain('示例区2025年度法治数据.csv');
  expect(facts.join('')).toContain('第 4 行 B 列');
  expect(facts.join('')).toContain('１７');
  expect(facts.join('')).toContain('示例甲');

  // The same bytes again are recognised.
  await page.goto('/imports');
  await page.setInputFiles('#file', {
    name: 'again.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from(EXTRACT),
  });
  await page.click('text=读取并检查');
  await page.waitForURL(/\/imports\/\d+/);
  expect(await page.textContent('main')).toContain('已经导入过');
  await page.click('text=放弃');
  await page.waitForURL(/\/imports(\?|$)/);

  // Undone, and gone.
  await page.goto(importPath);
  await page.click('text=撤销这次导入');
  expect(await page.locator('#undo').textContent()).toContain('40');
  await page.click('text=确认撤销');
  await page.waitForSelector('.warning >> text=示例甲 于');
  await page.goto(COMPARE);
  expect(
    await page.locator('tbody tr', { hasText: '统计局' }).locator('td.number').first().textContent(),
  ).toContain('未报告');
});

test('a file that cannot be read is refused in words, and nothing changes', async ({ page }) => {
  const before = await (await page.request.get('/compare.csv?indicator=training-held&group=all')).text();
  await page.goto('/imports');
  await page.fill('#person', '示例甲');
  await page.setInputFiles('#file', {
    name: 'broken.json',
    mimeType: 'application/json',
    buffer: Buffer.from('[{"agency": "统计局", "year": 2025,]'),
  });
  await page.click('text=读取并检查');
  await page.waitForURL(/\/imports\/\d+/);
  expect(await page.locator('button.primary').isDisabled()).toBe(true);
  expect(await page.locator('li', { hasText: '错误' }).last().textContent()).toMatch(/第 1 行/);
  const after = await (await page.request.get('/compare.csv?indicator=training-held&group=all')).text();
  expect(after).toBe(before);
});

test('a name is asked for, and a file', async ({ open }) => {
  const page = await open({ javaScriptEnabled: false });
  const answer = await page.request.post('/imports?/upload', {
    headers: { accept: 'text/html', origin: new URL((await page.goto('/imports'))?.url() ?? '').origin },
    multipart: {
      district: 'demo',
      person: ' ',
      file: { name: 'a.csv', mimeType: 'text/csv', buffer: Buffer.from('x') },
    },
  });
  expect(answer.status()).toBe(400);
  expect(await answer.text()).toContain('请填写姓名');
});

test('several files at once wait together; those without errors are committed in one go', async ({
  page,
}) => {
  await page.goto('/imports');
  await page.fill('#person', '示例甲');
  const head = '机构,年度,举办培训\n';
  const file = (name: string, text: string) => ({
    name,
    mimeType: 'text/csv',
    buffer: Buffer.from(head + text),
  });
  await page.setInputFiles('#file', [
    file('甲报送.csv', '统计局,2009,3\n'),
    file('乙报送.csv', '统计局,2008,4\n'),
    file('丙报送.csv', '并无此局,2009,5\n'),
  ]);
  await page.click('text=读取并检查');
  await page.waitForSelector('text=提交 2 份无错误的');
  const row = (name: string) => page.locator('tr', { hasText: name });
  expect(await row('丙报送.csv').textContent()).toContain('待处理');
  await page.click('text=提交 2 份无错误的');
  await page.waitForSelector('text=已提交 2 份。');
  expect(await row('甲报送.csv').textContent()).toContain('已提交');
  expect(await row('丙报送.csv').textContent()).toContain('待处理');

  // Left as it was found: the journeys share one store.
  for (const name of ['甲报送.csv', '乙报送.csv']) {
    await page.click(`text=${name}`);
    await page.click('text=撤销这次导入');
    await page.click('text=确认撤销');
    await page.waitForSelector('.warning >> text=示例甲 于');
    await page.goto('/imports');
  }
  await page.click('text=丙报送.csv');
  await page.click('text=放弃');
  await page.waitForURL(/\/imports(\?|$)/);
  expect(await row('丙报送.csv').count()).toBe(0);
});
