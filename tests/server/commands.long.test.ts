import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { read, type CellObject } from '@e965/xlsx';
import { beforeEach, describe, expect, test } from 'vitest';
import { DOOR_FILE } from '../../src/lib/server/command-door';
import { DATABASE_FILE } from '../../src/lib/server/database';
import { openDatabase } from '../../src/lib/server/db/connection';
import { runScript } from '../fixtures/command';
import { cellsOf, opened } from '../fixtures/opened';
import { BAD, BY, GOOD, LEFT, NOTHING, terminal } from './terminal';

let { folder, data, run, extract, stored } = terminal();

beforeEach(() => {
  ({ folder, data, run, extract, stored } = terminal());
});

test('an extract with an error is told with its place, leaves nothing, and ends with 1', async () => {
  const path = extract('bad.csv', BAD);
  const ended = run('import.ts', path, ...BY, '--commit');
  expect(ended.output).toContain('[错误]');
  expect(ended.output).toContain('十来次吧');
  expect(ended.output).toContain('未提交');
  expect(ended.code).toBe(1);
  expect(await stored(LEFT)).toEqual(NOTHING);
  expect(run('import.ts', path, ...BY).code).toBe(1);
});

describe('findings in other formats', () => {
  test('JSON is one document on standard output, a folder is all its extracts', () => {
    const inside = join(folder, 'in');
    mkdirSync(inside);
    extract('in/b.csv', BAD);
    extract('in/a.csv', GOOD);
    writeFileSync(join(inside, 'readme.md'), 'no extract');
    const ended = runScript(data, 'import.ts', inside, ...BY, '--findings', 'json', '--commit');
    expect(ended.code).toBe(1);
    expect(ended.stderr).toBe('');
    const [good, bad, ...more] = JSON.parse(ended.stdout) as Record<string, unknown>[];
    expect(more).toEqual([]);
    expect(good).toMatchObject({
      file: join(inside, 'a.csv'),
      outcome: 'committed',
      import: 1,
      counts: { rows: 2, entries: 1, reports: 0, errors: 0 },
      diff: { new: 1, changed: 0, same: 0, vanished: 0 },
      created: { agencies: [], indicators: [] },
    });
    expect(bad).toMatchObject({
      file: join(inside, 'b.csv'),
      outcome: 'refused',
      refused: 'has-errors',
      counts: { errors: 1 },
    });
    expect(bad?.['findings']).toContainEqual({
      code: 'value-unreadable',
      severity: 'error',
      place: { row: 2, column: 4 },
      where: '第 2 行 D 列',
      got: '十来次吧',
      expected: expect.any(String),
      candidates: [],
      sentence: expect.stringContaining('十来次吧'),
    });
  });

  test('XLSX goes to the file named, as the page gives it', () => {
    const out = join(folder, 'findings.xlsx');
    const path = extract('bad.csv', BAD);
    const ended = run('import.ts', path, ...BY, '--findings', 'xlsx', '--out', out);
    expect(ended.output).toContain(`检查结果已写入“${out}”`);
    expect(ended.output).not.toContain('[错误]');
    expect(ended.code).toBe(1);
    const book = read(readFileSync(out));
    const [list = '', rows = ''] = book.SheetNames;
    expect(book.Sheets[list]?.['A1']).toMatchObject({ v: '检查结果：bad.csv' });
    expect(book.Sheets[list]?.['C3']).toMatchObject({ v: '十来次吧' });
    const cell = book.Sheets[rows]?.['D2'] as CellObject | undefined;
    expect(cell?.v).toBe('十来次吧');
    expect(cell?.c?.[0]?.t).toContain('错误');
  });

  test('XLSX of several extracts goes into a folder', async () => {
    const out = join(folder, 'out');
    const paths = [extract('one.csv', GOOD), extract('two.csv', BAD)];
    expect(run('import.ts', ...paths, ...BY, '--findings', 'xlsx', '--out', out).code).toBe(1);
    for (const name of ['one', 'two']) {
      const { sheets } = await opened(readFileSync(join(out, `${name}.csv.findings.xlsx`)));
      expect(cellsOf(sheets[0])[0]?.[0]).toBe(`检查结果：${name}.csv`);
    }
  });
});

