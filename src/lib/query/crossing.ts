import { pack, unpack, type Packed } from '../domain/packed';

/**
 * What a page is given and the browser needs again: it crosses packed, as one text. Thousands of points so take a
 * fraction of the bytes, and the server has one text to write and to hash instead of a tree of objects.
 */
export class Crossing<T> {
  constructor(readonly value: T) {}

  encode(): string {
    return JSON.stringify(pack([this.value]));
  }

  static decode(text: string): Crossing<unknown> {
    return new Crossing(unpack(JSON.parse(text) as Packed)[0]);
  }
}

/**
 * What a page needs again in the browser, but not before its chart shows: nothing of it crosses with the page. The
 * page's own `load` fetches it when the page comes alive.
 */
export class Later<T> {
  constructor(private readonly known?: T) {}

  /** The value on the server; undefined in the browser, where it is yet to be fetched. */
  get here(): T | undefined {
    return this.known;
  }

  /** @throws Error in the browser */
  get value(): T {
    if (this.known === undefined) throw new Error('only the server has it: the browser fetches it');
    return this.known;
  }
}
