import type { Box } from './geometry';

/** Strokes at 45° that fill a box, as path data: absent is seen to be neither low nor high. */
export function hatchPath({ x, y, width, height }: Box, gap = 5): string {
  const strokes: string[] = [];
  for (let start = gap; start < width + height; start += gap) {
    // From the lower left edge to the upper right one, cut to the box.
    const x1 = x + Math.max(0, start - height);
    const y1 = y + Math.min(height, start);
    const x2 = x + Math.min(width, start);
    const y2 = y + Math.max(0, start - width);
    strokes.push(`M${tenth(x1)} ${tenth(y1)}L${tenth(x2)} ${tenth(y2)}`);
  }
  return strokes.join('');
}

function tenth(value: number): number {
  return Math.round(value * 10) / 10;
}
