import { describe, expect, test } from 'vitest';
import { filesBelow, programSources, textOf } from './sources';

/** Names of things, not places to ask: XML namespaces. */
const NAMESPACE =
  /^https?:\/\/(www\.w3\.org|schemas\.openxmlformats\.org|schemas\.microsoft\.com\/office|purl\.org\/dc)\//;
const ADDRESS = /(https?:|wss?:|ftp:)?\/\/[a-z0-9][a-z0-9.-]*\.[a-z]{2,}[^\s'"`)]*/gi;
/** Only an XMLHttpRequest tells how far an upload is; it sends a form of the page to the form's own action. */
const SENDS_A_FORM = 'src/routes/imports/upload.ts';
const ASKS = ['XMLHttpRequest', 'WebSocket', 'EventSource', 'sendBeacon', '.sendBeacon', 'importScripts'];

const sources = programSources().filter((one) => one.path.startsWith('src/'));

describe('no request leaves the office', () => {
  test('the program names no host', () => {
    const wrong = sources.flatMap((one) =>
      one.literals.flatMap(({ text }) => addressesIn(text).map((address) => `${one.path}: ${address}`)),
    );
    expect(wrong).toEqual([]);
  });

  test('neither does any style, page frame or picture', () => {
    const files = [...filesBelow('src', '.css', '.html', '.svelte'), ...filesBelow('static', '')];
    const wrong = files.flatMap((path) =>
      [...textOf(path).matchAll(/(?:url\(|@import|src=|href=)[\s"']*((?:https?:)?\/\/[^\s"')]+)/g)].map(
        ([, address]) => `${path}: ${address}`,
      ),
    );
    expect(wrong).toEqual([]);
  });

  test('only pages ask, and only their own server', () => {
    const wrong = sources.flatMap((one) => {
      const asking = one.path.startsWith('src/routes/') ? ASKS : [...ASKS, 'fetch', '.fetch'];
      return one.names.filter((name) => asking.includes(name)).map((name) => `${one.path}: ${name}`);
    });
    expect(wrong).toEqual([`${SENDS_A_FORM}: XMLHttpRequest`]);
  });

  test('the test sees an address and knows a namespace', () => {
    expect(addressesIn('see https://cdn.example.com/a.js and //b.example.org')).toHaveLength(2);
    expect(addressesIn('http://www.w3.org/2000/svg')).toEqual([]);
    expect(addressesIn('http://schemas.microsoft.com/other')).toHaveLength(1);
    expect(addressesIn('a // b, 1 // 2')).toEqual([]);
  });
});

function addressesIn(text: string): string[] {
  return [...text.matchAll(ADDRESS)]
    .map(([address]) => address)
    .filter((address) => !NAMESPACE.test(address));
}
