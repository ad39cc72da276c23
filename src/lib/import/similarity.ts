import type { Candidate } from '../domain/finding';
import { plainName } from './plain';

const MOST = 5;
const LEAST_SCORE = 0.25;

/** How alike two names are, 0 to 1: pairs of neighbouring characters in common (Dice 1945), or one an abbreviation of the other. */
export function similarity(a: string, b: string): number {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (short === '') return 0;
  if (short === long) return 1;
  return Math.max(
    dice(short, long),
    isAbbreviation(short, long) ? 0.5 + (0.5 * short.length) / long.length : 0,
  );
}

/**
 * The closest known names, best first, at most five: offered to a person, never taken.
 * @param known every name of everything known, in the order of the catalogue
 */
export function closest(
  text: string,
  known: Iterable<{ readonly code: string; readonly name: string; readonly names: readonly string[] }>,
): Candidate[] {
  const wanted = plainName(text);
  const scored: Candidate[] = [];
  for (const { code, name, names } of known) {
    const score = Math.max(0, ...names.map((one) => similarity(wanted, plainName(one))));
    if (score >= LEAST_SCORE) scored.push({ code, name, score: Math.round(score * 1000) / 1000 });
  }
  return scored.sort((a, b) => b.score - a.score).slice(0, MOST);
}

function dice(short: string, long: string): number {
  const pairs = pairsOf(long);
  let common = 0;
  for (const pair of pairsOf(short)) {
    const index = pairs.indexOf(pair);
    if (index < 0) continue;
    common += 1;
    pairs.splice(index, 1);
  }
  const total = short.length + long.length - 2;
  return total === 0 ? 0 : (2 * common) / total;
}

function pairsOf(text: string): string[] {
  return Array.from({ length: Math.max(0, text.length - 1) }, (_, index) => text.slice(index, index + 2));
}

/** Are the characters of `short`, two at least, found in `long` in the same order (教委 in 教育委员会)? */
function isAbbreviation(short: string, long: string): boolean {
  if (short.length < 2) return false;
  let at = -1;
  return [...short].every((character) => (at = long.indexOf(character, at + 1)) >= 0);
}
