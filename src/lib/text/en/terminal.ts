import type { terminal as zhCN } from '../zh-CN/terminal';
import { bench } from './bench';
import { checks } from './checks';
import { command } from './command';
import { scripts } from './scripts';
import { start } from './start';

export const terminal: typeof zhCN = { bench, checks, command, scripts, start };
