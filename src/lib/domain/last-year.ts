import type { Comparison } from './comparison';

/** A comparison of its last year alone: what a further indicator is carried along for where a kind shows one year. */
export function lastYearOf(comparison: Comparison): Comparison {
  return {
    ...comparison,
    years: comparison.years.slice(-1),
    peers: comparison.peers.slice(-1),
    series: comparison.series.map((one) => ({ ...one, points: one.points.slice(-1) })),
  };
}
