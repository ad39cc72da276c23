/** How a table is ordered: by which column, and which end first. In the URL as `sort=name` or `sort=-name`. */
export interface Sort {
  readonly column: string;
  readonly descending: boolean;
}

export function readSort(text: string | null, columns: readonly string[], fallback: Sort): Sort {
  if (text === null) return fallback;
  const descending = text.startsWith('-');
  const column = descending ? text.slice(1) : text;
  return columns.includes(column) ? { column, descending } : fallback;
}

export function writeSort(sort: Sort): string {
  return `${sort.descending ? '-' : ''}${sort.column}`;
}

/**
 * A sorted copy. Rows whose key is undefined (an absent cell) stand at the end in both directions:
 * absent is neither low nor high. Ties keep their order.
 */
export function sorted<Row>(
  rows: readonly Row[],
  keyOf: (row: Row) => number | string | undefined,
  descending: boolean,
): Row[] {
  const sign = descending ? -1 : 1;
  return [...rows].sort((a, b) => {
    const left = keyOf(a);
    const right = keyOf(b);
    if (left === undefined || right === undefined)
      return Number(left === undefined) - Number(right === undefined);
    if (typeof left === 'number' && typeof right === 'number') return sign * (left - right);
    return sign * compareText(String(left), String(right));
  });
}

/** By code unit: the same in every locale and on every machine. */
function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
