import { bearsStar } from '../domain/cell';
import { SMALL_DENOMINATOR } from '../domain/measure';
import type { Pair } from '../domain/pairs';
import type { Texts } from '../text/zh-CN';

/** Not exact, or a ratio that one case moves much, along either axis. */
export function isHollow({ x, y }: Pair): boolean {
  return [x, y].some((point) => point.small || point.cell.precision !== 'exact');
}

/** Doubtful or restated, along either axis. */
export function isStarred({ x, y }: Pair): boolean {
  return [x, y].some(({ cell }) => bearsStar(cell));
}

/** What the signs at points mean: only those that occur. */
export function pairNotes(paired: readonly Pair[], texts: Texts): string[] {
  const say = texts.charts.notes;
  const points = paired.flatMap(({ x, y }) => [x, y]);
  return [
    ...(points.some((point) => point.small) ? [say.small(SMALL_DENOMINATOR)] : []),
    ...(points.some((point) => point.cell.precision !== 'exact') ? [say.hollow] : []),
    ...(paired.some((pair) => pair.highlighted && isStarred(pair)) ? [say.star] : []),
  ];
}
