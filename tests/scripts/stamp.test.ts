import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { INGREDIENTS, sourceStamp } from '../../scripts/serve/stamp';

let root: string;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'stamp-'));
  for (const folder of INGREDIENTS.folders) mkdirSync(join(root, folder), { recursive: true });
  for (const file of [...INGREDIENTS.files, 'src/a.ts', 'static/mark.svg', 'scripts/serve/b.ts'])
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
