import { expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import { finding } from '../../src/lib/domain/finding';
import type { View } from '../../src/lib/domain/view';
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
  band: true,
};
const agencies = ['a', 'b', 'c', 'd', 'e', 'f'].map((code, ordinal) => agency(code, ordinal));

it('finds an agency by what is typed and says when there is none', async () => {
  const { container } = await renderIn('zh-CN', HighlightMenu, { view, agencies });
  const box = container.querySelector('input') as HTMLInputElement;
  await userEvent.type(box, 'c');
  expect([...container.querySelectorAll('li a')].map((one) => one.textContent?.trim())).toEqual(['c局']);
  await userEvent.type(box, 'zzz');
  expect(container.textContent).toContain('没有找到“czzz”');
});

it('highlights five at most', async () => {
  const five = { ...view, highlight: ['a', 'b', 'c', 'd', 'e'] };
  const { container } = await renderIn('zh-CN', HighlightMenu, { view: five, agencies });
  expect(container.textContent).toContain('已选满五个');
  expect([...container.querySelectorAll('li a')].some((one) => one.textContent?.includes('f局'))).toBe(false);
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

it('shows what each row of the file was taken for', async () => {
  const rows = [
    { sheet: '', row: 1, taken: 'title', cells: ['统计表'] },
    { sheet: '', row: 2, taken: 'header', cells: ['机构', '培训'] },
    { sheet: '', row: 3, taken: 'data', cells: ['甲', 'x'] },
  ] as const;
  const findings = [finding('value-unreadable', 'error', { row: 3, column: 2 }, 'x')];
  const { container } = await renderIn('zh-CN', PreviewTable, { rows, findings });
  expect(container.querySelector('tr.title')?.textContent).toContain('题名与说明');
  expect(container.querySelector('td.error')?.textContent).toBe('x');
});
