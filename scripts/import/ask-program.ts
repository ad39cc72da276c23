import { request } from 'node:http';
import type { BringIn, BroughtIn, DistrictRefused } from '../../src/lib/server/bring-in';
import { authorizationOf, type Door } from '../../src/lib/server/command-door';
import { COMMAND_PATH, COMMAND_TYPE, packRequest } from '../../src/lib/server/command-request';
import type { TerminalTexts } from '../../src/lib/text/terminal';
import { CommandRefused, messageOf } from './refused';

interface Answer {
  readonly status: number;
  readonly text: string;
}

/**
 * Has the running program bring an extract in.
 * @throws CommandRefused where it does not answer, or not as this version does
 */
export async function askProgram(
  door: Door,
  input: BringIn,
  { command }: TerminalTexts,
): Promise<BroughtIn | DistrictRefused> {
  let answer: Answer;
  try {
    answer = await post(door, packRequest(input));
  } catch (error) {
    throw new CommandRefused(command.silent(door.address, messageOf(error)));
  }
  if (answer.status === 413) throw new CommandRefused(command.tooLarge(input.fileName));
  const told = toldBy(answer);
  if (told === undefined) throw new CommandRefused(command.strange(door.address, answer.status));
  return told;
}

/** Node's own request: it asks no proxy, and waits as long as a large extract takes. */
function post({ address, token }: Door, body: Uint8Array): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const headers = {
      accept: 'application/json',
      authorization: authorizationOf(token),
      'content-type': COMMAND_TYPE,
      'content-length': body.length,
    };
    const sent = request(new URL(COMMAND_PATH, address), { method: 'POST', headers, agent: false });
    sent.on('error', reject);
    sent.on('response', (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('error', reject);
      response.on('end', () => {
        resolve({ status: response.statusCode ?? 0, text: Buffer.concat(chunks).toString('utf8') });
      });
    });
    sent.end(body);
  });
}

/** A program of another version may answer otherwise: undefined. */
function toldBy({ status, text }: Answer): BroughtIn | DistrictRefused | undefined {
  if (status !== 200 && status !== 404) return undefined;
  let content: unknown;
  try {
    content = JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
  if (typeof content !== 'object' || content === null) return undefined;
  const whole = status === 200 ? BROUGHT_IN : DISTRICT_REFUSED;
  return whole.every((part) => part in content) ? (content as BroughtIn | DistrictRefused) : undefined;
}

const BROUGHT_IN: readonly (keyof BroughtIn)[] = [
  ...(['fileName', 'rows', 'entries', 'reports', 'severities', 'diff'] as const),
  ...(['created', 'findings', 'mapping', 'outcome'] as const),
];
const DISTRICT_REFUSED: readonly (keyof DistrictRefused)[] = ['unknownDistrict', 'known'];
