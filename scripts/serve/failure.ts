import { DatabaseUnusable, type OpenFailure } from '../../src/lib/server/db/errors';
import { SettingInvalid, type Settings } from '../../src/lib/server/settings';
import type { TerminalTexts } from '../../src/lib/text/terminal';

type Address = Pick<Settings, 'host' | 'port'>;

/** One sentence that tells an office why the program cannot start, and what to do; undefined for a fault of ours. */
export function sentenceOf(error: unknown, { start }: TerminalTexts, address?: Address): string | undefined {
  if (error instanceof SettingInvalid) return start.badSetting(error.setting, error.got, error.expected);
  if (error instanceof DatabaseUnusable) return openSentence(error.failure, start);
  return address && addressSentence(error, start, address);
}

/** Tells in the terminal why the program cannot start, and ends the process with 1. */
export function endWith(error: unknown, texts: TerminalTexts, address?: Address): never {
  const sentence = sentenceOf(error, texts, address);
  // A fault of ours needs its cause in the log.
  if (sentence === undefined) console.error(error);
  console.error(sentence ?? texts.start.failed);
  process.exit(1);
}

function openSentence(failure: OpenFailure, start: TerminalTexts['start']): string {
  switch (failure.code) {
    case 'folder-unwritable':
      return start.folderUnwritable(failure.path);
    case 'database-newer':
      return start.databaseNewer(failure.path);
    case 'database-busy':
      return start.databaseBusy(failure.path);
    case 'database-damaged':
      return start.databaseDamaged(failure.path, failure.detail);
    case 'migration-changed':
      return start.migrationChanged(failure.path, failure.found);
  }
}

function addressSentence(
  error: unknown,
  start: TerminalTexts['start'],
  { host, port }: Address,
): string | undefined {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (code === 'EADDRINUSE') return start.portInUse(port, host);
  if (code === 'EACCES') return start.portRefused(port);
  if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND' || code === 'EAI_AGAIN')
    return start.hostUnknown(host);
  return undefined;
}
