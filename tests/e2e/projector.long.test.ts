import { beforeAll, describe, expect } from 'vitest';
import {
  hardSlides,
  layoutSlides,
  makeFrom,
  makeReviewDeck,
  TEMPLATES,
} from '../../scripts/screenshots/review-decks';
import { LOCALES } from '../../src/lib/text/locale';
import { texts } from '../../src/lib/text/texts';
import { slideShown } from './support/decks';
import { address, test } from './support/journey';
import { faultsOnShow } from './support/slide-faults';

/** Every layout and kind, what is hard to set, and the templates in the language of who looks, at the size of a projector. */
const decks: Record<string, number> = {};

beforeAll(async () => {
  const t = texts('zh-CN');
  decks['layouts'] = await makeReviewDeck(address, layoutSlides(t));
  decks['hard'] = await makeReviewDeck(address, hardSlides(t));
  for (const template of TEMPLATES)
    for (const locale of LOCALES)
      decks[`${template} ${locale}`] = (await makeFrom(address, template, locale)).deck;
}, 120_000);

const LOOKS = [
  { look: 'light', locale: 'zh-CN', fills: 'plain', of: ['layouts', 'hard', ...TEMPLATES], standing: true },
  { look: 'dark', locale: 'en', fills: 'plain', of: ['layouts', 'hard', ...TEMPLATES], standing: false },
  { look: 'dark', locale: 'zh-CN', fills: 'patterns', of: ['layouts'], standing: true },
] as const;

describe.for(LOOKS)('at 1920 × 1080, $look, $locale, $fills', ({ look, locale, fills, of, standing }) => {
  test.for([...of])(
    '%s: every text is large enough, reads 4.5:1 on what stands behind it, nothing is cut or lies over another',
    { timeout: 180_000 },
    async (name, { open }) => {
      const page = await open({ viewport: { width: 1920, height: 1080 }, colorScheme: look });
      await page.context().addCookies([
        { name: 'lang', value: locale, url: address },
        { name: 'fills', value: fills, url: address },
      ]);
      await page.goto(`/decks/${decks[name] ?? decks[`${name} ${locale}`]}/stage?district=demo`);
      const slides = await page.locator('section').count();
      const found: Record<number, string[]> = {};
      for (let slide = 1; slide <= slides; slide += 1) {
        await page.waitForFunction(() => {
          const drawings = [...document.querySelectorAll('section.current .drawing')];
          return drawings.every((one) => one.querySelector('svg') !== null);
        });
        const faults = await faultsOnShow(page);
        // One agency standing out greys the others: they are read as well.
        if (standing) {
          await page.keyboard.press('h');
          await page.waitForTimeout(150);
          faults.push(...(await faultsOnShow(page)).map((fault) => `standing out: ${fault}`));
        }
        if (faults.length > 0) found[slide] = faults;
        await page.keyboard.press('ArrowRight');
        await expect.poll(() => slideShown(page)).toBe(String(Math.min(slides, slide + 1)));
      }
      expect(found).toEqual({});
    },
  );
});
