import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { decode } from '../../src/lib/import/decode';
import { parseText } from '../../src/lib/import/parse';

/** Real files of many shapes, which stay out of the project: `vite.config.ts` takes this file in where they are there. */
const EXTRACTS = new URL('../../../shared/real/extracts/', import.meta.url);

describe('real extracts, told nothing', () => {
  test.each(readdirSync(EXTRACTS).filter((name) => /\.[ct]sv$/.test(name)))(
    '%s is one table under one header line',
    (name) => {
      const decoded = decode(readFileSync(new URL(name, EXTRACTS)), undefined, () => undefined);
      const tables = parseText(decoded?.text ?? '');
      const preambled = name.startsWith('worldbank');
      expect(tables.map((table) => table.header.map((line) => line.row))).toEqual([[preambled ? 5 : 1]]);
      expect(tables[0]?.preamble.length).toBe(preambled ? 2 : 0);
      expect(tables[0]?.footnotes).toEqual([]);
    },
  );
});
