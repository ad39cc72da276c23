import { zhCN, type Texts } from '../zh-CN';
import { LARGE_UNITS } from './numbers';

/** The Chinese dictionary whose large numbers are shortened: 1.2万 for 12,000. */
export const inLargeUnits: Texts = { ...zhCN, numbers: { large: LARGE_UNITS } };
