import { expect, test } from 'vitest';
import { rowsDrawn } from '../../src/lib/query/table-rows';

test.each([
  ['80 agencies over ten years: an office never sees a cut', 80, 10, false, 80],
  ['80 agencies over twenty years', 80, 20, false, 80],
  ['200 agencies over twenty years', 200, 20, false, 80],
  ['the same, asked for whole', 200, 20, true, 200],
  ['one column', 500, 1, false, 500],
  ['so wide that hardly a row fits: still thirty', 400, 200, false, 30],
  ['a few rows more than fit are drawn too', 36, 200, false, 36],
  ['no rows', 0, 20, false, 0],
])('%s', (_, rows, columns, all, drawn) => {
  expect(rowsDrawn(rows, columns, all)).toBe(drawn);
});
