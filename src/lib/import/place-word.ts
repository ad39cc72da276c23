import type { Place } from '../domain/finding';

/** An earlier place as the last word of what a finding expected: its pointer or row. */
export function placeWord(place: Place): string {
  return place.pointer ?? String(place.row ?? '');
}
