import type { Numbers } from '../number-style';

/** English has thousands by comma and no units to shorten by. */
export const numbers: Numbers['numbers'] = { large: [] };
