import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { sourceStamp } from '../../scripts/serve/stamp';

let root: string;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'stamp-'));
  for (const folder of ['src', 'static', 'scripts/serve']) mkdirSync(join(root, folder), { recursive: true });
  const files = [
    'scripts/language.ts',
    'package.json',
    'package-lock.json',
    'svelte.config.js',
    'tsconfig.json',
    'vite.config.ts',
  ];
  for (const file of [...files, 'src/a.ts', 'static/mark.svg', 'scripts/serve/b.ts'])
    writeFileSync(join(root, file), file);
});

afterEach(() => {
  rmSync(root, { recursive: true });
});

test('the same sources have the same stamp', () => {
  expect(sourceStamp(root)).toBe(sourceStamp(root));
});

test.each(['src/a.ts', 'src/new.ts', 'static/mark.svg', 'package.json', 'vite.config.ts'])(
  'a change in %s gives another',
  (file) => {
    const before = sourceStamp(root);
    writeFileSync(join(root, file), 'changed');
    expect(sourceStamp(root)).not.toBe(before);
  },
);

test('so does another name', () => {
  const before = sourceStamp(root);
  renameSync(join(root, 'src/a.ts'), join(root, 'src/b.ts'));
  expect(sourceStamp(root)).not.toBe(before);
});

test('data does not', () => {
  const before = sourceStamp(root);
  mkdirSync(join(root, 'data'));
  writeFileSync(join(root, 'data/x.csv'), 'x');
  expect(sourceStamp(root)).toBe(before);
});
