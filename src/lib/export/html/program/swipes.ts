import { swiped, type Touched } from '../../../domain/swipe';

/**
 * Turns by one finger that goes across. What a second finger takes part in is a pinch; on a page made larger a finger
 * moves the page, and in a table wider than its room the table: those turn nothing.
 */
export function onSwipes(turn: (by: -1 | 1) => void): void {
  /** Where the one finger was put down; undefined while there is none, or the touch is something else. */
  let from: Touched | undefined;
  document.addEventListener(
    'touchstart',
    ({ touches, target }) => {
      const [first] = touches;
      const alone = touches.length === 1 && !isEnlarged() && !scrollsAcross(target);
      from = first !== undefined && alone ? at(first) : undefined;
    },
    { passive: true },
  );
  document.addEventListener('touchcancel', () => (from = undefined));
  document.addEventListener(
    'touchend',
    (event) => {
      const [last] = event.changedTouches;
      const by = from === undefined || last === undefined ? 0 : swiped(from, at(last));
      from = undefined;
      if (by === 0) return;
      // Else a click follows at some browsers, and a click on black or in the overview means something.
      if (event.cancelable) event.preventDefault();
      turn(by);
    },
    { passive: false },
  );
}

function at({ clientX, clientY }: Touch): Touched {
  return { x: clientX, y: clientY };
}

function isEnlarged(): boolean {
  return (window.visualViewport?.scale ?? 1) > 1.01;
}

function scrollsAcross(target: EventTarget | null): boolean {
  const table = target instanceof Element ? target.closest('.twin section') : null;
  return table !== null && table.scrollWidth > table.clientWidth;
}
