import { parseRule, printRule } from '../domain/rule-language';

const SIGNS: readonly (readonly [written: string, printed: string])[] = [
  ['"', ''],
  ['<=', '≤'],
  ['>=', '≥'],
  ['!=', '≠'],
  ['~', '≈'],
];

/**
 * A rule as it is read: its indicators by name, without the quotes that only the language needs, with printed signs.
 * @param expression as stored, by indicator codes
 */
export function ruleSentence(expression: string, nameOf: (code: string) => string): string {
  const parsed = parseRule(expression, (code) => code);
  const text = 'rule' in parsed ? printRule(parsed.rule, nameOf) : expression;
  return SIGNS.reduce((sentence, [written, printed]) => sentence.replaceAll(written, printed), text);
}
