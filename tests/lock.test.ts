import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { completed, missingFrom, type LockFile } from '../scripts/lock/complete';

const lock = JSON.parse(readFileSync(new URL('../package-lock.json', import.meta.url), 'utf8')) as LockFile;
const manifest = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')) as {
  dependencies: Record<string, string>;
  devDependencies: Record<string, string>;
};

describe('package-lock.json', () => {
  test('holds an entry for every optional dependency, or npm 11 refuses it', () => {
    expect(missingFrom(lock)).toEqual([]);
  });

  test('names no registry host', () => {
    expect(Object.entries(lock.packages).filter(([, locked]) => locked.resolved !== undefined)).toEqual([]);
  });

  test('stands for the versions that package.json pins exactly', () => {
    const pinned = Object.entries({ ...manifest.dependencies, ...manifest.devDependencies });
    const locked = pinned.map(([name]) => [name, lock.packages[`node_modules/${name}`]?.version]);
    expect(locked).toEqual(pinned);
  });
});

describe('completing a lock file', () => {
  const native = {
    optionalDependencies: { '@n/core-linux-arm64-musl': '1.2.3', '@n/core-win32-x64-msvc': '1.2.3' },
  };

  test('writes what npm needs to leave a foreign platform alone', () => {
    const { packages } = completed<LockFile>({
      packages: { '': {}, 'node_modules/@n/core-win32-x64-msvc': {}, 'node_modules/n': native },
    });
    expect(packages['node_modules/@n/core-linux-arm64-musl']).toEqual({
      version: '1.2.3',
      os: ['linux'],
      cpu: ['arm64'],
      optional: true,
    });
    expect(packages['node_modules/@n/core-win32-x64-msvc']).toEqual({});
  });

  test('finds a package beside the one that needs it and in the folders above', () => {
    const beside = 'node_modules/n/node_modules/@n/core-linux-arm64-musl';
    const above = 'node_modules/@n/core-win32-x64-msvc';
    expect(
      missingFrom({ packages: { '': {}, 'node_modules/n': native, [beside]: {}, [above]: {} } }),
    ).toEqual([]);
  });

  test('does not find one that only another package carries', () => {
    const elsewhere = 'node_modules/other/node_modules/@n/core-linux-arm64-musl';
    const missing = missingFrom({ packages: { '': {}, 'node_modules/n': native, [elsewhere]: {} } });
    expect(missing.map((one) => one.path)).toContain('node_modules/@n/core-linux-arm64-musl');
  });

  test('refuses to guess a platform', () => {
    const unknown = { optionalDependencies: { '@n/core-plan9': '1.0.0' } };
    expect(() => completed({ packages: { 'node_modules/n': unknown } })).toThrow('@n/core-plan9');
  });
});
