import { bench } from './bench';
import { checks } from './checks';
import { command } from './command';
import { scripts } from './scripts';
import { start } from './start';

/** What only the commands of a terminal say: no page is sent it. */
export const terminal = { bench, checks, command, scripts, start };
