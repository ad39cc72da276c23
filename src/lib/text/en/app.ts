import type { Texts } from '../zh-CN';

export const app: Texts['app'] = {};
