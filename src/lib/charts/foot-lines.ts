import type { Comparison } from '../domain/comparison';
import type { Layout } from './layout';
import { wrapText } from './text-width';

/** So many lines under a picture of fixed size; how many have no figure and why is in its source line as well. */
const MOST_IN_FIXED = 2;

/** The lines under a picture: all of them, or in one of fixed size the first, each on one line. */
export function footLines(
  lines: readonly string[],
  layout: Layout,
  width: number,
  { fit }: Pick<Comparison, 'fit'>,
): string[] {
  const wrapped = (text: string) => wrapText(text, layout.small, width - 4, fit === undefined ? 4 : 1);
  return fit === undefined ? lines.flatMap(wrapped) : lines.slice(0, MOST_IN_FIXED).flatMap(wrapped);
}

/** Ems from row to row: closer in a picture of fixed size, so that more of them fit. @param usual elsewhere */
export function rowPitch({ fit }: Pick<Comparison, 'fit'>, usual: number): number {
  return fit === undefined ? usual : Math.min(usual, 1.45);
}
