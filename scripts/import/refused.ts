/** The command cannot be carried out; the message is the sentence for its reader, `exitCode` how the process ends. */
export class CommandRefused extends Error {
  override readonly name = 'CommandRefused';
  readonly exitCode: 1 | 2 | 130 = 1;
}

/** It was called in a way that it does not know; the message ends with the usage. */
export class UsageWrong extends CommandRefused {
  override readonly exitCode = 2;
}

/** Its reader pressed Ctrl-C: 128 and the number of the signal, as shells have it. */
export class Interrupted extends CommandRefused {
  override readonly exitCode = 130;
}

/** What a failure says of itself. */
export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
