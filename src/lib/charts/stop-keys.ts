import type { Stop } from './stops';

/** Which way and how far a key leads: along a row, along a column, or to an end. */
interface Way {
  readonly along: 'row' | 'column' | 'all';
  readonly by: 1 | -1;
}

const WAYS: Readonly<Record<string, Way>> = {
  ArrowRight: { along: 'row', by: 1 },
  ArrowLeft: { along: 'row', by: -1 },
  ArrowDown: { along: 'column', by: 1 },
  ArrowUp: { along: 'column', by: -1 },
  Home: { along: 'all', by: -1 },
  End: { along: 'all', by: 1 },
};

/**
 * Where a key leads from the stop at `from`. In a list every arrow goes on or back; in rows and columns an arrow keeps
 * to its row or column, past what has no stop there. At an end it stays.
 * @param from index in `stops`, −1 before the first key: an arrow on leads to the first, one back to the last
 * @returns the index of the next stop; undefined for another key, and where there are no stops
 */
export function nextStop(stops: readonly Stop[], from: number, key: string): number | undefined {
  const way = WAYS[key];
  if (way === undefined || stops.length === 0) return undefined;
  const last = stops.length - 1;
  if (way.along === 'all' || from < 0) return way.by > 0 === (way.along === 'all') ? last : 0;
  const here = stops[from];
  const held = way.along === 'row' ? 'row' : 'column';
  let at = from + way.by;
  while (at >= 0 && at <= last && here?.[held] !== undefined && stops[at]?.[held] !== here[held])
    at += way.by;
  return at < 0 || at > last ? from : at;
}
