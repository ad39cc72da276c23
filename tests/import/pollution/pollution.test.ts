import { describe, expect, test } from 'vitest';
import { parseText } from '../../../src/lib/import/parse';
import { pollutions } from './pollute';

const all = pollutions();

/** Share of cells of the right rows that stand at their own place. */
function atTheirPlace(text: string, rows: readonly (readonly string[])[]): number {
  const body = parseText(text).flatMap((table) => table.body);
  let right = 0;
  let count = 0;
  for (const [at, row] of rows.entries())
    for (const [column, cell] of row.entries()) {
      count += 1;
      if ((body[at]?.cells[column] ?? '') === cell) right += 1;
    }
  return count === 0 ? 1 : right / count;
}

describe('polluted files, told nothing', () => {
  const whole = all.filter((one) => !one.name.startsWith('extra_quote'));
  test.each(whole.map((one) => [one.name, one] as const))('%s', (_, { text, names, rows }) => {
    const tables = parseText(text);
    expect(tables.length).toBe(1);
    expect(tables[0]?.headers).toEqual(names);
    expect(tables[0]?.body.length).toBe(rows.length);
    expect(atTheirPlace(text, rows)).toBe(1);
  });

  test('a stray quote in any one cell', () => {
    const polluted = all.filter((one) => one.name.startsWith('extra_quote'));
    const wrong = polluted.filter(({ text, rows }) => atTheirPlace(text, rows) < 1).map((one) => one.name);
    expect(polluted.length).toBeGreaterThan(200);
    expect(wrong).toEqual([]);
  });
});
