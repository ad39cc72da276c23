export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** x1, y1, x2, y2. */
export type Segment = readonly [number, number, number, number];

export function overlaps(a: Box, b: Box): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}

/** Does a segment touch a box, with room for its stroke and marks around it? (Liang–Barsky clipping.) */
export function crosses([x1, y1, x2, y2]: Segment, box: Box, room = 4): boolean {
  const dx = x2 - x1;
  const dy = y2 - y1;
  let enter = 0;
  let leave = 1;
  const sides: [number, number][] = [
    [-dx, x1 - (box.x - room)],
    [dx, box.x + box.width + room - x1],
    [-dy, y1 - (box.y - room)],
    [dy, box.y + box.height + room - y1],
  ];
  for (const [direction, distance] of sides) {
    if (direction === 0) {
      if (distance < 0) return false;
      continue;
    }
    const at = distance / direction;
    if (direction < 0) enter = Math.max(enter, at);
    else leave = Math.min(leave, at);
  }
  return enter <= leave;
}
