import { join } from 'node:path';
import type { Browser } from 'playwright';
import { LOCALES } from '../../src/lib/text/locale';
import { texts } from '../../src/lib/text/texts';
import { hardSlides, layoutSlides, makeFrom, makeReviewDeck, TEMPLATES } from './review-decks';

/** As a projector takes it. */
const SCREEN = { width: 1920, height: 1080 };

/**
 * Every layout, kind and template, and what is hard to set, as it stands on stage in both languages, light and dark.
 * @param tell is given the name of each file as it is written
 */
export async function takeStage(
  browser: Browser,
  address: string,
  folder: string,
  tell: (name: string) => void,
): Promise<void> {
  for (const locale of LOCALES) {
    const t = texts(locale);
    const decks = new Map([
      ['layouts', await makeReviewDeck(address, layoutSlides(t))],
      ['hard', await makeReviewDeck(address, hardSlides(t))],
    ]);
    for (const template of TEMPLATES) decks.set(template, (await makeFrom(address, template, locale)).deck);
    for (const [name, deck] of decks) {
      for (const colorScheme of ['light', 'dark'] as const) {
        const context = await browser.newContext({ viewport: SCREEN, colorScheme });
        await context.addCookies([{ name: 'lang', value: locale, url: address }]);
        const page = await context.newPage();
        await page.goto(`${address}/decks/${deck}/stage?district=demo`, { waitUntil: 'networkidle' });
        const slides = await page.locator('main > section').count();
        for (let slide = 1; slide <= slides; slide += 1) {
          await page.waitForFunction(() =>
            [...document.querySelectorAll('section.current .drawing')].every(
              (one) => one.querySelector('svg') !== null,
            ),
          );
          const file = `stage-${name}-${String(slide).padStart(2, '0')}-${colorScheme}-${locale}.png`;
          await page.screenshot({ path: join(folder, file) });
          tell(file);
          await page.keyboard.press('PageDown');
        }
        await context.close();
      }
    }
  }
}
