import { declaredName } from '../domain/person';
import { decisionsFrom } from '../import/decisions-file';
import type { BringIn } from './bring-in';

/** Where the running program takes what a command brings in. */
export const COMMAND_PATH = '/imports/command';

/** No form's type: a page of another origin cannot send it unasked. */
export const COMMAND_TYPE = 'application/octet-stream';

/** What was sent is no request of the command; the message names the part that is none. */
export class RequestInvalid extends Error {
  override readonly name = 'RequestInvalid';
}

const LINE_END = 0x0a;

/** As a file system has them; the store keeps no zero character. */
const FILE_NAME = /^[^\0/]+$/;

/** A request as it travels: one line of JSON with everything but the file, then the file's bytes as they are. */
export function packRequest({ bytes, ...others }: BringIn): Uint8Array {
  const head = new TextEncoder().encode(`${JSON.stringify(others)}\n`);
  const body = new Uint8Array(head.length + bytes.length);
  body.set(head);
  body.set(bytes, head.length);
  return body;
}

/** @throws RequestInvalid */
export function unpackRequest(body: Uint8Array): BringIn {
  const end = body.indexOf(LINE_END);
  if (end < 0) throw new RequestInvalid('body');
  const { fileName, district, person, commit, decisions } = headOf(body.subarray(0, end));
  if (typeof fileName !== 'string' || !FILE_NAME.test(fileName)) throw new RequestInvalid('fileName');
  if (typeof district !== 'string') throw new RequestInvalid('district');
  if (typeof commit !== 'boolean') throw new RequestInvalid('commit');
  const name = typeof person === 'string' ? declaredName(person) : undefined;
  if (name === undefined) throw new RequestInvalid('person');
  // A copy: the thread that reads it gets the file's bytes and no more.
  const bytes = body.slice(end + 1);
  return { bytes, fileName, district, person: name, commit, decisions: decisionsOf(decisions) };
}

function headOf(line: Uint8Array): Readonly<Record<string, unknown>> {
  const head = named(
    'head',
    () => JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(line)) as unknown,
  );
  if (typeof head !== 'object' || head === null) throw new RequestInvalid('head');
  return head as Readonly<Record<string, unknown>>;
}

function decisionsOf(content: unknown): BringIn['decisions'] {
  return named('decisions', () => decisionsFrom(content));
}

/** What reads a part, with its refusals as refusals of the request. */
function named<Part>(part: string, read: () => Part): Part {
  try {
    return read();
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof TypeError)
      throw new RequestInvalid(`${part}: ${error.message}`);
    throw error;
  }
}
