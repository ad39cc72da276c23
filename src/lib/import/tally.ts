import type { Finding, Place } from '../domain/finding';

/** Tells the same thing once, at its first place, with how often it was met: a name unknown in 300 rows is one finding. */
export class Tally {
  readonly #met = new Map<string, { first: Finding; last: Place; count: number }>();

  /**
   * @param key what makes two the same, e.g. code and name
   * @param place a wide row's name is met once, however many figures stand under it
   */
  add(key: string, place: Place, make: () => Finding): void {
    const met = this.#met.get(key);
    if (met === undefined) {
      this.#met.set(key, { first: make(), last: place, count: 1 });
    } else if (!samePlace(met.last, place)) {
      met.count += 1;
      met.last = place;
    }
  }

  /** Each finding with its count as the last word of what was expected. */
  tellAll(tell: (finding: Finding) => void): void {
    for (const { first, count } of this.#met.values()) {
      tell({ ...first, expected: `${first.expected} ${count}`.trim() });
    }
  }
}

function samePlace(a: Place, b: Place): boolean {
  return a.row === b.row && a.column === b.column && a.pointer === b.pointer;
}
