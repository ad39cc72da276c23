import type { TableHead } from './table';

/**
 * How wide each column of a table stands in a page that is `width` wide, in its unit: the names take what they need, up to
 * a third, and figures share the rest. Columns of one kind alone share it all.
 * @param name what the words of one column need
 */
export function columnWidths(head: readonly TableHead[], width: number, name: number): number[] {
  const texts = head.filter((one) => !one.numeric).length;
  const figures = head.length - texts;
  if (figures === 0 || texts === 0) return head.map(() => width / head.length);
  const each = Math.min(width / 3, name * texts) / texts;
  return head.map((one) => (one.numeric ? (width - each * texts) / figures : each));
}
