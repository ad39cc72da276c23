import { untrack } from 'svelte';

/** A value that follows another one, one paint behind it. */
export interface Following<T> {
  readonly current: T;
}

/**
 * Follows a value one paint behind: what takes long to draw (a table of thousands of cells) lets what is looked at (its
 * chart) go first. At first, and on the server, it is the value itself.
 * @param value read again whenever what it reads changes
 */
export function afterPaint<T>(value: () => T): Following<T> {
  let shown = $state.raw(untrack(value));
  $effect(() => {
    const next = value();
    let timer: ReturnType<typeof setTimeout> | undefined;
    // The frame draws what has changed already; the task behind it comes after the paint.
    const frame = requestAnimationFrame(() => {
      timer = setTimeout(() => (shown = next));
    });
    return () => {
      cancelAnimationFrame(frame);
      clearTimeout(timer);
    };
  });
  return {
    get current() {
      return shown;
    },
  };
}
