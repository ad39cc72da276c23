import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** How a command reaches the program that holds the database: a file beside it, for its owner's eyes only. */
export interface Door {
  /** Such as `http://127.0.0.1:4173`: one that this machine reaches. */
  readonly address: string;
  /** Made anew at every start. */
  readonly token: string;
  /** The program's process id. */
  readonly process: number;
}

export const DOOR_FILE = 'server.json';

const TOKEN_BYTES = 32;

/** The built program is bundled apart from the script that starts it: they meet in the process. */
const PROCESS_WIDE = Symbol.for('zhunsheng.command-door');

type Holder = typeof globalThis & { [PROCESS_WIDE]?: string };

/**
 * Leaves word of how this process is reached, in place of what an earlier one may have left.
 * @param dataFolder absolute path of the folder that holds the database
 * @throws the file system's error where the file cannot be written
 */
export function openDoor(dataFolder: string, address: string): void {
  const door: Door = {
    address,
    token: randomBytes(TOKEN_BYTES).toString('base64url'),
    process: process.pid,
  };
  const path = join(dataFolder, DOOR_FILE);
  const written = `${path}.${process.pid}`;
  // Written aside and moved: nobody reads half of it, and an earlier file's mode is not taken over.
  rmSync(written, { force: true });
  writeFileSync(written, `${JSON.stringify(door)}\n`, { mode: 0o600, flag: 'wx' });
  renameSync(written, path);
  (globalThis as Holder)[PROCESS_WIDE] = door.token;
}

/** Takes the word back and admits nobody any more; nothing where it was never given. */
export function closeDoor(dataFolder: string): void {
  const holder: Holder = globalThis;
  if (holder[PROCESS_WIDE] === undefined) return;
  delete holder[PROCESS_WIDE];
  rmSync(join(dataFolder, DOOR_FILE), { force: true });
}

/** Does an `authorization` header bear this process's token? Takes the same time whatever it bears. */
export function admits(authorization: string | null): boolean {
  const token = (globalThis as Holder)[PROCESS_WIDE];
  if (token === undefined || authorization === null) return false;
  return timingSafeEqual(digest(authorization), digest(authorizationOf(token)));
}

export function authorizationOf(token: string): string {
  return `Bearer ${token}`;
}

function digest(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}

/**
 * The door of the program that holds the database of a folder; undefined where none was left, where it is none, or where
 * the process that left it has ended.
 * @throws the file system's error where it is there and cannot be read
 */
export function findDoor(dataFolder: string): Door | undefined {
  let text: string;
  try {
    text = readFileSync(join(dataFolder, DOOR_FILE), 'utf8');
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return undefined;
    throw error;
  }
  const door = doorOf(text);
  return door !== undefined && isAlive(door.process) ? door : undefined;
}

function doorOf(text: string): Door | undefined {
  let content: unknown;
  try {
    content = JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
  if (typeof content !== 'object' || content === null) return undefined;
  const { address, token, process: id } = content as Partial<Record<keyof Door, unknown>>;
  if (typeof address !== 'string' || !/^http:\/\/[^/\s]+$/.test(address) || !URL.canParse(address))
    return undefined;
  if (typeof token !== 'string' || !/^[\w-]+$/.test(token)) return undefined;
  if (typeof id !== 'number' || !Number.isInteger(id) || id <= 0) return undefined;
  return { address, token, process: id };
}

/** Asks without sending anything; a process of another user is there all the same. */
function isAlive(id: number): boolean {
  try {
    process.kill(id, 0);
    return true;
  } catch (error) {
    return codeOf(error) === 'EPERM';
  }
}

function codeOf(error: unknown): unknown {
  return error instanceof Error && 'code' in error ? error.code : undefined;
}
