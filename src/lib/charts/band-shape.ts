import type { KnownPeer } from './runs';

/** Half the width of a band that is a single year long. */
const LONE = 5;

/**
 * The outline of a band: along the upper quartiles, back along the lower ones.
 * @param place year and value → px
 */
export function pointsOfBand(
  run: readonly KnownPeer[],
  place: (year: number, value: number) => [number, number],
): [number, number][] {
  const upper = run.map(({ year, spread }) => place(year, spread.upper));
  const lower = run.map(({ year, spread }) => place(year, spread.lower)).reverse();
  const [top, bottom] = [upper[0], lower[0]];
  if (run.length !== 1 || top === undefined || bottom === undefined) return [...upper, ...lower];
  return [
    [top[0] - LONE, top[1]],
    [top[0] + LONE, top[1]],
    [bottom[0] + LONE, bottom[1]],
    [bottom[0] - LONE, bottom[1]],
  ];
}
