import {
  chromium,
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  type Page,
} from 'playwright';
import { inject, test as base } from 'vitest';

/** Where the program under test answers: no other file asks it meanwhile. */
export const address = ownOf(inject('addresses'));

/** Where its database is. */
export const dataFolder = ownOf(inject('dataFolders'));

/** What belongs to this worker; workers count from one. */
function ownOf(all: readonly string[]): string {
  const worker = Number(process.env.VITEST_POOL_ID ?? 1);
  const found = all[worker - 1];
  if (found === undefined) throw new Error(`worker ${worker} of ${all.length} has no program`);
  return found;
}

interface Journey {
  browser: Browser;
  /** Opens a page of its own, with cookies of its own; closed after the test. */
  open: (options?: BrowserContextOptions) => Promise<Page>;
  /** A page as a reader has it at first: 1440 × 900, Chinese, light. */
  page: Page;
}

/**
 * A test that drives Chromium: `test('…', async ({ page }) => { await page.goto('/'); … })`. It fails when a page
 * asks any other host for anything, when its console shows an error, or when a script throws.
 */
export const test = base.extend<Journey>({
  browser: [
    async ({}, use) => {
      const { CHROMIUM_PATH } = process.env;
      const browser = await chromium.launch({
        ...(CHROMIUM_PATH ? { executablePath: CHROMIUM_PATH } : {}),
        args: ['--no-sandbox', '--disable-background-networking'],
      });
      await use(browser);
      await browser.close();
    },
    { scope: 'file' },
  ],
  open: async ({ browser }, use) => {
    const contexts: BrowserContext[] = [];
    const complaints: string[] = [];
    await use(async (options = {}) => {
      const context = await browser.newContext({
        baseURL: address,
        viewport: { width: 1440, height: 900 },
        locale: 'zh-CN',
        colorScheme: 'light',
        ...options,
      });
      contexts.push(context);
      await watch(context, options.baseURL ?? address, complaints);
      const page = await context.newPage();
      return options.javaScriptEnabled === false ? page : waitingForScripts(page);
    });
    for (const context of contexts) await context.close();
    if (complaints.length > 0) throw new Error(complaints.join('\n'));
  },
  page: async ({ open }, use) => {
    await use(await open());
  },
});

/**
 * A page whose `goto` comes back once its scripts answer: a journey is quicker than any reader. One that wants to act
 * before them says how long to wait.
 */
function waitingForScripts(page: Page): Page {
  const goto = page.goto.bind(page);
  page.goto = async (...where) => {
    const answer = await goto(...where);
    if (where[1]?.waitUntil !== undefined) return answer;
    const hasScripts = await page.evaluate(() => document.querySelector('script') !== null);
    if (hasScripts) await page.waitForSelector('html[data-alive]', { state: 'attached' });
    return answer;
  };
  return page;
}

async function watch(context: BrowserContext, own: string, complaints: string[]): Promise<void> {
  await context.route(
    (url) => /^(https?|wss?):$/.test(url.protocol) && url.origin !== own,
    async (route) => {
      complaints.push(`a request to another host: ${route.request().url()}`);
      await route.abort();
    },
  );
  context.on('console', (message) => {
    // What a status says is the test's own business, and Chromium writes every 4xx to the console.
    if (message.type() === 'error' && !message.text().startsWith('Failed to load resource')) {
      complaints.push(`console: ${message.text()}`);
    }
  });
  context.on('weberror', (error) => {
    complaints.push(`thrown: ${error.error().message}`);
  });
}
