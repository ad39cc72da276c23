// Array.prototype.at and findLast came after Chromium 90, the oldest browser meant.

export function lastOf<Item>(items: readonly Item[]): Item | undefined {
  return items[items.length - 1];
}

export function lastWhere<Item>(items: readonly Item[], holds: (item: Item) => boolean): Item | undefined {
  for (let index = items.length - 1; index >= 0; index -= 1) {
    const item = items[index] as Item;
    if (holds(item)) return item;
  }
  return undefined;
}
