import type { Comparison } from '../domain/comparison';
import type { Layout } from './layout';
import { stampHeight } from './stamp';
import { wrapText } from './text-width';

/** So many lines under a picture of fixed size; how many have no figure and why is in its source line as well. */
const MOST_IN_FIXED = 2;

/** Ems kept free for the stamp where it stands beside the lines. */
const STAMP_EMS = 12;

/** The lines under a picture: all of them, or in one of fixed size the first, each on one line. */
export function footLines(
  lines: readonly string[],
  layout: Layout,
  width: number,
  { fit, district }: Pick<Comparison, 'fit' | 'district'>,
): string[] {
  const room = width - 4 - (fit !== undefined && district.fictional ? STAMP_EMS * layout.small : 0);
  const wrapped = (text: string) => wrapText(text, layout.small, room, fit === undefined ? 4 : 1);
  return fit === undefined ? lines.flatMap(wrapped) : lines.slice(0, MOST_IN_FIXED).flatMap(wrapped);
}

/** Px that the stamp of a made-up district wants below the lines; in a picture of fixed size it stands beside them. */
export function stampRoom(
  { fit, district }: Pick<Comparison, 'fit' | 'district'>,
  layout: Layout,
  footHeight: number,
): number {
  if (!district.fictional) return 0;
  const height = stampHeight(layout) + 8;
  return fit === undefined ? height : Math.max(0, height - footHeight);
}
