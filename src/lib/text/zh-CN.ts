import { app } from './zh-CN/app';
import { charts } from './zh-CN/charts';
import { findings } from './zh-CN/findings';
import { terms } from './zh-CN/terms';

/** The Chinese dictionary is the shape that every other language satisfies. */
export const zhCN = { app, charts, findings, terms };

export type Texts = typeof zhCN;
