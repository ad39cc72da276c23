import { expect, test } from 'vitest';
import { chance, oneOf } from '../../scripts/demo/chance';
import { fuzzed } from '../import/fuzz/inputs';
import { address } from './support/journey';
import { picked, post } from './support/post';

const COUNT = 24;
const BEGINNING = process.env.ZHUNSHENG_SEED ?? 'http';

/** Fields of the page's forms, and what a person, a program or somebody curious might send in each. */
const FIELDS = [
  ...['encoding', 'delimiter', 'quote', 'vanished', 'step', 'absence:/', 'year:2019-20', 'percent:rate'],
  ...['header-row:1', 'header-lines:1', 'column:1:0', 'column:1:1', 'column:1:3'],
  ...['table-year:1', 'table-agency:1', 'table-indicator:1', 'table-used:1'],
  ...['agency:示例区教育委员会', 'agency:sifa', 'indicator:新收一审', 'indicator:cases', 'new-kind:sifa'],
  ...[
    'new-unit:cases',
    'new-type:cases',
    'new-area:cases',
    'cell:!R2C4',
    'reason:!R2C4',
    'all:agency-unknown',
  ],
];
const VALUES = [
  ...['', '-', '+', '0', '1', '9', '2019', '9999999', 'gb18030', 'utf-16le', 'tab', 'none', 'withdraw'],
  ...['field:agency', 'field:value', 'indicator:gone', 'ignored', 'leave', 'general', 'count', 'litigation'],
  ...['take', 'doubtful', 'send-back', 'demo-chengguan', 'training-held', '__proto__', '甲'],
];

function formOf(seed: string): Record<string, string> {
  return Object.fromEntries(
    FIELDS.filter((name) => chance(seed, 'sent', name) < 0.4).map((name) => [
      name,
      oneOf(VALUES, seed, 'value', name),
    ]),
  );
}

test(`${COUNT} files that nobody meant to send, over HTTP: every answer is one, and none is a fault of ours`, async () => {
  const kept: string[] = [];
  for (let index = 0; index < COUNT; index += 1) {
    const seed = `${BEGINNING} ${index}`;
    const { bytes, fileName } = fuzzed(seed);
    const file = picked(bytes, fileName);
    const sent = await post(address, '/imports?/upload', { district: 'demo', person: '示例甲', file });
    expect(sent.status, `seed ${seed}`).toBeLessThan(500);
    if (sent.location === null) continue;
    const { pathname } = new URL(sent.location, address);
    kept.push(pathname);
    expect((await fetch(new URL(pathname, address))).status, `seed ${seed}`).toBe(200);
    const again = await post(address, `${pathname}?/recheck`, formOf(seed));
    expect(again.status, `seed ${seed}, ${JSON.stringify(formOf(seed))}`).toBeLessThan(500);
    expect((await fetch(new URL(pathname, address))).status, `seed ${seed}`).toBe(200);
    // Left as it was found: the journeys share one store.
    expect((await post(address, `${pathname}?/discard`, {})).status, `seed ${seed}`).toBe(303);
  }
  expect(kept.length).toBeGreaterThan(COUNT / 2);
}, 300_000);
