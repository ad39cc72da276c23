import type { Texts } from '../zh-CN';

export const charts: Texts['charts'] = {};
