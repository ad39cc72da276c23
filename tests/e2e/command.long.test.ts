import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startProgram, type RunningProgram } from '../../scripts/serve/child';
import { DOOR_FILE, findDoor } from '../../src/lib/server/command-door';
import { COMMAND_PATH } from '../../src/lib/server/command-request';
import { runScript } from '../fixtures/command';
import { cellsOf, opened } from '../fixtures/opened';

/** Two stores that are alike: one is held by a running program, the other is free. */
let home: string;
let held: string;
let free: string;
let program: RunningProgram;

beforeAll(async () => {
  home = mkdtempSync(join(tmpdir(), 'zhunsheng-command-'));
  held = join(home, 'held');
  free = join(home, 'free');
  program = await startProgram(held, home, { ZHUNSHENG_SAMPLES: 'off', ZHUNSHENG_UPLOAD_LIMIT: '1' });
});
afterAll(async () => {
  await program.stop();
  rmSync(home, { recursive: true });
});

function extract(name: string, ...rows: string[]): string {
  const path = join(home, name);
  writeFileSync(path, ['机构,年度,指标,数值', ...rows, ''].join('\n'));
  return path;
}

const BY = ['--district', 'demo', '--person', '甲'];
const GOOD = ['示例区人民政府,2031,理论学习中心组学法,12', '示例区新设镇,2031,理论学习中心组学法,近40'];
const BAD = ['示例区人民政府,2031,理论学习中心组学法,十来次吧', '示例区没有的局,2031,学法,3'];
const CREATE = ['--create-agency', '示例区新设镇=town'];

describe('while the program runs the command goes through it, and both ways say the same', () => {
  test.each([
    ['checked, as text', ['--findings', 'text'], 1],
    ['checked, as JSON', ['--findings', 'json'], 1],
    ['committed', ['--commit', '--findings', 'json'], 1],
    ['checked again', ['--findings', 'json'], 1],
  ])('%s', (_name, options, code) => {
    const paths = [extract('报表 一.csv', ...GOOD), extract('bad.csv', ...BAD)];
    const through = runScript(held, 'import.ts', ...paths, ...BY, ...CREATE, ...options);
    const direct = runScript(free, 'import.ts', ...paths, ...BY, ...CREATE, ...options);
    expect(through.stderr).toContain(`准绳正在运行（${program.address}），数据库由它打开：经由它导入。`);
    expect(direct.stderr).not.toContain('正在运行');
    expect(through.stdout).toBe(direct.stdout);
    expect([through.code, direct.code]).toEqual([code, code]);
  });

  test('what was committed through it stands on its pages; nothing else was left', async () => {
    const page = await (await fetch(`${program.address}/imports?district=demo`)).text();
    expect(page).toContain('报表 一.csv');
    expect(page).not.toContain('bad.csv');
    const agencies = await (await fetch(`${program.address}/agencies?district=demo`)).text();
    expect(agencies).toContain('新设镇');
  });

  test('findings as a workbook', async () => {
    const out = join(home, 'findings.xlsx');
    const path = extract('bad.csv', ...BAD);
    expect(runScript(held, 'import.ts', path, ...BY, '--findings', 'xlsx', '--out', out).code).toBe(1);
    const { sheets } = await opened(readFileSync(out));
    expect(cellsOf(sheets[0]).some((row) => row[2] === '十来次吧')).toBe(true);
    expect(cellsOf(sheets[1])[1]).toContain('十来次吧');
  });

  test('an unknown district', () => {
    const path = extract('good.csv', ...GOOD);
    const ended = runScript(held, 'import.ts', path, '--district', 'nowhere', '--person', '甲');
    expect(ended.stderr).toContain('没有代码为“nowhere”的区域。已有：demo、');
    expect(ended.code).toBe(1);
  });

  test('a file over the upload limit is told, and what to do', () => {
    const path = join(home, 'large.csv');
    writeFileSync(path, 'a'.repeat(3 * 1024 * 1024));
    const ended = runScript(held, 'import.ts', path, ...BY);
    expect(ended.stderr).toContain('ZHUNSHENG_UPLOAD_LIMIT');
    expect(ended.code).toBe(1);
  });
});

describe('the door of the running program', () => {
  /** Without a length the body comes in pieces, and only the end shows how long it is. */
  function post(authorization: string, body: string, headers = {}): Promise<number> {
    return new Promise((resolve, reject) => {
      const sent = request(
        new URL(COMMAND_PATH, program.address),
        {
          method: 'POST',
          headers: { authorization, 'content-type': 'application/octet-stream', ...headers },
        },
        (answer) => {
          answer.resume();
          answer.on('end', () => {
            resolve(answer.statusCode ?? 0);
          });
        },
      );
      sent.on('error', reject);
      sent.write(body);
      sent.end();
    });
  }

  test('only its owner may read the token', () => {
    expect(statSync(join(held, DOOR_FILE)).mode & 0o777).toBe(0o600);
    expect(findDoor(held)?.address).toBe(program.address);
  });

  test.each([
    ['no token', '', '{}\n', 403],
    ['a wrong token', 'Bearer abc', '{}\n', 403],
    ['a request that is none', undefined, '{}\n', 400],
    ['bytes that are none', undefined, '\u0000\u0001', 400],
    ['too much, in pieces', undefined, `{}\n${'a'.repeat(3 * 1024 * 1024)}`, 413],
  ])('%s: refused, nothing breaks', async (_name, given, body, status) => {
    const authorization = given ?? `Bearer ${findDoor(held)?.token ?? ''}`;
    expect(await post(authorization, body)).toBe(status);
  });

  test('a page of another origin gets nothing by a form', async () => {
    const headers = { 'content-type': 'text/plain', origin: 'http://evil.example' };
    expect(await post(`Bearer ${findDoor(held)?.token ?? ''}`, '{}\n', headers)).toBe(403);
  });
});

test('when it stops it takes its word back, and the database is opened directly', async () => {
  const folder = join(home, 'stopped');
  const other = await startProgram(folder, home, { ZHUNSHENG_SAMPLES: 'off', HOST: '0.0.0.0' });
  expect(findDoor(folder)?.address).toBe(other.address);
  const path = extract('good.csv', ...GOOD);
  expect(runScript(folder, 'import.ts', path, ...BY, ...CREATE).stderr).toContain('经由它导入');
  await other.stop();
  expect(existsSync(join(folder, DOOR_FILE))).toBe(false);
  const ended = runScript(folder, 'import.ts', path, ...BY, ...CREATE);
  expect([ended.code, ended.stderr]).toEqual([0, '']);
});
