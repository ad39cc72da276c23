import { afterEach, describe, expect, it, vi } from 'vitest';
import DiffParts from '../../src/lib/ui/DiffParts.svelte';
import FindingDecisions from '../../src/lib/ui/FindingDecisions.svelte';
import { finding } from '../../src/lib/domain/finding';
import { renderIn } from './reading-frame';

const counts = { new: 1, changed: 2, same: 3, vanished: 0 };
const parts = {
  title: 'by agency',
  parts: [
    { code: 'a', counts },
    { code: 'b', counts },
  ],
  nameOf: (code: string) => code,
  hrefOf: (code: string) => `?agency=${code}`,
  active: undefined as string | undefined,
};
const found = ['31', '32', '33'].map((got, index) => ({
  finding: finding('outlier-history', 'warning', { row: index + 2, column: 4 }, got),
  key: `:${index + 2}:4`,
  decidable: true,
  decision: undefined,
}));

const document_ = document.documentElement;

afterEach(() => {
  delete document_.dataset['alive'];
});

describe('the inside of what is closed', () => {
  it('is there at once in a page that the server sent', async () => {
    const { container } = await renderIn('en', DiffParts, parts);
    expect(container.querySelectorAll('tbody tr')).toHaveLength(2);
    const list = await renderIn('en', FindingDecisions, {
      findings: found,
      onPreview: new Set<string>(),
      open: true,
    });
    expect(list.container.querySelectorAll('details li')).toHaveLength(2);
  });

  it('comes a paint later in a page that another one has turned into', async () => {
    document_.dataset['alive'] = '';
    const held: FrameRequestCallback[] = [];
    vi.spyOn(window, 'requestAnimationFrame').mockImplementation((frame) => held.push(frame));
    const { container } = await renderIn('en', DiffParts, parts);
    const list = await renderIn('en', FindingDecisions, {
      findings: found,
      onPreview: new Set<string>(),
      open: true,
    });
    const drawn = () => [
      container.querySelectorAll('tbody tr').length,
      list.container.querySelectorAll('details li').length,
    ];
    expect(container.querySelector('summary')?.textContent).toBe('by agency 2');
    expect(drawn()).toEqual([0, 0]);
    for (const frame of held) frame(0);
    await expect.poll(drawn).toEqual([2, 2]);
    vi.restoreAllMocks();
  });

  it('is there at once where it is open', async () => {
    document_.dataset['alive'] = '';
    const { container } = await renderIn('en', DiffParts, { ...parts, active: 'b' });
    expect(container.querySelectorAll('tbody tr')).toHaveLength(2);
  });
});
