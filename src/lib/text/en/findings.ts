import type { Texts } from '../zh-CN';

export const findings: Texts['findings'] = {};
