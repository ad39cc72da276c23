import { randomBytes } from 'node:crypto';
import { request } from 'node:http';
import type { Making } from '../../src/lib/export/making';
import type { Door } from '../../src/lib/server/command-door';
import type { Progress } from '../../src/lib/server/tickets';
import type { Locale } from '../../src/lib/text/locale';
import type { TerminalTexts } from '../../src/lib/text/terminal';
import { CommandRefused, messageOf } from '../import/refused';
import type { ExportArguments } from './arguments';

/** How often it is asked how far it is, in milliseconds. */
const ASK_EVERY = 300;

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
 * Has the running program make the file, asking meanwhile how far it is; undefined where it knows no such View or deck.
 * @throws CommandRefused where it does not answer, or not as this version does; the reason of the signal, where it is
 * called off: the program then stops too, since nobody waits any more
 */
export async function askForFile(
  door: Door,
  path: string,
  { command }: TerminalTexts,
  { onProgress, signal }: Making = {},
): Promise<Uint8Array | undefined> {
  const ticket = randomBytes(16).toString('hex');
  let over = false;
  const asking =
    onProgress &&
    setInterval(() => {
      void tell(door, ticket, (...now) => {
        if (!over) onProgress(...now);
      });
    }, ASK_EVERY);
  let answer: { status: number; bytes: Uint8Array };
  try {
    answer = await got(new URL(`${path}&ticket=${ticket}`, door.address), signal);
  } catch (error) {
    if (signal?.aborted === true) throw signal.reason;
    throw new CommandRefused(command.silent(door.address, messageOf(error)));
  } finally {
    over = true;
    clearInterval(asking);
  }
  if (answer.status === 404) return undefined;
  if (answer.status !== 200) throw new CommandRefused(command.strange(door.address, answer.status));
  return answer.bytes;
}

async function tell(
  door: Door,
  ticket: string,
  onProgress: NonNullable<Making['onProgress']>,
): Promise<void> {
  // The file's own answer says what went wrong.
  const answer = await got(new URL(`/tickets/${ticket}`, door.address)).catch(() => undefined);
  if (answer?.status !== 200) return;
  const { done, of } = JSON.parse(new TextDecoder().decode(answer.bytes)) as Progress;
  if (done > 0) onProgress(done, of);
}

function got(url: URL, signal?: AbortSignal): Promise<{ status: number; bytes: Uint8Array }> {
  return new Promise((resolve, reject) => {
    const sent = request(url, { agent: false, ...(signal === undefined ? {} : { signal }) }, (response) => {
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
