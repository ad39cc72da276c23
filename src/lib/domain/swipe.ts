/** Where a finger is on the screen, in CSS px. */
export interface Touched {
  readonly x: number;
  readonly y: number;
}

/** Px a finger goes across before a slide is turned: less is a tap of an unsteady hand. */
export const SWIPE_LEAST = 60;

/**
 * How many slides a finger's way turns on by: to the left 1, to the right −1. A way that goes up or down as much scrolls a
 * page and turns nothing.
 */
export function swiped(from: Touched, to: Touched): -1 | 0 | 1 {
  const across = to.x - from.x;
  if (Math.abs(across) < SWIPE_LEAST || Math.abs(across) <= Math.abs(to.y - from.y)) return 0;
  return across < 0 ? 1 : -1;
}
