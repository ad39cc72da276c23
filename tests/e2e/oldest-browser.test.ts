import { expect } from 'vitest';
import { test } from './support/journey';

/** What Chromium 90 lacks and a program may call unawares, as paths from the global object. */
const LATER = [
  'structuredClone',
  'Object.hasOwn',
  'Object.groupBy',
  'Map.groupBy',
  'Promise.withResolvers',
  'Array.fromAsync',
  'crypto.randomUUID',
  'AbortSignal.timeout',
  'AbortSignal.any',
  'Array.prototype.at',
  'Array.prototype.findLast',
  'Array.prototype.findLastIndex',
  'Array.prototype.toSorted',
  'Array.prototype.toReversed',
  'Array.prototype.toSpliced',
  'Array.prototype.with',
  'String.prototype.at',
  'String.prototype.isWellFormed',
  'Set.prototype.union',
  'Set.prototype.difference',
  'Set.prototype.intersection',
];

/** Takes them away before any script of the page runs; text, since it runs in the page. */
const WITHOUT_LATER = LATER.map((path) => {
  const dot = path.lastIndexOf('.');
  const owner = dot < 0 ? 'globalThis' : path.slice(0, dot);
  const name = path.slice(dot + 1);
  return `for (let o = ${owner}; o; o = Object.getPrototypeOf(o)) delete o[${JSON.stringify(name)}];`;
}).join('\n');

test('a browser without what came after Chromium 90 reads, changes the View and searches', async ({
  page,
}) => {
  await page.addInitScript({ content: WITHOUT_LATER });
  await page.goto('/compare?kind=trend&indicator=litigation-new&group=enforcement&years=2016-2025');
  expect(await page.evaluate('[].at === undefined && globalThis.structuredClone === undefined')).toBe(true);
  await page.waitForSelector('figure.live');

  await page.click('summary[aria-label^="换一种图"]');
  await page.click('details[open] >> text=排序');
  await page.waitForURL(/kind=rank/);
  await expect.poll(() => page.textContent('figure .mount svg')).toContain('城市管理局');

  for (const path of ['/', '/agencies', '/indicators', '/reports', '/imports']) {
    await page.click(`nav a[href^="${path}"] >> nth=0`);
    await page.waitForURL((url) => url.pathname === path);
    expect(await page.locator('h1').count()).toBe(1);
  }
});
