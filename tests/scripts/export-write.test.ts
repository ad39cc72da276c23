import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { tellProgress } from '../../scripts/export/tell-progress';
import { writeWhole } from '../../scripts/export/write-whole';
import { texts } from '../../src/lib/text/texts';

const BYTES = new TextEncoder().encode('新');

describe('the file that npm run export writes', () => {
  let folder = '';
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'zhunsheng-export-'));
  });
  afterEach(() => {
    rmSync(folder, { recursive: true });
  });

  test('takes the place of the one before, and nothing stands beside it', async () => {
    const path = join(folder, '汇报.pptx');
    writeFileSync(path, '旧');
    await writeWhole(path, BYTES, new AbortController().signal);
    expect(readdirSync(folder)).toEqual(['汇报.pptx']);
    expect(readFileSync(path, 'utf8')).toBe('新');
  });

  test.each([
    [
      'before',
      (calling: AbortController, reason: Error) => {
        calling.abort(reason);
      },
    ],
    [
      'while it is written',
      (calling: AbortController, reason: Error) =>
        void setTimeout(() => {
          calling.abort(reason);
        }),
    ],
  ])('called off %s, what stood there stands, and no half file beside it', async (_when, callOff) => {
    const path = join(folder, 'a.pptx');
    writeFileSync(path, '旧');
    const calling = new AbortController();
    const reason = new Error('Ctrl-C');
    callOff(calling, reason);
    const large = new Uint8Array(64 * 1024 * 1024);
    await expect(writeWhole(path, large, calling.signal)).rejects.toBe(reason);
    expect(readdirSync(folder)).toEqual(['a.pptx']);
    expect(readFileSync(path, 'utf8')).toBe('旧');
  });

  test('a folder that is not there is told, and nothing is left', async () => {
    const writing = writeWhole(join(folder, 'none', 'a.pptx'), BYTES, new AbortController().signal);
    await expect(writing).rejects.toThrow('ENOENT');
  });
});

test('progress stands in one line of a terminal, is taken away at the end, and is not written into a file', () => {
  const said: string[] = [];
  const output = (isTTY: boolean) => ({ isTTY, write: (text: string) => said.push(text) > 0 });
  const terminal = tellProgress(texts('zh-CN'), output(true));
  terminal.onProgress(1, 40);
  terminal.onProgress(12, 40);
  terminal.end();
  expect(said).toEqual(['\r\u001b[K第 1 页，共 40 页', '\r\u001b[K第 12 页，共 40 页', '\r\u001b[K']);
  said.length = 0;
  const file = tellProgress(texts('zh-CN'), output(false));
  file.onProgress(1, 40);
  file.end();
  expect(said).toEqual([]);
});
