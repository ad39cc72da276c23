import { beforeEach, expect, test, vi } from 'vitest';
import { render } from 'vitest-browser-svelte';
import Chart from '../../src/lib/charts/Chart.svelte';
import { Drawing } from '../../src/lib/charts/drawing';
import type { Comparison } from '../../src/lib/domain/comparison';
import { texts } from '../../src/lib/text/texts';
import { EXAMPLES } from '../charts/examples';
import { KIND_EXAMPLES } from '../charts/kind-examples';

beforeEach(() => {
  document.body.style.width = '960px';
});

/** Each kind: the keys, what is then read, and the cell that Enter opens. */
const READ = [
  ['trend-break', 'ArrowRight', '2016 年；城市管理局 31', { agency: 'a00', year: 2016 }],
  ['trend-break', 'ArrowRight ArrowDown', '2016 年；住房城乡建委 18', { agency: 'a01', year: 2016 }],
  ['rank-cases', 'ArrowRight', '2025 年；住房城乡建委 52；由高到低第 1 位', { agency: 'a01', year: 2025 }],
  [
    'change-cases',
    'ArrowRight',
    '住房城乡建委；2016 年 18；2025 年 52；增减 +34',
    { agency: 'a01', year: 2025 },
  ],
  [
    'matrix-years',
    'ArrowRight ArrowDown',
    '2016 年；退役军人局 28；中位数 16.5',
    { agency: 'a20', year: 2016 },
  ],
  [
    'scatter-rate',
    'ArrowRight',
    '民政局，2025 年；新收一审案件 5；出庭应诉率 81.8%',
    { agency: 'a15', year: 2025 },
  ],
  [
    'facets-agencies',
    'ArrowRight ArrowDown',
    '2016 年；住房城乡建委 18；中位数 16.5',
    { agency: 'a01', year: 2016 },
  ],
  ['parts-amounts', 'ArrowRight', '烟草专卖局；复议办结 70；维持 37（52.9%）', { agency: 'a19', year: 2025 }],
] as const;

test.each(READ)('%s by %s reads %s', async (name, keys, read, picked) => {
  const comparison = EXAMPLES[name] ?? KIND_EXAMPLES[name];
  if (comparison === undefined) throw new Error(`no example ${name}`);
  const onpick = vi.fn();
  const { container } = await render(Chart, {
    comparison,
    drawing: new Drawing('<svg viewBox="0 0 960 440"></svg>'),
    texts: texts('zh-CN'),
    locale: 'zh-CN' as const,
    onpick,
  });
  const mount = container.querySelector<HTMLElement>('.mount');
  await vi.waitFor(() => expect(container.querySelector('.mount svg text')).not.toBeNull(), {
    timeout: 10_000,
  });
  await vi.waitFor(() => expect(mount?.tabIndex).toBe(0));
  mount?.focus();
  for (const key of keys.split(' ')) press(mount, key);
  await vi.waitFor(() => expect(container.querySelector('.told')?.textContent).toContain(read));
  // The tooltip that the pointer would show stands there too, told in the picture's own order.
  await vi.waitFor(() =>
    expect(container.querySelector('.chart-tooltip')?.textContent).toContain(figureIn(read)),
  );
  press(mount, 'Enter');
  expect(onpick).toHaveBeenCalledWith(picked);
});

function figureIn(read: string): string {
  return (/[\d.]+(?=[^\d.]*$)/.exec(read) ?? [''])[0];
}

function press(element: HTMLElement | null, key: string) {
  element?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
}

test('Escape lets go: the next arrow begins anew', async () => {
  const { container } = await render(Chart, {
    comparison: EXAMPLES['rank-cases'] as Comparison,
    drawing: new Drawing('<svg viewBox="0 0 960 440"></svg>'),
    texts: texts('zh-CN'),
    locale: 'zh-CN' as const,
  });
  const mount = container.querySelector<HTMLElement>('.mount');
  await vi.waitFor(() => expect(mount?.tabIndex).toBe(0), { timeout: 10_000 });
  const told = () => container.querySelector('.told')?.textContent;
  for (const key of ['ArrowDown', 'ArrowDown']) press(mount, key);
  await vi.waitFor(() => expect(told()).toContain('第 2 位'));
  for (const key of ['Escape', 'ArrowDown']) press(mount, key);
  await vi.waitFor(() => expect(told()).toContain('第 1 位'));
});
