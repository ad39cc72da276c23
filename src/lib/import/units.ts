import type { Indicator } from '../domain/indicator';
import { anyOf, plain } from './plain';
import { SCALES, UNIT_FAMILIES } from './words';

/** Every unit word known, as one alternative of a regular expression. */
export const ANY_UNIT = anyOf(Object.values(UNIT_FAMILIES).flat());

const SCALED = new RegExp(`^([${Object.keys(SCALES).join('')}]*)(.*)$`, 'u');

/** 万元 → 4 powers of ten of 元. */
export function unitParts(unit: string): { readonly power: number; readonly word: string } {
  const [, scale = '', word = ''] = SCALED.exec(plain(unit)) ?? [];
  return { power: [...scale].reduce((sum, character) => sum + (SCALES[character] ?? 0), 0), word };
}

/** Is this text a unit of measure, alone or scaled (万人次)? */
export function isUnit(text: string): boolean {
  const { word } = unitParts(text);
  return Object.values(UNIT_FAMILIES).some((words) => words.includes(word));
}

/** The first family that a unit belongs to; '' where it belongs to none, and then fits itself alone. */
export function familyOf(unit: string): string {
  const { word } = unitParts(unit);
  return Object.keys(UNIT_FAMILIES).find((family) => UNIT_FAMILIES[family]?.includes(word)) ?? '';
}

/** May a figure in `unit` stand under the indicator? 场 = 次 = 期, while 人 is not 人次. */
export function unitFits(unit: string, indicator: Indicator): boolean {
  const { word } = unitParts(unit);
  return (
    word === '' ||
    word === unitParts(indicator.unit).word ||
    (UNIT_FAMILIES[indicator.unitFamily] ?? []).includes(word)
  );
}
