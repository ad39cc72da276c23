import { app } from './en/app';
import { charts } from './en/charts';
import { findings } from './en/findings';
import { terms } from './en/terms';
import type { Texts } from './zh-CN';

export const en = { app, charts, findings, terms } satisfies Texts;
