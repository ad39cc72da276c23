import type { Indicator } from '../domain/indicator';
import { anyOf, plainName } from './plain';
import { ANY_UNIT } from './units';
import { DIGITS, ZERO_NUMERALS, ZERO_WORDS } from './words';

const ZERO = new RegExp(`^(?:${anyOf(ZERO_WORDS)})(?:${DIGITS[1]}(?:${ANY_UNIT}))?(?<noun>.*)$`, 'u');

/**
 * Does the cell declare a zero in words: 无, 未发生, 无一起, or one of these before what the indicator counts?
 * 零败诉 is a zero for cases lost; it says nothing about cases brought.
 * @param text after `plain`
 */
export function declaresZero(text: string, indicator: Indicator): boolean {
  if (ZERO_NUMERALS.includes(text)) return true;
  if (indicator.valueType === 'percent') return false;
  const noun = ZERO.exec(text)?.groups?.noun;
  if (noun === undefined) return false;
  if (noun === '') return true;
  const counted = [indicator.name, indicator.shortName, ...indicator.aliases].map(plainName);
  return noun.length > 1 && counted.some((name) => name.includes(plainName(noun)));
}
