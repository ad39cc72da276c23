import { chmodSync, existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import {
  admits,
  authorizationOf,
  closeDoor,
  DOOR_FILE,
  findDoor,
  openDoor,
} from '../../src/lib/server/command-door';
import { temporaryFolder } from './temporary';

const ADDRESS = 'http://127.0.0.1:4173';
let folder: string;
let path: string;

beforeEach(() => {
  folder = temporaryFolder();
  path = join(folder, DOOR_FILE);
});

test('what is left is for its owner’s eyes, admits its token alone, and is gone when it is closed', () => {
  writeFileSync(path, 'left by an earlier one');
  chmodSync(path, 0o644);
  openDoor(folder, ADDRESS);
  expect(statSync(path).mode & 0o777).toBe(0o600);
  const door = findDoor(folder);
  expect(door).toMatchObject({ address: ADDRESS, process: process.pid });
  const token = door?.token ?? '';
  expect(Buffer.from(token, 'base64url')).toHaveLength(32);
  expect(admits(authorizationOf(token))).toBe(true);
  for (const wrong of [
    null,
    '',
    token,
    `bearer ${token}`,
    `Bearer ${token} `,
    'Bearer ',
    authorizationOf('x'),
  ])
    expect([wrong, admits(wrong)]).toEqual([wrong, false]);
  closeDoor(folder);
  expect(existsSync(path)).toBe(false);
  expect(admits(authorizationOf(token))).toBe(false);
  closeDoor(folder);
});

test('every start has a token of its own', () => {
  openDoor(folder, ADDRESS);
  const first = readFileSync(path, 'utf8');
  openDoor(folder, ADDRESS);
  expect(readFileSync(path, 'utf8')).not.toBe(first);
  closeDoor(folder);
});

test('a door that was never opened is none, and closing it removes nothing of others', () => {
  expect(findDoor(folder)).toBeUndefined();
  writeFileSync(path, 'of another program');
  closeDoor(folder);
  expect(existsSync(path)).toBe(true);
});

const OPEN = { address: ADDRESS, token: 'abc', process: process.pid };

test.each([
  ['half a file', '{"address":'],
  ['no object', 'null'],
  ['another address', JSON.stringify({ ...OPEN, address: 'ftp://127.0.0.1' })],
  ['an address with a path', JSON.stringify({ ...OPEN, address: `${ADDRESS}/x` })],
  ['no address', JSON.stringify({ ...OPEN, address: 'http://[' })],
  ['a token that is none', JSON.stringify({ ...OPEN, token: 'a\nb' })],
  ['a group of processes', JSON.stringify({ ...OPEN, process: -1 })],
  ['a process that has ended', JSON.stringify({ ...OPEN, process: spawnSync('true').pid })],
])('%s is no door', (_name, content) => {
  writeFileSync(path, content);
  expect(findDoor(folder)).toBeUndefined();
});

test('one that cannot be read is told', () => {
  mkdirSync(path);
  expect(() => findDoor(folder)).toThrow('EISDIR');
});
