import { expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import { finding } from '../../src/lib/domain/finding';
import { PLAIN, type View } from '../../src/lib/domain/view';
import CellDecisionFields from '../../src/lib/ui/CellDecisionFields.svelte';
import FindingList from '../../src/lib/ui/FindingList.svelte';
import HighlightMenu from '../../src/lib/ui/HighlightMenu.svelte';
import PreviewTable from '../../src/lib/ui/PreviewTable.svelte';
import { agency } from '../domain/small-district';
import { renderIn } from './reading-frame';

const view: View = {
  kind: 'trend',
  district: 'demo',
  indicator: 'cases',
  group: 'enforcement',
  highlight: [],
  years: { from: 2016, to: 2025 },
  measure: 'value',
  ...PLAIN,
};
const agencies = ['a', 'b', 'c', 'd', 'e', 'f'].map((code, ordinal) => agency(code, ordinal));
const members = new Set(agencies.map((one) => one.code));

/** The names of what can be chosen, in order. */
function choices(container: Element): string[] {
  return [...container.querySelectorAll('a[role=option] > span:first-child')].map(
    (one) => one.textContent?.trim() ?? '',
  );
}

it('finds an agency by what is typed and says when there is none', async () => {
  const { container } = await renderIn('zh-CN', HighlightMenu, { view, agencies, members });
  const box = container.querySelector('input') as HTMLInputElement;
  await userEvent.type(box, 'c');
  expect(choices(container)).toEqual(['c局']);
  await userEvent.type(box, 'zzz');
  expect(container.textContent).toContain('没有找到“czzz”');
});

it('highlights five at most', async () => {
  const five = { ...view, highlight: ['a', 'b', 'c', 'd', 'e'] };
  const { container } = await renderIn('zh-CN', HighlightMenu, { view: five, agencies, members });
  expect(container.textContent).toContain('已选满五个');
  expect(choices(container).some((one) => one.includes('f局'))).toBe(false);
});

it('tells a finding with its place, what was got, and the closest names', async () => {
  const unknown = finding('agency-unknown', 'error', { row: 8, column: 1 }, '区大数据发展局', '', [
    { code: 'demo-dsj', name: '大数据应用发展管理局', score: 0.8 },
  ]);
  const { container } = await renderIn('zh-CN', FindingList, {
    findings: [unknown],
    choiceId: () => 'choice',
  });
  expect(container.textContent).toContain('第 8 行 A 列');
  expect(container.textContent).toContain('区大数据发展局');
  expect(container.querySelector('a')?.getAttribute('href')).toBe('#choice');
});

const table = {
  sheet: '',
  ordinal: 1,
  headerRow: 2,
  headerLines: 1,
  layout: 'wide-indicators',
  used: true,
  roles: [
    { name: '机构', role: 'field:agency' },
    { name: '培训', role: 'unknown' },
  ],
  rows: [
    { sheet: '', row: 1, taken: 'title', cells: ['统计表'], keys: ['!R1C1'] },
    { sheet: '', row: 2, taken: 'header', cells: ['机构', '培训'], keys: ['!R2C1', '!R2C2'] },
    { sheet: '', row: 3, taken: 'data', cells: ['甲', 'x'], keys: ['!R3C1', '!R3C2'] },
  ],
} as const;
const marks = new Map([['!R3C2', 'error'] as const]);

it('shows what each row of the file was taken for', async () => {
  const { container } = await renderIn('zh-CN', PreviewTable, { table, marks });
  expect(container.querySelector('tr.title th')?.textContent).toContain('题名');
  expect(container.querySelector('td.error')?.textContent?.trim()).toBe('x');
  expect(container.querySelector('td.error a')?.getAttribute('href')).toBe('#finding-!R3C2');
  expect(container.querySelectorAll('select, button')).toHaveLength(0);
});

it('lets every column be taken for something else, and every row be the header', async () => {
  const options = { agency: [], indicator: [{ code: 'training-held', name: '举办培训' }] };
  const { container } = await renderIn('zh-CN', PreviewTable, { table, marks, options });
  const menus = [...container.querySelectorAll('select')];
  expect(menus.map((menu) => [menu.name, menu.value])).toEqual([
    ['column:1:0', 'field:agency'],
    ['column:1:1', 'unknown'],
  ]);
  const button = container.querySelectorAll('button')[2];
  expect([button?.name, button?.value]).toEqual(['header-row:1', '3']);
});

it('asks for a reason where one is wanted, and takes back what was decided', async () => {
  const { container } = await renderIn('zh-CN', CellDecisionFields, {
    group: 'cell' as const,
    about: '!R3C2',
    label: '怎么定',
    unread: false,
  });
  const menu = container.querySelector('select') as HTMLSelectElement;
  expect([...menu.options].map((one) => one.value)).toEqual([
    '',
    'take',
    'doubtful',
    'transcription',
    'agency',
    'send-back',
  ]);
  expect(container.querySelectorAll('input')).toHaveLength(0);
  await userEvent.selectOptions(menu, 'doubtful');
  expect(container.querySelector('input')?.required).toBe(true);
  await userEvent.selectOptions(menu, 'agency');
  expect([...container.querySelectorAll('input')].map((one) => one.name)).toEqual([
    'cell-value:!R3C2',
    'cell-reason:!R3C2',
  ]);
});

it('offers what cannot be read neither to be taken nor to be doubted', async () => {
  const { container } = await renderIn('zh-CN', CellDecisionFields, {
    group: 'cell' as const,
    about: '!R3C2',
    label: '怎么定',
    unread: true,
  });
  expect([...container.querySelectorAll('option')].map((one) => one.value)).toEqual([
    '',
    'transcription',
    'agency',
    'send-back',
  ]);
});
