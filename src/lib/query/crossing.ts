import { pack, unpack, type Packed } from './packed';

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
