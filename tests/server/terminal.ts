import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DATABASE_FILE } from '../../src/lib/server/database';
import { openDatabase, type Row } from '../../src/lib/server/db/connection';
import { runScript } from '../fixtures/command';
import { temporaryFolder } from './temporary';

/** A folder with a store of its own, and the commands of the package as a person runs them on it. */
export function terminal() {
  const folder = temporaryFolder();
  const data = join(folder, 'data');
  return {
    folder,
    data,
    /** What a command printed, and how it ended. */
    run: (script: string, ...given: string[]): { code: number | null; output: string } => {
      const { code, stdout, stderr } = runScript(data, script, ...given);
      return { code, output: stdout + stderr };
    },
    /** Writes an extract of these rows. @returns its path */
    extract: (name: string, ...rows: string[]): string => {
      const path = join(folder, name);
      writeFileSync(path, ['机构,年度,指标,数值', ...rows, ''].join('\n'));
      return path;
    },
    stored: async (sql: string): Promise<Row[]> => {
      const db = await openDatabase(join(data, DATABASE_FILE));
      try {
        return await db.read(sql);
      } finally {
        await db.close();
      }
    },
  };
}

/** Whatever an import may leave, in all the tables that it writes. */
export const LEFT = `SELECT (SELECT count(*) FROM import) + (SELECT count(*) FROM import_file) + (SELECT count(*) FROM finding)
  + (SELECT count(*) FROM staged_entry) + (SELECT count(*) FROM staged_report) + (SELECT count(*) FROM cell_decision)
  + (SELECT count(*) FROM entry) AS left`;
export const NOTHING = [{ left: 0n }];

export const BY = ['--district', 'demo', '--person', '甲'];
export const GOOD = '示例区人民政府,2031,理论学习中心组学法,12';
export const BAD = '示例区人民政府,2031,理论学习中心组学法,十来次吧';
