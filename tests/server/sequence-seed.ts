import { chance } from '../../scripts/demo/chance';

/**
 * Where fast-check begins: anywhere, or where ZHUNSHENG_SEED says: the number that a failure printed, or any text.
 */
export function sequenceSeed(): { readonly seed?: number } {
  const given = process.env.ZHUNSHENG_SEED ?? '';
  if (given === '') return {};
  return { seed: /^-?\d{1,10}$/.test(given) ? Number(given) : Math.floor(chance(given) * 2 ** 31) };
}
