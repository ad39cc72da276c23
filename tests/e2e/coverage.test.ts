import { expect } from 'vitest';
import { address, test } from './support/journey';
import { post } from './support/post';

const CHASE = '/reports?district=demo&year=2025';
const RECORD = '/reports/demo-minzheng/2025?district=demo';

test('a date entered with a reason takes an agency off the list to chase, and its taking back puts it on again', async ({
  page,
}) => {
  await page.goto(CHASE);
  const overdue = page.getByRole('region', { name: /逾期未办/ });
  await overdue.getByRole('link', { name: '民政局' }).click();
  await page.waitForURL('**/reports/demo-minzheng/2025**');
  await page.locator('#published').fill('2026-03-30');
  await page.locator('#reason').fill('公开日期漏登');
  await page.locator('#person').fill('王某');
  await page.getByRole('button', { name: '记下更正' }).click();
  await page.getByText('公开日期：2026-03-30').waitFor();
  await page.getByText(/王某：公开日期漏登/).waitFor();
  expect(await page.locator('#published').inputValue()).toBe('2026-03-30');

  await page.goto(CHASE);
  expect(await overdue.getByRole('link').allTextContents()).not.toContain('民政局');
  const csv = await (await fetch(new URL('/reports.csv?district=demo&year=2025', address))).text();
  expect(csv).not.toContain('示例区民政局');
  expect(csv).toContain('示例区商务委员会');
  expect(csv).toContain('虚构示例数据');

  await page.goto(RECORD);
  await page.getByRole('checkbox', { name: /改回导入的记录/ }).check();
  await page.locator('#reason').fill('误改');
  await page.getByRole('button', { name: '记下更正' }).click();
  await page.getByText('公开日期：改回导入的记录').waitFor();
  await page.goto(CHASE);
  await overdue.getByRole('link', { name: '民政局' }).waitFor();
});

test('a due date changed from a year on counts at once, without JavaScript too, and can be taken back', async ({
  open,
}) => {
  const page = await open({ javaScriptEnabled: false });
  await page.goto('/reports/duties?district=demo');
  const save = async (button: string) => {
    await page.locator('select[name=kind]').selectOption('town');
    await page.locator('input[name=fromYear]').fill('2025');
    await page.locator('input[name=submitDue]').fill('01-05');
    await page.locator('input[name=publishDue]').fill('03-31');
    await page.locator('input[name=reason]').fill('乡镇提前');
    await page.locator('input[name=person]').fill('王某');
    await page.getByRole('button', { name: button }).click();
  };
  await save('记下改动');
  await page.getByText('镇自 2025 年度起：报送 01-05，公开 03-31').waitFor();
  await page.goto('/reports/demo-taiping/2025?district=demo');
  await page.getByRole('cell', { name: '2026-01-05' }).waitFor();
  await page.goto('/reports/demo-taiping/2024?district=demo');
  await page.getByRole('cell', { name: '2025-03-01' }).waitFor();
  await page.goto('/reports/duties?district=demo');
  await save('撤回本单位');
  await page.getByText('镇自 2025 年度起：撤回改动').waitFor();
  await page.goto('/reports/demo-taiping/2025?district=demo');
  await page.getByRole('cell', { name: '2026-03-01' }).waitFor();
});

test('what cannot be recorded is refused in words, with what was typed', async () => {
  const due = await post(address, '/reports/duties?district=demo&/change', {
    district: 'demo',
    kind: 'town',
    fromYear: '2025',
    submitDue: '02-30',
    reason: '试填',
    person: '王某',
  });
  expect(due.status).toBe(400);
  expect(due.text).toContain('到期日应写成');
  expect(due.text).toContain('02-30');
  const date = await post(address, `${RECORD}&/change`, {
    submitted: '2026-02-30',
    reason: '试',
    person: '王某',
  });
  expect([date.status, date.text.includes('日期应写成')]).toEqual([400, true]);
  const nobody = await post(address, `${RECORD}&/change`, { submitted: '2026-02-20', reason: '试' });
  expect([nobody.status, nobody.text.includes('理由和姓名都要填')]).toEqual([400, true]);
  expect((await fetch(new URL('/reports/demo-gongshang/2025', address))).status).toBe(404);
  expect((await fetch(new URL('/reports/demo-minzheng/abcd', address))).status).toBe(404);
});

test('the matrix keeps its head and first column in sight, also on a narrow screen', async ({ open }) => {
  const page = await open({ viewport: { width: 390, height: 844 } });
  await page.goto('/reports?district=demo');
  const box = page.getByRole('region', { name: '报送' });
  await box.scrollIntoViewIfNeeded();
  await box.evaluate((one) => one.scrollTo(400, 600));
  const place = await box.evaluate((one) => {
    const edges = one.getBoundingClientRect();
    const head = one.querySelector('thead th:last-child')?.getBoundingClientRect();
    const name = one.querySelector('tbody tr:last-child th')?.getBoundingClientRect();
    return { top: (head?.top ?? -1) - edges.top, left: (name?.left ?? -1) - edges.left };
  });
  expect(Math.abs(place.top)).toBeLessThan(3);
  expect(Math.abs(place.left)).toBeLessThan(3);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
});
