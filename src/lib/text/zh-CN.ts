import { app } from './zh-CN/app';
import { checks } from './zh-CN/checks';
import { charts } from './zh-CN/charts';
import { findings } from './zh-CN/findings';
import { start } from './zh-CN/start';
import { terms } from './zh-CN/terms';

/** The Chinese dictionary is the shape that every other language satisfies. */
export const zhCN = { app, checks, charts, findings, start, terms };

export type Texts = typeof zhCN;
