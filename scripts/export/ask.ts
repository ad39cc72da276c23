import { request } from 'node:http';
import type { Door } from '../../src/lib/server/command-door';
import type { Locale } from '../../src/lib/text/locale';
import type { Texts } from '../../src/lib/text/zh-CN';
import { CommandRefused, messageOf } from '../import/refused';
import type { ExportArguments } from './arguments';

/** Where the running program has the file, or the page that a PDF is printed from. */
export function pathOf(given: ExportArguments, locale: Locale): string {
  const { what, ending, internal, notes, paper } = given;
  const parameters = typeof what === 'number' ? new URLSearchParams() : new URLSearchParams(what);
  if (typeof what === 'number' && internal) parameters.set('internal', 'on');
  if (ending === 'html' && notes) parameters.set('notes', 'on');
  if (ending === 'pdf') {
    parameters.set('paper', paper);
    parameters.set('bar', 'off');
  }
  parameters.set('lang', locale);
  const base = typeof what === 'number' ? `/decks/${what}` : '/compare';
  return `${base}${ending === 'pdf' ? '/print' : `.${ending}`}?${parameters}`;
}

/**
 * Has the running program make the file; undefined where it knows no such View or deck.
 * @throws CommandRefused where it does not answer, or not as this version does
 */
export async function askForFile(
  door: Door,
  path: string,
  { command }: Texts,
): Promise<Uint8Array | undefined> {
  let answer: { status: number; bytes: Uint8Array };
  try {
    answer = await got(new URL(path, door.address));
  } catch (error) {
    throw new CommandRefused(command.silent(door.address, messageOf(error)));
  }
  if (answer.status === 404) return undefined;
  if (answer.status !== 200) throw new CommandRefused(command.strange(door.address, answer.status));
  return answer.bytes;
}

function got(url: URL): Promise<{ status: number; bytes: Uint8Array }> {
  return new Promise((resolve, reject) => {
    const sent = request(url, { agent: false }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('error', reject);
      response.on('end', () => {
        resolve({ status: response.statusCode ?? 0, bytes: new Uint8Array(Buffer.concat(chunks)) });
      });
    });
    sent.on('error', reject);
    sent.end();
  });
}
