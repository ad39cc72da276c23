import { MARKS, numberCell, type Mark, type NumberCell, type Precision } from '../domain/cell';
import { keysByWord, plain } from './plain';
import { DECLARED_ZERO_WORDS, QUALIFIER_WORDS } from './words';

const MEANINGS = keysByWord<Precision | Mark>(QUALIFIER_WORDS);

export interface Qualified {
  readonly cell: NumberCell;
  readonly declaredZero: boolean;
  /** Words not understood: kept in the entry's note. */
  readonly unknown: string;
}

/** What a qualifier column (approximate, declared-zero, 存疑 …) adds to a number that was read. */
export function qualify(cell: NumberCell, text: string): Qualified {
  if (text === '') return { cell, declaredZero: false, unknown: '' };
  let precision = cell.precision;
  const marks: Mark[] = [...cell.marks];
  const unknown: string[] = [];
  let declaredZero = false;
  for (const word of text.split(/[,;，；、\s]+/u).filter(Boolean)) {
    const meaning = MEANINGS.get(plain(word));
    if (DECLARED_ZERO_WORDS.includes(plain(word))) declaredZero = true;
    else if (meaning === undefined) unknown.push(word);
    else if (isMark(meaning)) marks.push(meaning);
    else if (precision === 'exact') precision = meaning;
  }
  return {
    cell: numberCell(cell.value, precision, marks),
    declaredZero: declaredZero && cell.value === 0,
    unknown: unknown.join(' '),
  };
}

function isMark(meaning: Precision | Mark): meaning is Mark {
  return (MARKS as readonly string[]).includes(meaning);
}
