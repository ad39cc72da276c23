import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect } from 'vitest';
import { hardSlides, layoutSlides, makeReviewDeck } from '../../scripts/screenshots/review-decks';
import { startProgram, type RunningProgram } from '../../scripts/serve/child';
import { texts } from '../../src/lib/text/texts';
import { drawnAhead, slideShown } from './support/decks';
import { test } from './support/journey';

/** A program of its own, since it is taken away. */
const home = mkdtempSync(join(tmpdir(), 'zhunsheng-stopped-'));
const SLIDES = 20;
/** Pictures on them; a slide without figures has none. */
const PICTURES = 18;
let program: RunningProgram | undefined;
let deck = 0;

beforeAll(async () => {
  program = await startProgram(join(home, 'data'), home);
  const t = texts('zh-CN');
  const slides = [...layoutSlides(t), ...hardSlides(t)].slice(0, SLIDES);
  deck = await makeReviewDeck(program.address, slides);
}, 300_000);

afterAll(async () => {
  await program?.kill();
  rmSync(home, { recursive: true });
});

test('the server is killed in the middle: the deck goes on to its end by keyboard, the presenter in step; what would have to be looked up is put back and said', async ({
  open,
}) => {
  if (program === undefined) throw new Error('no program');
  const stage = await open({ baseURL: program.address, viewport: { width: 1280, height: 720 } });
  await stage.goto(`/decks/${deck}/stage?district=demo`);
  await drawnAhead(stage, PICTURES);
  const presenter = await stage.context().newPage();
  await presenter.goto(`/decks/${deck}/presenter?district=demo`);
  await presenter.waitForSelector('header strong');
  const shown = async (slide: number) => {
    await expect.poll(() => slideShown(stage)).toBe(String(slide));
    await expect.poll(() => presenter.textContent('.place')).toBe(`${slide} / ${SLIDES}`);
  };
  for (let slide = 2; slide <= 8; slide += 1) await stage.keyboard.press('PageDown');
  await shown(8);
  // The presenter's window has drawn its pictures ahead as well.
  await presenter.waitForLoadState('networkidle');
  await presenter.waitForTimeout(3000);

  await program.kill();
  await expect(fetch(program.address)).rejects.toThrow();

  for (let slide = 9; slide <= SLIDES; slide += 1) {
    await (slide % 2 === 0 ? stage : presenter).keyboard.press('ArrowRight');
    await shown(slide);
    // Every chart of it is painted, in both windows.
    expect(await stage.locator('section.current .drawing:not(:has(svg))').count()).toBe(0);
    expect(await presenter.locator('.now .drawing:not(:has(svg))').count()).toBe(0);
    expect(await stage.textContent('section.current h2')).toBe(await presenter.textContent('.now .slide h2'));
  }
  for (let slide = SLIDES - 1; slide >= 1; slide -= 1) await stage.keyboard.press('ArrowLeft');
  await shown(1);
  expect(await stage.textContent('section.current h2')).toBe(await presenter.textContent('.now .slide h2'));

  await stage.keyboard.press('b');
  await stage.waitForSelector('main.black');
  expect(await presenter.textContent('.now h2')).toContain('黑屏');
  await presenter.keyboard.press('b');
  await stage.waitForSelector('main.slide');
  await stage.keyboard.press('o');
  await expect.poll(() => stage.locator('main.overview section:visible').count()).toBe(SLIDES);
  expect(await stage.locator('section .drawing:not(:has(svg))').count()).toBe(0);
  for (const key of ['7', 'Enter']) await stage.keyboard.press(key);
  await shown(7);

  for (const at of [stage, presenter]) {
    const title = await stage.textContent('section.current h2');
    await at.keyboard.press('[');
    await expect.poll(() => at.textContent('main > .note')).toContain('服务器没有应答');
    expect(await stage.textContent('section.current h2')).toBe(title);
    // Put back already: a further key is told of as the first was, and an agency stands out as before.
    await at.keyboard.press('ArrowRight');
    await expect.poll(() => at.textContent('main > .note')).toBe('');
    await at.keyboard.press('ArrowLeft');
    await shown(7);
  }
  const picture = () => stage.innerHTML('section.current .drawing');
  const plain = await picture();
  await stage.keyboard.press('ArrowRight');
  await stage.keyboard.press('ArrowLeft');
  await expect.poll(picture).toBe(plain);
}, 120_000);
