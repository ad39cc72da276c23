import { chance } from '../../scripts/demo/chance';

/**
 * Where fast-check begins: anywhere, or where ZHUNSHENG_SEED says: the number that a failure printed, or any text.
 * @param lane of several that run side by side; the first begins with the number itself
 */
export function sequenceSeed(lane = 0): { readonly seed?: number } {
  const given = process.env.ZHUNSHENG_SEED ?? '';
  if (given === '') return {};
  const seed = /^-?\d{1,10}$/.test(given) ? Number(given) : Math.floor(chance(given) * 2 ** 31);
  return { seed: seed + lane };
}
