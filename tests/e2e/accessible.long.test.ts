import axe from 'axe-core';
import { describe, expect } from 'vitest';
import { test } from './support/journey';
import { PAGES } from './support/pages';

describe('axe finds nothing serious', () => {
  for (const { name, path } of PAGES) {
    for (const look of [
      { locale: 'zh-CN', scheme: 'light', width: 1440 },
      { locale: 'en', scheme: 'dark', width: 390 },
    ] as const) {
      test(`${name}, ${look.locale}, ${look.scheme}, ${look.width} px`, async ({ open }) => {
        const page = await open({ colorScheme: look.scheme, viewport: { width: look.width, height: 844 } });
        await page.goto(`${path}${path.includes('?') ? '&' : '?'}lang=${look.locale}`);
        await page.evaluate(axe.source);
        const result = await page.evaluate(async () => {
          const run = (globalThis as unknown as { axe: typeof axe }).axe;
          return (await run.run(document, { resultTypes: ['violations'] })).violations.map((one) => ({
            id: one.id,
            impact: one.impact ?? '',
            nodes: one.nodes.map((node) => node.html.slice(0, 160)),
          }));
        });
        const serious = result.filter((one) => ['serious', 'critical'].includes(one.impact));
        expect(serious).toEqual([]);
        const wider = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
        expect(wider).toBeLessThanOrEqual(0);
      });
    }
  }
});
