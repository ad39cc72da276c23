/** The middle of a few measurements: one slow run on a noisy machine does not count. */
export function medianOf(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}

/** All but one in twenty are at most this; the largest of fewer than twenty. */
export function p95Of(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.ceil(sorted.length * 0.95) - 1)] ?? Number.NaN;
}

/** One line of the bench: ours, the floor of the same run where there is one, and what is allowed. */
export interface Line {
  readonly what: string;
  readonly unit: string;
  readonly ours: number;
  readonly floor?: number;
  /** At most so many times the floor. */
  readonly times?: number;
  /** At most so much, in the unit. */
  readonly bound?: number;
}

/** Words of the table's head, and of its last column. */
export interface TableWords {
  readonly what: string;
  readonly ours: string;
  readonly floor: string;
  readonly ratio: string;
  readonly bound: string;
  readonly kept: string;
  readonly missed: string;
}

/** Is the line within all that is allowed it? */
export function isKept({ ours, floor, times, bound }: Line): boolean {
  const withinFloor = floor === undefined || times === undefined || ours <= floor * times;
  return withinFloor && (bound === undefined || ours <= bound);
}

/** The lines as a table, widths by content; a miss is printed as a miss. */
export function tableOf(lines: readonly Line[], words: TableWords): string {
  const rows = [
    [words.what, words.ours, words.floor, words.ratio, words.bound, ''],
    ...lines.map((line) => {
      const { what, unit, ours, floor, times, bound } = line;
      return [
        what,
        `${rounded(ours)} ${unit}`,
        floor === undefined ? '' : `${rounded(floor)} ${unit}`,
        floor === undefined ? '' : `${(ours / floor).toFixed(2)}×`,
        [
          ...(times === undefined ? [] : [`${times}×`]),
          ...(bound === undefined ? [] : [`${bound} ${unit}`]),
        ].join(', '),
        times === undefined && bound === undefined ? '' : isKept(line) ? words.kept : words.missed,
      ];
    }),
  ];
  const columns = rows[0] ?? [];
  const widths = columns.map((_, column) => Math.max(...rows.map((row) => displayWidth(row[column] ?? ''))));
  return rows
    .map((row) =>
      row
        .map((cell, column) => {
          const room = ' '.repeat((widths[column] ?? 0) - displayWidth(cell));
          return column === 0 ? cell + room : room + cell;
        })
        .join('  '),
    )
    .join('\n');
}

function rounded(value: number): string {
  return value >= 100 ? String(Math.round(value)) : value.toFixed(1);
}

/** A Han character takes two columns of a terminal. */
function displayWidth(text: string): number {
  return Array.from(text).reduce((sum, one) => sum + (/[\u2e80-\uffef]/.test(one) ? 2 : 1), 0);
}
