import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Page } from 'playwright';
import { zhCN } from '../../src/lib/text/zh-CN';
import { layoutSlides, makeReviewDeck } from '../screenshots/review-decks';
import { startProgram } from '../serve/child';
import { medianOf, p95Of } from './figures';

/** Slides of the deck: every layout and kind of view in turn. */
export const STAGED = 40;

/** A presenter's notebook at its own speed, its picture as a projector takes it. */
const SCREEN = { width: 1920, height: 1080 };

export interface StageFigures {
  /** From the key to the painted slide, p95 and median over the deck, ms. */
  readonly next: number;
  readonly middle: number;
  /** From opening the stage to its first slide on screen, and to the last one drawn ahead, ms. */
  readonly first: number;
  readonly ahead: number;
}

/**
 * A deck gone through by key as a presenter does: warm, which is once there and back, then every slide once, each waited
 * for until it is painted; the presenter's window is open beside it.
 */
export async function measureStage(executablePath: string): Promise<StageFigures> {
  const home = mkdtempSync(join(tmpdir(), 'zhunsheng-bench-'));
  try {
    const program = await startProgram(join(home, 'data'), home);
    const browser = await chromium.launch({
      executablePath,
      args: ['--no-sandbox', '--disable-background-networking'],
    });
    try {
      const layouts = layoutSlides(zhCN);
      const slides = Array.from({ length: STAGED }, (_, index) => layouts[index % layouts.length]);
      const deck = await makeReviewDeck(
        program.address,
        slides.flatMap((one) => one ?? []),
      );
      const context = await browser.newContext({ viewport: SCREEN, locale: 'zh-CN' });
      const stage = await context.newPage();
      const address = `${program.address}/decks/${deck}/stage?district=demo`;
      // A program that has just started has nothing compiled.
      await stage.goto(address);
      const opened = performance.now();
      await stage.goto(address);
      await stage.waitForSelector('section.current .slide');
      const first = performance.now() - opened;
      await stage.waitForFunction(
        () =>
          [...document.querySelectorAll('section .drawing')].every(
            (one) => one.querySelector('svg') !== null,
          ),
        undefined,
        { timeout: 120_000 },
      );
      const ahead = performance.now() - opened;
      const presenter = await context.newPage();
      await presenter.goto(`${program.address}/decks/${deck}/presenter?district=demo`, {
        waitUntil: 'networkidle',
      });
      await presenter.waitForSelector('header strong');
      await stage.bringToFront();
      await through(stage, 'PageDown');
      await through(stage, 'PageUp');
      const times = await through(stage, 'PageDown');
      return { next: p95Of(times), middle: medianOf(times), first, ahead };
    } finally {
      await browser.close();
      await program.stop();
    }
  } finally {
    rmSync(home, { recursive: true });
  }
}

/** From one end of the deck to the other; from each key until the slide is painted, ms. */
async function through(stage: Page, key: string): Promise<number[]> {
  const times: number[] = [];
  for (let slide = 1; slide < STAGED; slide += 1) {
    times.push(await stage.evaluate<number>(KEY_TO_PAINT(key)));
    // Nobody turns faster than a slide can be seen.
    await stage.waitForTimeout(120);
  }
  return times;
}

/** Runs in the page, so it is text. The frame that follows the change is painted before the next one begins; a slide without its picture does not count. */
const KEY_TO_PAINT = (key: string) => `new Promise((resolve, reject) => {
  const before = document.querySelector('section.current');
  const start = performance.now();
  window.dispatchEvent(new KeyboardEvent('keydown', { key: ${JSON.stringify(key)} }));
  requestAnimationFrame(() => requestAnimationFrame(() => {
    const time = performance.now() - start;
    const now = document.querySelector('section.current');
    const bare = [...now.querySelectorAll('.drawing')].some((one) => one.querySelector('svg') === null);
    if (now === before || bare) reject(new Error('the slide was not turned'));
    else resolve(time);
  }));
})`;
