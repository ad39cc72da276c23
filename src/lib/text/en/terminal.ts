import type { TerminalTexts } from '../terminal';
import { bench } from './bench';
import { checks } from './checks';
import { command } from './command';
import { scripts } from './scripts';
import { start } from './start';

export const terminal: Pick<TerminalTexts, 'bench' | 'checks' | 'command' | 'scripts' | 'start'> = {
  bench,
  checks,
  command,
  scripts,
  start,
};
