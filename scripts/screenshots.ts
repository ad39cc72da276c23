/**
 * `npm run screenshots`: the pictures of the README into tests/screenshots.
 * `npm run screenshots -- --review DIR`: every page in three sizes, two themes and both languages,
 * and every slide of decks of all layouts and templates as on stage, for judging.
 */
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { chromium } from 'playwright';
import { packagePath } from '../src/lib/server/root';
import { chromiumPath } from './browser/chromium';
import { environmentTexts } from './language';
import { README_SHOTS, REVIEW_SHOTS, type Shot } from './screenshots/shots';
import { takeStage } from './screenshots/stage-shots';
import { startProgram } from './serve/child';

const [flag, given] = process.argv.slice(2);
const review = flag === '--review' && given !== undefined;
const folder = review ? resolve(given) : packagePath('tests/screenshots');
const shots: readonly Shot[] = review ? REVIEW_SHOTS : README_SHOTS;
mkdirSync(folder, { recursive: true });

const home = mkdtempSync(join(tmpdir(), 'zhunsheng-screenshots-'));
const program = await startProgram(join(home, 'data'), home);
const browser = await chromium.launch({
  executablePath: chromiumPath(environmentTexts(), console.log),
  args: ['--no-sandbox', '--disable-background-networking'],
});
try {
  for (const { name, path, width, height, theme, locale } of shots) {
    const context = await browser.newContext({ viewport: { width, height }, colorScheme: theme });
    const drawn = width <= 600 ? 360 : width <= 1500 ? 960 : 1440;
    await context.addCookies([
      { name: 'lang', value: locale, url: program.address },
      { name: 'chart-width', value: String(drawn), url: program.address },
    ]);
    const page = await context.newPage();
    await page.goto(program.address + path, { waitUntil: 'networkidle' });
    await page.screenshot({ path: join(folder, `${name}.png`) });
    await context.close();
    console.log(`${name}.png`);
  }
  if (review) await takeStage(browser, program.address, folder, (name) => console.log(name));
} finally {
  await browser.close();
  await program.stop();
  rmSync(home, { recursive: true });
}
