import { fc } from '../fixtures/property';
import { expect, test } from 'vitest';
import { readExtract } from '../../src/lib/import/pipeline';
import type { Database } from '../../src/lib/server/db/connection';
import { loadCatalogue } from '../../src/lib/server/store/catalogue';
import { commitImport } from '../../src/lib/server/store/commit';
import { readEntry } from '../../src/lib/server/store/lineage';
import { restageImport, stageImport } from '../../src/lib/server/store/stage';
import { tick } from './handmade-line';
import { temporaryStore } from './temporary';

const VALUES = ['0', '31', '40余', '近700', '/', '', '无', '1,200', '三十一', '不适用'];

/** Rows of an extract; `noisy` ones hold names, years and figures that cannot be read. */
function rowsOf(noisy: boolean) {
  const row = fc.record({
    agency: fc.constantFrom('机构a', '别名b', ...(noisy ? ['机构ab'] : [])),
    year: fc.constantFrom('2020', '2021', ...(noisy ? ['21'] : [])),
    indicator: fc.constantFrom('指标cases', '指标lost', '指标hours', ...(noisy ? ['指标casts'] : [])),
    value: fc.constantFrom(...VALUES, ...(noisy ? ['十来次', '99.5'] : [])),
    sentence: fc.constantFrom('', '全年"共"办理 31 件,\n其中 2 件败诉。', '——'),
  });
  return fc.uniqueArray(row, {
    maxLength: 12,
    selector: (one) => [one.agency, one.year, one.indicator].join(),
  });
}

type Row = { agency: string; year: string; indicator: string; value: string; sentence: string };

function line({ agency, year, indicator, value, sentence }: Row): string {
  const quoted = (cell: string) => `"${cell.replaceAll('"', '""')}"`;
  return [agency, year, indicator, value, sentence].map(quoted).join(',');
}

const extracts = fc.oneof(rowsOf(false), rowsOf(true)).map((rows) => rows.map(line));

function bytesOf(lines: readonly string[]): Uint8Array {
  return new TextEncoder().encode(['机构,年度,指标,数值,原文', ...lines, ''].join('\n'));
}

/** What the log holds of the first import, as the line's drafts. */
async function logged(db: Database, entries: number): Promise<unknown[]> {
  const found = [];
  for (let entry = 1; entry <= entries; entry += 1) found.push(await readEntry(db, entry));
  return found;
}

test('what was staged equals the line run again, and what is committed is exactly that', async () => {
  await fc.assert(
    fc.asyncProperty(extracts, async (lines) => {
      const db = await temporaryStore();
      const source = { bytes: bytesOf(lines), fileName: '提取表.csv' };
      const staged = await stageImport(db, { ...source, district: 'demo', person: '甲', at: tick() });
      const again = readExtract(source, await loadCatalogue(db, { district: 'demo' }));
      // What the store adds of its own: last year's number stands beside a blank, and a broken rule is told by names.
      const ofTheLine = staged.findings.filter((one) => one.code !== 'number-vanished');
      expect(ofTheLine).toMatchObject(again.findings);
      expect([staged.entries, staged.rows, staged.preview]).toEqual([
        again.entries.length,
        again.rows,
        again.preview,
      ]);
      const restaged = await restageImport(db, staged.number, {}, staged.stagedAt);
      expect(restaged).toEqual(staged);

      const commit = { person: '乙', at: tick(), shown: staged.shown };
      const result = await commitImport(db, staged.number, commit);
      const clean = again.findings.every((finding) => finding.severity !== 'error');
      expect(result).toEqual(clean ? { ok: true } : { ok: false, refused: 'has-errors' });
      const wanted = clean ? again.entries : [];
      expect(await logged(db, wanted.length)).toMatchObject(wanted);
      expect(await readEntry(db, wanted.length + 1)).toBeUndefined();
      await db.close();
    }),
    { numRuns: 25 },
  );
});
