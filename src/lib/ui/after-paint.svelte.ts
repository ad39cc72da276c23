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
    return behind(() => (shown = next));
  });
  return {
    get current() {
      return shown;
    },
  };
}

/**
 * Whether to draw what nobody sees yet: the inside of what is closed. On the server, and in a page that came from it, at
 * once; in a page that another one has turned into, one paint behind what is looked at.
 */
export function behindPaint(): Following<boolean> {
  // Said of the document once its scripts answer: until then this page is the one that the server sent.
  const turned = typeof document !== 'undefined' && document.documentElement.dataset['alive'] !== undefined;
  let shown = $state(!turned);
  $effect(() => behind(() => (shown = true)));
  return {
    get current() {
      return shown;
    },
  };
}

/** Acts behind the next paint. @returns what calls it off */
function behind(act: () => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  // The frame draws what has changed already; the task behind it comes after the paint.
  const frame = requestAnimationFrame(() => {
    timer = setTimeout(act);
  });
  return () => {
    cancelAnimationFrame(frame);
    clearTimeout(timer);
  };
}
