import { DIGITS, SAME_DIGITS, SCALES } from './words';

/** A number as its decimal digits: 13.05 is 1305 at 2 decimals. Never a binary fraction on the way. */
export interface Decimal {
  readonly digits: string;
  readonly decimals: number;
}

const ARABIC = /^(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?$/;

/** 1234, 1,234, 12.50; undefined for anything else (12,34; 1.2e5). */
export function arabicNumeral(text: string): Decimal | undefined {
  if (!ARABIC.test(text)) return undefined;
  const [whole = '', fraction = ''] = text.replaceAll(',', '').split('.');
  return { digits: whole + fraction, decimals: fraction.length };
}

/**
 * 三十一, 一百零二, 两千, 一万三千, 二〇二一; a scale alone is one of it (千 → 1000).
 * Undefined where it is not one number for certain: 三四 (three or four), 一百二 (102 or 120).
 */
export function chineseNumeral(text: string): Decimal | undefined {
  const characters = [...text].map((character) => SAME_DIGITS[character] ?? character);
  if (characters.length === 0) return undefined;
  const digits = characters.map((character) => DIGITS.indexOf(character));
  if (digits.every((digit) => digit >= 0)) {
    return digits.length === 1 || digits.includes(0) ? { digits: digits.join(''), decimals: 0 } : undefined;
  }
  const value = grouped(characters);
  return value === undefined ? undefined : { digits: String(value), decimals: 0 };
}

/** Descending scales, each with at most one digit before it; 万 and 亿 multiply all that stands before them. */
function grouped(characters: readonly string[]): number | undefined {
  let total = 0;
  let group = 0;
  let digit: number | undefined;
  let last = Infinity;
  let groupScale = Infinity;
  let afterZero = false;
  for (const [index, character] of characters.entries()) {
    const power = SCALES[character];
    if (power === undefined) {
      const next = DIGITS.indexOf(character);
      if (next < 0 || digit !== undefined) return undefined;
      afterZero = next === 0;
      if (next > 0) digit = next;
      const final = index === characters.length - 1;
      if (final && !(last === 1 || characters[index - 1] === DIGITS[0])) return undefined;
    } else if (power < 4) {
      if (power >= last || (digit === undefined && (group > 0 || afterZero))) return undefined;
      group += (digit ?? 1) * 10 ** power;
      digit = undefined;
      last = power;
    } else {
      if (power >= groupScale) return undefined;
      const before = group + (digit ?? 0);
      total += (before === 0 && index === 0 ? 1 : before) * 10 ** power;
      if (before === 0 && index > 0) return undefined;
      group = 0;
      digit = undefined;
      last = Infinity;
      groupScale = power;
    }
  }
  return total + group + (digit ?? 0);
}

/** The number ten to the `power` times as large, exactly rounded; undefined where it has more digits than a number holds. */
export function scaled({ digits, decimals }: Decimal, power: number): number | undefined {
  const value = Number(`${digits}e${power - decimals}`);
  return Math.abs(value) <= Number.MAX_SAFE_INTEGER ? value : undefined;
}
