import { chromium, type Browser, type Page } from 'playwright';
import { medianOf, p95Of } from './figures';

/** A desktop of an office is slower than a server: both sides run at a quarter of this machine's speed. */
const SLOWER = 4;
const RUNS = 7;

export interface PageFigures {
  /** From the navigation to the first chart on screen, ms. */
  readonly firstChart: number;
  /** Everything moved until then, kB as sent. */
  readonly pageBytes: number;
  /** All scripts that the page has loaded once its chart is live, kB as sent. */
  readonly scriptBytes: number;
  /** From a click to the other chart on screen, ms. */
  readonly filter: number;
}

/** How a page is driven: its address, where its chart stands, what is clicked, and what shows that the other is there. */
export interface Drive {
  readonly address: string;
  readonly chart: string;
  /** Selectors clicked in turn; the last one starts the clock. */
  readonly clicks: readonly string[];
  /** The live chart, whose drawing changes. */
  readonly live: string;
}

/** Clicks of one visit at full speed, and the first of them, that do not count: nothing is compiled yet. */
const CLICKS = 40;
const FIRST_CLICKS = 10;

/**
 * p95 from a click to the other chart on screen, ms, at this machine's own speed: the page stays open and goes to and fro.
 * @param turns selectors clicked in turn for one chart and for the other; the last of each starts the clock
 */
export async function measureClicks(
  drive: Drive,
  turns: readonly [readonly string[], readonly string[]],
  executablePath: string,
): Promise<number> {
  const browser = await openBrowser(executablePath);
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 }, locale: 'zh-CN' });
  await page.goto(drive.address, { waitUntil: 'networkidle' });
  await page.waitForSelector(drive.live, { state: 'attached' });
  const times: number[] = [];
  for (let click = 0; click < CLICKS; click += 1) {
    times.push(await clickToPaint(page, { ...drive, clicks: turns[click % 2 === 0 ? 0 : 1] }));
    await page.waitForLoadState('networkidle');
  }
  await browser.close();
  return p95Of(times.slice(FIRST_CLICKS));
}

function openBrowser(executablePath: string): Promise<Browser> {
  return chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-background-networking'] });
}

/** Medians of several fresh visits in Chromium. */
export async function measurePage(drive: Drive, executablePath: string): Promise<PageFigures> {
  const browser = await openBrowser(executablePath);
  const visits: PageFigures[] = [];
  // The first visit warms the server; it does not count.
  for (let run = 0; run <= RUNS; run += 1) {
    const visit = await visitOnce(browser, drive);
    if (run > 0) visits.push(visit);
  }
  await browser.close();
  return {
    firstChart: medianOf(visits.map((one) => one.firstChart)),
    pageBytes: medianOf(visits.map((one) => one.pageBytes)),
    scriptBytes: medianOf(visits.map((one) => one.scriptBytes)),
    filter: medianOf(visits.map((one) => one.filter)),
  };
}

async function visitOnce(browser: Browser, drive: Drive): Promise<PageFigures> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: 'zh-CN' });
  const page = await context.newPage();
  const network = await context.newCDPSession(page);
  await network.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
  await page.addInitScript({ content: WATCH_FIRST_CHART(drive.chart) });
  await page.goto(drive.address, { waitUntil: 'networkidle' });
  const firstChart = await page.evaluate<number>('globalThis.painted');
  const moved = await page.evaluate<number>(MOVED_BEFORE_CHART);
  await page.waitForSelector(drive.live, { state: 'attached' });
  const scripts = await page.evaluate<number>(SCRIPTS_LOADED);
  const filter = await clickToPaint(page, drive);
  await context.close();
  return { firstChart, pageBytes: moved / 1000, scriptBytes: scripts / 1000, filter };
}

/**
 * Runs in the page, so it is text: the loader would put names of its own into a function. Notes when the chart first
 * has a shape with a size: it is painted at the end of that very frame.
 */
const WATCH_FIRST_CHART = (selector: string) => `
  const look = () => {
    const shape = document.querySelector(${JSON.stringify(selector)});
    if (shape !== null && shape.getBoundingClientRect().width > 0) {
      globalThis.painted = performance.now();
    } else requestAnimationFrame(look);
  };
  requestAnimationFrame(look);`;

/** Bytes as sent of the page itself and of what had arrived beside it when the chart was there. */
const MOVED_BEFORE_CHART = `
  performance.getEntriesByType('navigation')[0].transferSize +
  performance.getEntriesByType('resource')
    .filter((one) => one.responseEnd <= globalThis.painted)
    .reduce((sum, one) => sum + one.transferSize, 0)`;

const SCRIPTS_LOADED = `
  performance.getEntriesByType('resource')
    .filter((one) => new URL(one.name).pathname.endsWith('.js'))
    .reduce((sum, one) => sum + one.encodedBodySize, 0)`;

/** From the next click until the live chart has been drawn anew and painted, in the page. */
const WATCH_FILTER = (live: string) => `
  globalThis.filtered = new Promise((resolve) => {
    document.addEventListener('click', () => {
      const start = performance.now();
      const watcher = new MutationObserver(() => {
        watcher.disconnect();
        // The frame in which it changed is painted before the next one begins.
        requestAnimationFrame(() => requestAnimationFrame(() => { resolve(performance.now() - start); }));
      });
      watcher.observe(document.querySelector(${JSON.stringify(live)}), {
        subtree: true, childList: true, attributes: true,
      });
    }, { once: true, capture: true });
  });
  true;`;

async function clickToPaint(page: Page, drive: Drive): Promise<number> {
  const clicks = [...drive.clicks];
  const last = clicks.pop() ?? '';
  for (const selector of clicks) await page.click(selector);
  await page.evaluate(WATCH_FILTER(drive.live));
  await page.click(last);
  return page.evaluate<number>('globalThis.filtered');
}
