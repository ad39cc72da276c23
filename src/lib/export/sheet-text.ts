import { xmlCharacters } from './xml';

/** Characters that a cell holds, a sheet's name, and the line above or below a printed page. */
const LONGEST_TEXT = 32_767;
const LONGEST_NAME = 31;
const LONGEST_PRINTED = 255;
/** Excel keeps it for a sheet of its own. */
const RESERVED = 'history';

/**
 * A text as a cell or a comment holds it; what is over its limit is cut. `_x0041_` in it would be read as the sign that
 * it is the number of (ECMA-376, 22.9.2.19), so its underscore is written as a number itself.
 */
export function sheetText(text: string): string {
  const literal = xmlCharacters(text).replace(/_(?=x[0-9a-f]{4}_)/gi, '_x005F_');
  return xmlCharacters(literal.slice(0, LONGEST_TEXT));
}

/** A text in the middle of the line above printed pages. An ampersand begins a code there unless it is doubled. */
export function printedAbove(text: string): string {
  let line = '&C';
  for (const character of xmlCharacters(text)) {
    const next = character === '&' ? '&&' : character;
    if (line.length + next.length > LONGEST_PRINTED) break;
    line += next;
  }
  return line;
}

/** A sheet's name holds 31 characters, none of []:*?/\, no apostrophe at its ends, and stands once in any case. */
export function freeSheetName(wanted: string, taken: Set<string>): string {
  const clean = xmlCharacters(wanted)
    .replace(/[[\]:*?/\\]/g, ' ')
    .replace(/^[\s']+|[\s']+$/g, '');
  for (let count = 1; ; count += 1) {
    const tail = count === 1 ? '' : ` (${count})`;
    // Neither half an emoji nor an apostrophe at the end of what is cut.
    const cut = xmlCharacters(clean.slice(0, LONGEST_NAME - tail.length)).replace(/[\s']+$/, '');
    const name = (cut || 'Sheet') + tail;
    if (name.toLowerCase() === RESERVED || taken.has(name.toLowerCase())) continue;
    taken.add(name.toLowerCase());
    return name;
  }
}
