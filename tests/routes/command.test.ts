import type { RequestEvent } from '@sveltejs/kit';
import { fc } from '../fixtures/property';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { POST } from '../../src/routes/imports/command/+server';
import { bringIn, type BringIn } from '../../src/lib/server/bring-in';
import { authorizationOf, closeDoor, findDoor, openDoor } from '../../src/lib/server/command-door';
import { packRequest, RequestInvalid, unpackRequest } from '../../src/lib/server/command-request';
import type { Database } from '../../src/lib/server/db/connection';
import { readHere } from '../../src/lib/server/store/stage';
import { temporaryFolder, temporaryStore } from '../server/temporary';

let folder: string;
let db: Database;
let token: string;

beforeEach(async () => {
  folder = temporaryFolder();
  db = await temporaryStore();
  openDoor(folder, 'http://127.0.0.1:1');
  token = findDoor(folder)?.token ?? '';
});
afterEach(() => {
  closeDoor(folder);
});

const bytes = (text: string) => new TextEncoder().encode(text);
const CSV = '机构,年度,指标,数值\n区教委,2020,新收一审,23\n区教委,2020,败诉,七八件\n无名局,2020,败诉,1\n';
const INPUT: BringIn = {
  bytes: bytes(CSV),
  fileName: '提取表 "甲".csv',
  district: 'demo',
  person: '甲',
  decisions: {},
  commit: false,
};

async function post(body: Uint8Array, authorization?: string): Promise<Response> {
  const headers = authorization === undefined ? {} : { authorization };
  const request = new Request('http://localhost/imports/command', {
    method: 'POST',
    headers,
    body: Uint8Array.from(body),
  });
  return POST({ request, locals: { database: db } } as unknown as Parameters<typeof POST>[0] & RequestEvent);
}

describe('what the running program answers the command', () => {
  test.each([
    ['no token', undefined],
    ['another token', 'Bearer abc'],
    ['an empty one', ''],
  ])('%s: 403, and the request is not read', async (_name, authorization) => {
    const answer = await post(packRequest({ ...INPUT, commit: true }), authorization);
    expect(answer.status).toBe(403);
    expect(await answer.json()).toEqual({ refused: 'token' });
    expect(await db.read('SELECT * FROM import')).toEqual([]);
  });

  test('the very bytes that the same function gives in this process', async () => {
    const answer = await post(packRequest(INPUT), authorizationOf(token));
    expect(answer.status).toBe(200);
    expect(answer.headers.get('cache-control')).toBe('no-store');
    expect(await answer.text()).toBe(JSON.stringify(await bringIn(db, INPUT, readHere)));
    expect(await db.read('SELECT * FROM import')).toEqual([]);
  });

  test('an unknown district: 404 with those there are', async () => {
    const answer = await post(packRequest({ ...INPUT, district: 'nowhere' }), authorizationOf(token));
    expect(answer.status).toBe(404);
    expect(await answer.json()).toMatchObject({ unknownDistrict: 'nowhere', known: expect.any(Array) });
  });

  test.each([
    ['nothing', ''],
    ['no line', '{"fileName":"a.csv"}'],
    ['no JSON', '{"fileName":\nx'],
    ['no object', '3\nx'],
    ['no text', '\u0000\n'],
    ['no name', JSON.stringify({ ...INPUT, bytes: undefined, fileName: '' }) + '\n'],
    ['a name with a zero in it', JSON.stringify({ ...INPUT, bytes: undefined, fileName: 'a\u0000' }) + '\n'],
    ['no person', JSON.stringify({ ...INPUT, bytes: undefined, person: ' ' }) + '\n'],
    ['commit as a word', JSON.stringify({ ...INPUT, bytes: undefined, commit: 'yes' }) + '\n'],
    ['decisions that are none', JSON.stringify({ ...INPUT, bytes: undefined, decisions: { a: 1 } }) + '\n'],
    ['no decisions', JSON.stringify({ ...INPUT, bytes: undefined, decisions: undefined }) + '\n'],
  ])('%s: 400 that names the part', async (_name, body) => {
    const answer = await post(bytes(body), authorizationOf(token));
    expect(answer.status).toBe(400);
    expect(await answer.json()).toEqual({ refused: expect.stringMatching(/./) });
  });
});

describe('a request as it travels', () => {
  test('arrives as it was sent, whatever the names and bytes', () => {
    const name = fc.string({ unit: 'grapheme', minLength: 1 }).filter((text) => !/[\0/]/.test(text));
    fc.assert(
      fc.property(name, fc.uint8Array(), fc.boolean(), (fileName, content, commit) => {
        const input = { ...INPUT, fileName, bytes: content, commit };
        expect(unpackRequest(packRequest(input))).toEqual(input);
      }),
    );
  });

  test('anything else is refused, never thrown otherwise', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.uint8Array(), (head, content) => {
        for (const body of [content, bytes(`${JSON.stringify(head)}\n`)]) {
          try {
            unpackRequest(body);
          } catch (error) {
            expect(error).toBeInstanceOf(RequestInvalid);
          }
        }
      }),
    );
  });
});
