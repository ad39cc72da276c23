import type { NumberCell } from '../domain/cell';
import type { Indicator } from '../domain/indicator';
import { anyOf } from './plain';
import { ANY_UNIT } from './units';
import { readValue } from './value';
import * as words from './words';

/** A number that stands in a sentence: from `start` to before `end`, in UTF-16 units of the sentence as it is. */
export interface FigureInText {
  readonly start: number;
  readonly end: number;
  /** As it stands, with what belongs to it: 超过40余场次. */
  readonly text: string;
  /** What the indicator makes of it; undefined where it is none of its numbers (another unit, a fraction of a count). */
  readonly cell: NumberCell | undefined;
}

const alternatives = (lists: Readonly<Partial<Record<string, readonly string[]>>>) =>
  anyOf(Object.values(lists).flatMap((list) => list ?? []));

const NUMBER = '[0-9０-９]{1,3}(?:[,，][0-9０-９]{3})+(?![0-9０-９])|[0-9０-９]+';
const SCALE = `[${Object.keys(words.SCALES).join('')}]`;
const CHINESE = `[${words.DIGITS}${Object.keys(words.SAME_DIGITS).join('')}]|${SCALE}`;
const INNER = `(?:${anyOf(words.INNER_WORDS)})?`;
const UNIT = `(?:${ANY_UNIT}|[%％])`;
const BEFORE = `(?:${alternatives(words.PREFIX_WORDS)})?(?:${words.PERCENT_BEGINNING})?[-－−]?`;
const AFTER = `(?:${alternatives(words.SUFFIX_WORDS)})?`;

/** A number in Arabic digits may stand alone; one in Chinese characters only with its unit: 统一 is none. */
const FIGURE = new RegExp(
  `${words.PERCENT_BEGINNING}(?:${CHINESE})+|(?:${BEFORE})(?:` +
    `(?:${NUMBER})(?:[.．][0-9０-９]+)?${INNER}${SCALE}*${INNER}${UNIT}?|` +
    `(?:${CHINESE})+${INNER}${SCALE}*${INNER}${UNIT})${AFTER}`,
  'gu',
);

/**
 * The numbers of a report's sentence, in order, each read as the indicator's own where it can be: what the entry form
 * marks, and what a figure that cites the sentence is looked for among. Dates, ordinals and numbers of documents are none.
 */
export function figuresInText(sentence: string, indicator: Indicator): FigureInText[] {
  return [...sentence.matchAll(FIGURE)].flatMap((found): FigureInText[] => {
    const [text] = found;
    const start = found.index;
    const end = start + text.length;
    const before = sentence.slice(0, start);
    const named =
      words.NUMBER_OF_NAME_AFTER.test(before) || words.NUMBER_OF_NAME_BEFORE.test(sentence.slice(end));
    if (named || (words.DAY_OF_MONTH.test(text) && words.MONTH_BEFORE_DAY.test(before))) return [];
    return [{ start, end, text, cell: cellOf(text, indicator) }];
  });
}

function cellOf(text: string, indicator: Indicator): NumberCell | undefined {
  const reading = readValue(text, '', indicator);
  if ('fault' in reading || reading.cell.kind !== 'number') return undefined;
  return reading.remarks.some((one) => one.severity === 'warning') ? undefined : reading.cell;
}

const ZERO = new RegExp(anyOf([...words.ZERO_WORDS, ...words.ZERO_NUMERALS]), 'u');

/**
 * Does a sentence that is cited for a figure hold other numbers but not this one? A sentence without a number says
 * nothing either way, and a zero may be declared in words.
 */
export function speaksOfOthers(sentence: string, { value }: NumberCell, indicator: Indicator): boolean {
  if (value === 0 && ZERO.test(sentence)) return false;
  const figures = figuresInText(sentence, indicator);
  return (
    figures.length > 0 && !figures.some(({ text, cell }) => cell?.value === value || digitsOf(text) === value)
  );
}

/** The bare number of a figure that the indicator does not take: 31 of 31类. */
function digitsOf(text: string): number {
  const digits = /[0-9][0-9,]*(?:\.[0-9]+)?/.exec(text.normalize('NFKC'))?.[0] ?? '';
  return digits === '' ? NaN : Number(digits.replaceAll(',', ''));
}
