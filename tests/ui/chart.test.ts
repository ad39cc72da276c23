import { beforeEach, expect, test, vi } from 'vitest';
import { render } from 'vitest-browser-svelte';
import Chart from '../../src/lib/charts/Chart.svelte';
import { Drawing } from '../../src/lib/charts/drawing';
import { texts } from '../../src/lib/text/texts';
import { example } from '../charts/examples';
import { KIND_EXAMPLES } from '../charts/kind-examples';

const DRAWN = new Drawing('<svg viewBox="0 0 960 440"><desc>drawn</desc></svg>');

beforeEach(() => {
  document.body.style.width = '960px';
});

function propsOf(name: string) {
  return {
    comparison: KIND_EXAMPLES[name] ?? example(name),
    drawing: DRAWN,
    texts: texts('zh-CN'),
    locale: 'zh-CN' as const,
  };
}

function wordsOf(container: Element): string[] {
  return [...container.querySelectorAll('.mount svg text')].map((one) => one.textContent ?? '');
}

test('the drawing stands first, then the chart is live beside it', async () => {
  const { container } = await render(Chart, propsOf('trend-break'));
  expect(container.querySelector('h2')?.textContent).toBe(
    '住房城乡建委 2025 年新收一审案件 52 件，为 31 个执法部门中最多',
  );
  expect(container.querySelector('.drawing desc')?.textContent).toBe('drawn');
  await vi.waitFor(() => expect(wordsOf(container)).toContain('住房城乡建委 52'), { timeout: 10_000 });
  expect(getComputedStyle(container.querySelector('.drawing') as Element).display).toBe('none');
  // ECharts makes an image of what it draws in, which is read out as our description; the box answers to keys.
  expect(container.querySelector('.mount > [role=img]')?.getAttribute('aria-label')).toContain('规划资源局');
  expect(container.querySelector('.mount')?.getAttribute('role')).toBe('application');
});

test('it follows two changes of the view, of measure and of kind', async () => {
  const { container, rerender } = await render(Chart, propsOf('trend-break'));
  await vi.waitFor(() => expect(wordsOf(container)).toContain('住房城乡建委 52'), { timeout: 10_000 });
  await rerender(propsOf('trend-change'));
  await vi.waitFor(() => expect(wordsOf(container)).toContain('住房城乡建委 +7'));
  await rerender(propsOf('rank-rate'));
  await vi.waitFor(() => expect(wordsOf(container)).toContain('分母不足 10，不参与排列'));
  expect(container.querySelectorAll('.mount > div > svg, .mount svg[viewBox^="0 0 9"]').length).toBe(1);
});

test('a drawing of other figures is taken away with them', async () => {
  const { container, rerender } = await render(Chart, propsOf('trend-break'));
  await rerender({ ...propsOf('trend-change'), drawing: Drawing.shown });
  expect(container.querySelector('.drawing svg')).toBeNull();
});

test('a click on a mark tells agency and year', async () => {
  const onpick = vi.fn();
  const { container } = await render(Chart, { ...propsOf('trend-break'), onpick });
  await vi.waitFor(() => expect(wordsOf(container)).toContain('住房城乡建委 52'), { timeout: 10_000 });
  const marks = [...container.querySelectorAll('.mount svg path[fill*="--chart-hue-0"]')];
  const box = marks[2]?.getBoundingClientRect();
  if (box === undefined) throw new Error('no mark of the first agency');
  const at = { clientX: box.x + box.width / 2, clientY: box.y + box.height / 2, bubbles: true };
  const target = marks[2]?.closest('svg')?.parentElement;
  for (const kind of ['mousemove', 'mousedown', 'mouseup', 'click'])
    target?.dispatchEvent(new MouseEvent(kind, at));
  expect(onpick).toHaveBeenCalledWith({ agency: 'a00', year: 2018 });
});

test.each([
  ['parts-shares', 'path[fill*="--chart-part-0"]'],
  ['scatter-size', 'path[fill*="--chart-hue-3"]'],
  ['change-cases', 'path[fill*="--chart-hue-0"]'],
])('%s: a mark that is pointed at keeps its colour, and a click on it means it', async (name, marks) => {
  const onpick = vi.fn();
  const { container } = await render(Chart, { ...propsOf(name), onpick });
  const markOf = () => container.querySelector(`.mount svg ${marks}`);
  await vi.waitFor(() => expect(markOf()).not.toBeNull(), { timeout: 10_000 });
  const mark = markOf() as Element;
  const before = mark.getAttribute('fill');
  const box = mark.getBoundingClientRect();
  const target = mark.closest('svg')?.parentElement;
  const send = (kind: string) =>
    target?.dispatchEvent(
      new MouseEvent(kind, {
        clientX: box.x + box.width / 2,
        clientY: box.y + box.height / 2,
        bubbles: true,
      }),
    );
  send('mousemove');
  // What pointing changes is drawn with a later frame: a hand clicks after that.
  await new Promise((resolve) => setTimeout(resolve, 300));
  expect(mark.isConnected && mark.getAttribute('fill')).toBe(before);
  for (const kind of ['mousedown', 'mouseup', 'click']) send(kind);
  expect(onpick).toHaveBeenCalledTimes(1);
  if (name === 'parts-shares') expect(onpick.mock.calls[0]?.[0]).toHaveProperty('indicator');
});

test('nothing is left behind when the chart goes', async () => {
  const { container, unmount } = await render(Chart, propsOf('rank-cases'));
  await vi.waitFor(() => expect(wordsOf(container)).toContain('住房城乡建委'), { timeout: 10_000 });
  await unmount();
  expect(document.querySelectorAll('.chart, .chart-tooltip').length).toBe(0);
});
