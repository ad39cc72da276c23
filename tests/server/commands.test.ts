import { join } from 'node:path';
import { expect, test } from 'vitest';
import { DATABASE_FILE } from '../../src/lib/server/database';
import { openDatabase } from '../../src/lib/server/db/connection';
import { BY, GOOD, LEFT, NOTHING, terminal } from './terminal';

test('import checks, then commits; doctor finds all well, and what is broken', async () => {
  const { data, run, extract, stored } = terminal();
  const path = extract('good.csv', GOOD);
  const checked = run('import.ts', path, ...BY);
  expect(checked.output).toContain('新增 1，更改 0，相同 0');
  expect(checked.output).toContain('只作检查');
  expect(checked.code).toBe(0);
  expect(await stored(LEFT)).toEqual(NOTHING);
  const committed = run('import.ts', path, ...BY, '--commit');
  expect(committed.output).toContain('已提交，导入编号 1');
  expect(committed.code).toBe(0);
  expect(run('import.ts', path, ...BY).output).toContain('新增 0，更改 0，相同 1');
  expect(run('doctor.ts')).toEqual({ code: 0, output: expect.stringContaining('数据完好') });

  const db = await openDatabase(join(data, DATABASE_FILE));
  await db.write((transaction) => transaction.run('UPDATE observation SET value = 13'));
  await db.close();
  const sick = run('doctor.ts');
  expect(sick.output).toContain('重新推算的结果不一致（2 处');
  expect(sick.code).toBe(1);
});
