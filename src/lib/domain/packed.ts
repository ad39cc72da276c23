/**
 * Plain data in a form that is short as JSON: lists are written by column, and names of properties once a list instead
 * of once an item. Lossless for what pages are given: texts, finite numbers, booleans, null, undefined, arrays, sets and
 * plain objects (a property that is undefined stays one).
 */
export type Packed =
  | { readonly n: 0 }
  /** All the same. */
  | { readonly n: number; readonly c: string | number | boolean | null }
  | { readonly n: number; readonly u: 1 }
  | { readonly p: readonly (string | number | boolean | null)[] }
  /** Objects with these properties, each property a list. */
  | { readonly n: number; readonly k: readonly string[]; readonly v: readonly Packed[] }
  /** Arrays or sets of one length, written behind each other. */
  | { readonly n: number; readonly l: number; readonly a: Packed; readonly set?: 1 }
  /** Items of several shapes: which of them each has, and the items of each shape. */
  | { readonly s: readonly number[]; readonly g: readonly Packed[] };

/** @throws TypeError for what is no plain data */
export function pack(items: readonly unknown[]): Packed {
  if (items.length === 0) return { n: 0 };
  const shapes = items.map(shapeOf);
  const names = [...new Set(shapes)];
  if (names.length === 1) return packAlike(items, names[0] as string);
  return {
    s: shapes.map((shape) => names.indexOf(shape)),
    g: names.map((name) =>
      packAlike(
        items.filter((_, index) => shapes[index] === name),
        name,
      ),
    ),
  };
}

/** The items that were packed. */
export function unpack(packed: Packed): unknown[] {
  if ('p' in packed) return [...packed.p];
  if ('c' in packed) return Array.from({ length: packed.n }, () => packed.c);
  if ('u' in packed) return Array.from({ length: packed.n }, () => undefined);
  if ('k' in packed) return objectsOf(packed.n, packed.k, packed.v.map(unpack));
  if ('l' in packed) {
    const flat = unpack(packed.a);
    const parts = Array.from({ length: packed.n }, (_, index) =>
      flat.slice(index * packed.l, (index + 1) * packed.l),
    );
    return packed.set === undefined ? parts : parts.map((part) => new Set(part));
  }
  if ('s' in packed) {
    const groups = packed.g.map(unpack);
    const next = groups.map(() => 0);
    return packed.s.map((group) => {
      const at = next[group] ?? 0;
      next[group] = at + 1;
      return groups[group]?.[at];
    });
  }
  return [];
}

function objectsOf(
  count: number,
  keys: readonly string[],
  columns: readonly (readonly unknown[])[],
): unknown[] {
  return Array.from({ length: count }, (_, row) => {
    const one: Record<string, unknown> = {};
    keys.forEach((key, column) => (one[key] = columns[column]?.[row]));
    return one;
  });
}

function packAlike(items: readonly unknown[], shape: string): Packed {
  if (shape === 'undefined') return { n: items.length, u: 1 };
  if (shape === 'plain') {
    const plain = items as (string | number | boolean | null)[];
    const first = plain[0] as string | number | boolean | null;
    return plain.length > 1 && plain.every((one) => one === first)
      ? { n: plain.length, c: first }
      : { p: plain };
  }
  if (shape.startsWith('object')) {
    const objects = items as Record<string, unknown>[];
    const keys = Object.keys(objects[0] ?? {});
    return { n: items.length, k: keys, v: keys.map((key) => pack(objects.map((one) => one[key]))) };
  }
  const lists = (items as (readonly unknown[] | ReadonlySet<unknown>)[]).map((one) => [...one]);
  const packed = { n: items.length, l: lists[0]?.length ?? 0, a: pack(lists.flat(1)) };
  return shape.startsWith('set') ? { ...packed, set: 1 } : packed;
}

function shapeOf(item: unknown): string {
  if (item === undefined) return 'undefined';
  if (item === null || typeof item === 'string' || typeof item === 'boolean') return 'plain';
  if (typeof item === 'number' && Number.isFinite(item)) return 'plain';
  if (Array.isArray(item)) return `array ${item.length}`;
  if (item instanceof Set) return `set ${item.size}`;
  if (typeof item === 'object' && Object.getPrototypeOf(item) === Object.prototype) {
    // An object without properties is not one with a property without a name.
    const keys = Object.keys(item);
    return `object ${keys.length} ${keys.join('\u001f')}`;
  }
  throw new TypeError(`only plain data can be packed, got ${String(item)}`);
}