test('what is named as new is created with the extract that holds the name, and nothing else', async () => {
  const path = extract(
    'new.csv',
    '示例区新设街道办事处,2031,直播普法,7',
    '示例区另设街道办事处,2031,理论学习中心组学法,3',
  );
  const create = [
    ...['--create-agency', '示例区新设街道办事处=subdistrict', '--create-agency', '示例区没写到的镇=镇'],
    ...['--create-indicator', '直播普法=publicity,count,场,additive'],
  ];
  const some = run('import.ts', path, ...BY, ...create, '--commit');
  expect(some.output).toContain('示例区另设街道办事处');
  expect(some.output).toContain('未新增，因为没有提取表写到，或已有此名：示例区没写到的镇');
  expect(some.code).toBe(1);
  expect(await stored(LEFT)).toEqual(NOTHING);

  const all = [...create, '--create-agency', '示例区另设街道办事处=subdistrict'];
  const checked = run('import.ts', path, ...BY, ...all);
  expect(checked.output).toContain('新机构：示例区新设街道办事处、示例区另设街道办事处');
  expect(checked.code).toBe(0);
  const created = `SELECT name, kind FROM agency WHERE created_by_import IS NOT NULL
    UNION ALL SELECT name, unit FROM indicator WHERE created_by_import IS NOT NULL ORDER BY name`;
  expect(await stored(created)).toEqual([]);
  expect(run('import.ts', path, ...BY, ...all, '--commit').code).toBe(0);
  expect(await stored(created)).toEqual([
    { name: '直播普法', kind: '场' },
    { name: '示例区另设街道办事处', kind: 'subdistrict' },
    { name: '示例区新设街道办事处', kind: 'subdistrict' },
  ]);
  expect(run('import.ts', path, ...BY).code).toBe(0);
});

describe('what cannot be carried out is said in a sentence', () => {
  test.each([
    ['an unknown district', ['package.json', '--district', 'nowhere', '--person', '甲'], 'nowhere', 1],
    ['decisions that are none', ['package.json', ...BY, '--decisions', 'tsconfig.json'], 'tsconfig.json', 1],
    ['a file that is not there', ['none.csv', ...BY], 'none.csv', 1],
    [
      'a workbook in a place that is none',
      ['package.json', ...BY, '--findings', 'xlsx', '--out', 'no/a.xlsx'],
      'no',
      1,
    ],
    ['an option that nobody knows', ['package.json', ...BY, '--force'], '--force', 2],
    ['workbooks without a place', ['package.json', ...BY, '--findings', 'xlsx'], '--out', 2],
    ['a kind that is none', ['package.json', ...BY, '--create-agency', '甲=村'], '没有“村”', 2],
    ['no arguments', [], '用法', 2],
    ['a call for help', ['--help'], '退出码', 0],
  ])('%s', (_name, given, sentence, code) => {
    const ended = run('import.ts', ...given);
    expect(ended.output).toContain(sentence);
    expect(ended.output).not.toContain('at file:');
    expect(ended.code).toBe(code);
  });
});

describe('what another process left or holds', () => {
  const door = (process: number, address = 'http://127.0.0.1:9') =>
    JSON.stringify({ address, token: 'abc', process });

  test.each([
    ['of a dead process', () => door(spawnSync('true').pid)],
    // Process ids come round again: this one lives, and is another.
    ['of another process', () => door(process.pid)],
    ['half written', () => '{"address":'],
  ])('a server.json %s does not stand in the way of a free database', (_name, content) => {
    mkdirSync(data);
    writeFileSync(join(data, DOOR_FILE), content());
    const ended = run('import.ts', extract('good.csv', GOOD), ...BY, '--commit');
    expect(ended.output).toContain('已提交');
    expect(ended.output).not.toContain('经由');
    expect(ended.code).toBe(0);
    expect(existsSync(join(data, DOOR_FILE))).toBe(true);
  });

  test.each([
    ['without a word', undefined, '正由另一个进程使用'],
    ['with the word of a dead process', () => door(spawnSync('true').pid), '正由另一个进程使用'],
    ['with an address that does not answer', () => door(process.pid), 'http://127.0.0.1:9 没有应答'],
  ])('a database that is held %s is told in a sentence', async (_name, content, sentence) => {
    const db = await openDatabase(join(data, DATABASE_FILE));
    if (content !== undefined) writeFileSync(join(data, DOOR_FILE), content());
    const ended = run('import.ts', extract('good.csv', GOOD), ...BY);
    await db.close();
    expect(ended.output).toContain(sentence);
    expect(ended.output).not.toContain('at file:');
    expect(ended.code).toBe(1);
  });

  test('a word that cannot be read is told in a sentence', async () => {
    const db = await openDatabase(join(data, DATABASE_FILE));
    mkdirSync(join(data, DOOR_FILE));
    const ended = run('import.ts', extract('good.csv', GOOD), ...BY);
    await db.close();
    expect(ended.output).toContain('无法读取它留下的连接信息');
    expect(ended.code).toBe(1);
  });
});

test('a database of something else is told in a sentence', () => {
  mkdirSync(data);
  writeFileSync(
    join(data, DATABASE_FILE),
    'this is not a database but a text that is long enough to be read',
  );
  const ended = run('doctor.ts');
  expect(ended.output).toContain('无法打开');
  expect(ended.code).toBe(1);
});
