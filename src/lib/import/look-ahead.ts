import type { Line } from './parsed';

/** Lines one by one, with sight of some that follow. */
export interface Ahead {
  /** The line so many after the next one; undefined beyond the end. */
  peek(offset: number): Line | undefined;
  next(): Line | undefined;
  take(count: number): Line[];
  /** At most so many of the lines that follow; they are not taken. */
  near(count: number): Line[];
}

/** Batches as single lines; what was taken is forgotten with its batch. */
export function lookAhead(batches: Iterable<readonly Line[]>): Ahead {
  const source = batches[Symbol.iterator]();
  let held: readonly Line[] = [];
  let at = 0;

  function peek(offset: number): Line | undefined {
    while (at + offset >= held.length) {
      const more = source.next();
      if (more.done === true) return undefined;
      held = at === held.length ? more.value : held.slice(at).concat(more.value);
      at = 0;
    }
    return held[at + offset];
  }

  function next(): Line | undefined {
    const line = peek(0);
    if (line !== undefined) at += 1;
    return line;
  }

  function near(count: number): Line[] {
    peek(count - 1);
    return held.slice(at, at + count);
  }

  function take(count: number): Line[] {
    const taken = near(count);
    if (count <= 0) return [];
    at += taken.length;
    return taken;
  }

  return { peek, next, take, near: (count) => (count <= 0 ? [] : near(count)) };
}
