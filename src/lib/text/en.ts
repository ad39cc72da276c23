import { app } from './en/app';
import { checks } from './en/checks';
import { charts } from './en/charts';
import { findings } from './en/findings';
import { start } from './en/start';
import { terms } from './en/terms';
import type { Texts } from './zh-CN';

export const en = { app, checks, charts, findings, start, terms } satisfies Texts;
