/** The middle of a few measurements: one slow run on a noisy machine does not count. */
export function medianOf(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}

/** One line of the bench: ours against the floor of the same run. */
export interface Line {
  readonly what: string;
  readonly unit: string;
  readonly ours: number;
  readonly floor: number;
}

/** The lines as a table, widths by content; the ratio tells, the figures are of this machine at this moment. */
export function tableOf(lines: readonly Line[], heads: readonly [string, string, string, string]): string {
  const rows = [
    heads,
    ...lines.map(({ what, unit, ours, floor }) => [
      what,
      `${rounded(ours)} ${unit}`,
      `${rounded(floor)} ${unit}`,
      `${(ours / floor).toFixed(2)}×`,
    ]),
  ];
  const widths = heads.map((_, column) => Math.max(...rows.map((row) => displayWidth(row[column] ?? ''))));
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
