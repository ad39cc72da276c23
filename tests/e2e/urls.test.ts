import { expect } from 'vitest';
import { address, test } from './support/journey';
import { fuzzedAddress } from './support/urls';

/** 100 over HTTP and 12 in a browser with every test run, 10,000 and 300 with `npm run test:faults`. */
const FULL = process.env.ZHUNSHENG_FAULTS === 'full';
const COUNT = FULL ? 10_000 : 100;
const SHOWN = FULL ? 300 : 12;
const BEGINNING = process.env.ZHUNSHENG_SEED ?? 'address';
const AT_ONCE = 4;

test(`${COUNT} addresses that nobody meant to type, over HTTP: each is answered, and none with a fault of ours`, async () => {
  const broken: string[] = [];
  let answered = 0;
  const ask = async (index: number) => {
    const seed = `${BEGINNING} ${index}`;
    const path = fuzzedAddress(seed);
    const answer = await fetch(new URL(path, address), {
      redirect: 'manual',
      headers: { accept: 'text/html' },
    });
    const text = await answer.text();
    if (answer.status === 200) answered += 1;
    if (answer.status >= 500) broken.push(`${answer.status}, seed ${seed}: ${path}`);
    // A page of a View shows a chart or a table, whatever was asked for.
    const isView = /^\/compare(\?|$)/.test(path) && answer.status === 200;
    if (isView && !/<svg|<table/.test(text)) broken.push(`blank, seed ${seed}: ${path}`);
  };
  for (let index = 0; index < COUNT; index += AT_ONCE) {
    await Promise.all(Array.from({ length: AT_ONCE }, (_, at) => ask(index + at)));
  }
  expect(broken).toEqual([]);
  expect(answered).toBeGreaterThan(COUNT / 2);
}, 3_600_000);

test(`${SHOWN} of them in a browser: no exception, and the chart becomes live where one was drawn`, async ({
  open,
}) => {
  const page = await open();
  const thrown: string[] = [];
  page.on('pageerror', (error) => thrown.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error' && !message.text().startsWith('Failed to load resource'))
      thrown.push(message.text());
  });
  for (let index = 0; index < SHOWN; index += 1) {
    const seed = `${BEGINNING} page ${index}`;
    const path = fuzzedAddress(seed);
    // What is downloaded is not shown; the first test has asked for it.
    if (/^\/[a-z]+\.(csv|json)/.test(path)) continue;
    await page.goto(path);
    if ((await page.locator('main figure .drawing svg').count()) > 0) {
      await page.waitForSelector('figure.live', { timeout: 10_000 });
    }
    expect(thrown, `seed ${seed}: ${path}`).toEqual([]);
  }
}, 3_600_000);
