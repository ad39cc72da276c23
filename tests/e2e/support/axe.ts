import axe from 'axe-core';
import type { Page } from 'playwright';

/** What axe finds serious or critical on the page as it stands: each rule with the elements that break it. */
export async function seriousFaults(page: Page): Promise<{ id: string; nodes: string[] }[]> {
  await page.evaluate(axe.source);
  return page.evaluate(async () => {
    const run = (globalThis as unknown as { axe: typeof axe }).axe;
    const { violations } = await run.run(document, { resultTypes: ['violations'] });
    return violations
      .filter((one) => one.impact === 'serious' || one.impact === 'critical')
      .map((one) => ({ id: one.id, nodes: one.nodes.map((node) => node.html.slice(0, 160)) }));
  });
}
