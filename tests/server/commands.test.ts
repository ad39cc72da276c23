import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import { CommandRefused, readArguments } from '../../scripts/import/arguments';
import { decisionsFrom } from '../../scripts/import/decisions';
import { openDatabase } from '../../src/lib/server/db/connection';
import { DATABASE_FILE } from '../../src/lib/server/database';
import { packagePath } from '../../src/lib/server/root';
import { texts } from '../../src/lib/text/texts';
import { temporaryFolder } from './temporary';

let folder: string;
let data: string;

beforeEach(() => {
  folder = temporaryFolder();
  data = join(folder, 'data');
});

interface Ended {
  readonly code: number | null;
  readonly output: string;
}

function run(script: string, ...given: string[]): Ended {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['--import', 'tsx', packagePath('scripts', script), ...given],
    {
      cwd: packagePath(),
      encoding: 'utf8',
      env: { PATH: process.env.PATH, LC_ALL: 'zh_CN.UTF-8', ZHUNSHENG_DATA: data },
    },
  );
  return { code: status, output: stdout + stderr };
}

function extract(name: string, ...rows: string[]): string {
  const path = join(folder, name);
  writeFileSync(path, ['机构,年度,指标,数值', ...rows, ''].join('\n'));
  return path;
}

const BY = ['--district', 'demo', '--person', '甲'];

test('import checks, then commits; doctor finds all well, and what is broken', async () => {
  const path = extract('good.csv', '示例区人民政府,2031,理论学习中心组学法,12');
  const checked = run('import.ts', path, ...BY);
  expect(checked.output).toContain('新增 1，更改 0，相同 0');
  expect(checked.output).toContain('只作检查');
  expect(checked.code).toBe(0);
  const committed = run('import.ts', path, ...BY, '--commit');
  expect(committed.output).toContain('已提交');
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

test('an extract with an error is told with its place, is not committed, and ends with 1', () => {
  const path = extract('bad.csv', '示例区人民政府,2031,理论学习中心组学法,十来次吧');
  const ended = run('import.ts', path, ...BY, '--commit');
  expect(ended.output).toContain('[错误]');
  expect(ended.output).toContain('十来次吧');
  expect(ended.output).toContain('未提交');
  expect(ended.code).toBe(1);
});

test.each([
  ['an unknown district', ['x.csv', '--district', 'nowhere', '--person', '甲'], 'nowhere'],
  ['decisions that are none', ['x.csv', ...BY, '--decisions', 'package.json'], 'package.json'],
])('import with %s says so in a sentence and ends with 1', (_name, given, sentence) => {
  const ended = run('import.ts', ...given);
  expect(ended.output).toContain(sentence);
  expect(ended.output).not.toContain('at file:');
  expect(ended.code).toBe(1);
});

test.each([
  [[...BY], '缺少参数 FILE'],
  [['x.csv', '--district', 'demo'], '缺少参数 --person'],
  [['x.csv', '--person', '甲'], '缺少参数 --district'],
  [['x.csv', '--person', '甲', '--district'], '缺少参数 --district'],
  [['x.csv', '--district', 'demo', '--person', ' '], '姓名'],
  [['x.csv', ...BY, '--force'], '--force'],
])('the arguments %j are refused with the usage', (given, sentence) => {
  const read = () => readArguments(given, texts('zh-CN'));
  expect(read).toThrow(CommandRefused);
  expect(read).toThrow(sentence);
  expect(read).toThrow('npm run import');
});

test('arguments are read in any order', () => {
  expect(readArguments(['--commit', 'a.csv', ...BY, 'b.csv', '--decisions=d.json'], texts('en'))).toEqual({
    files: ['a.csv', 'b.csv'],
    district: 'demo',
    person: '甲',
    commit: true,
    decisions: 'd.json',
  });
});

test.each([
  [[], false],
  [null, false],
  [{}, true],
  [
    {
      tables: { 1: { layout: 'long', year: 2021, headerRow: 2 } },
      encoding: 'gb18030',
      agencies: { 甲: 'a' },
    },
    true,
  ],
  [{ tables: { 1: { columns: [{ role: 'field', field: 'agency' }, { role: 'ignored' }] } } }, true],
  [{ tables: { 1: { columns: ['agency'] } } }, false],
  [{ tables: { 1: { layout: 'tall' } } }, false],
  [{ tables: { 1: { year: '2021' } } }, false],
  [{ agencies: { 甲: 1 } }, false],
  [{ cells: { '!R2C4': { kind: 'take' } } }, true],
  [{ cells: { '!R2C4': { kind: 'doubtful', reason: ' ' } } }, false],
  [{ cells: { '!R2C4': { kind: 'correct', value: '3', authority: 'agency', citation: '来函' } } }, true],
  [{ cells: { '!R2C4': { kind: 'correct', value: '3', authority: 'agency' } } }, false],
  [{ cells: { '!R2C4': { kind: 'burn', reason: '火' } } }, false],
  [{ colour: 'red' }, false],
])('decisions %j: %s', (content, fits) => {
  const read = () => decisionsFrom(content);
  if (fits) expect(read()).toEqual(content);
  else expect(read).toThrow(TypeError);
});

test('a database of something else is told in a sentence', () => {
  data = folder;
  writeFileSync(
    join(folder, DATABASE_FILE),
    'this is not a database but a text that is long enough to be read',
  );
  const ended = run('doctor.ts');
  expect(ended.output).toContain('无法打开');
  expect(ended.code).toBe(1);
});
