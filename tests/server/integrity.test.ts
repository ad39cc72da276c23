import { expect, test } from 'vitest';
import { numberCell } from '../../src/lib/domain/cell';
import { SELF } from '../../src/lib/domain/observation';
import type { Database } from '../../src/lib/server/db/connection';
import { commitImport } from '../../src/lib/server/store/commit';
import { deriveAll } from '../../src/lib/server/store/derive';
import { checkIntegrity, PROBLEM_CODES, type ProblemCode } from '../../src/lib/server/store/integrity';
import { stageImport } from '../../src/lib/server/store/stage';
import { handmadeLine, input, tick } from './handmade-line';
import { temporaryStore } from './temporary';

const REPORT = {
  title: '年报',
  link: undefined,
  submitted: undefined,
  published: undefined,
  exempt: undefined,
};

async function sound(): Promise<Database> {
  const db = await temporaryStore();
  const key = { subject: SELF, year: 2021, period: 'year', indicator: 'cases' } as const;
  const entries = ['a', 'b'].map((agency, index) => ({ ...key, agency, cell: numberCell(index) }));
  const reports = [{ ...REPORT, agency: 'a', year: 2021 }];
  const staged = await stageImport(db, input({ entries, reports }), handmadeLine);
  await commitImport(db, staged.number, { person: '甲', at: tick(), shown: staged.shown }, handmadeLine);
  return db;
}

/** One way to break each. */
const FAULTS: Readonly<Record<ProblemCode, string>> = {
  'agency-district': `UPDATE agency SET district = 'gone' WHERE code = 'x'`,
  'agency-predecessor': `UPDATE agency SET predecessors = ['gone'] WHERE code = 'x'`,
  'reorganisation-agency': `INSERT INTO reorganisation VALUES ('r', 'demo', 2019, 'rename', ['x'], ['gone'], '', '')`,
  'indicator-part': `UPDATE indicator SET exposure = 'gone' WHERE code = 'hours'`,
  'definition-reference': `UPDATE definition SET breaks = false; INSERT INTO definition VALUES ('gone', '', 2004, '', '', '', '', false)`,
  'whole-part': `INSERT INTO whole_part VALUES ('cases', 'gone', 2, false)`,
  'rule-part': `INSERT INTO rule VALUES ('r', 'cases = gone', ['cases', 'gone'], '', '', 9, 'catalogue', NULL, NULL, NULL)`,
  'import-district': `UPDATE import SET district = 'gone'`,
  'import-bytes': `DELETE FROM import_file`,
  'bytes-changed': `UPDATE import_file SET bytes = 'other'::BLOB`,
  'entry-import': `UPDATE figure SET import = 9 WHERE ordinal = 1`,
  'entry-agency': `UPDATE figure_reporter SET agency = 'gone' WHERE id = 0`,
  'entry-indicator': `UPDATE figure_kind SET indicator = 'gone'`,
  'entry-number': `UPDATE figure SET ordinal = 1`,
  'entry-count': `DELETE FROM figure WHERE ordinal = 1`,
  'report-entry-import': `UPDATE report_entry SET import = 9`,
  'report-entry-agency': `UPDATE report_entry SET agency = 'gone'`,
  'report-entry-number': `INSERT INTO report_entry SELECT * FROM report_entry`,
  'staged-leftover': `INSERT INTO staged_report VALUES (1, 1, 'a', 2021, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL)`,
  'decision-leftover': `INSERT INTO cell_decision VALUES (9, '!R2C3', 'take', '', NULL, NULL, '甲', TIMESTAMP '2026-01-01')`,
  'alias-reference': `INSERT INTO alias VALUES (1, 'agency', 'demo', '甲局', 'gone', 1, '甲', TIMESTAMP '2026-01-01', NULL, NULL)`,
  'observation-double': `INSERT INTO observation SELECT * FROM observation`,
  'observation-derived': `UPDATE observation SET value = 7 WHERE agency = 'a'`,
  'report-derived': `UPDATE report SET exempt = true`,
};

test.each(PROBLEM_CODES)('a store that is broken in one place says so: %s', async (code) => {
  const db = await sound();
  expect(await checkIntegrity(db)).toEqual([]);
  await db.write((transaction) => transaction.run(FAULTS[code]));
  const found = (await checkIntegrity(db)).find((problem) => problem.code === code);
  expect(found?.count).toBeGreaterThan(0);
  expect(found?.example).not.toBe('');
});

test('what is derived can be rebuilt from the log', async () => {
  const db = await sound();
  const before = await db.read('SELECT * FROM observation ORDER BY agency');
  for (const code of ['observation-derived', 'observation-double', 'report-derived'] as const) {
    await db.write((transaction) => transaction.run(FAULTS[code]));
    await db.write(deriveAll);
    expect(await checkIntegrity(db)).toEqual([]);
  }
  expect(await db.read('SELECT * FROM observation ORDER BY agency')).toEqual(before);
});
