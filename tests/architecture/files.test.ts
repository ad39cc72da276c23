import { readdirSync } from 'node:fs';
import { basename } from 'node:path';
import { describe, expect, test } from 'vitest';
import { filesBelow, programSources, ROOT, textOf } from './sources';

/** The house's fixed layout, and the files that a tool or a reader looks for at the top and nowhere else. */
const TOP_LEVEL = [
  ...[
    'src',
    'static',
    'data',
    'scripts',
    'tests',
    'svelte.config.js',
    'vite.config.ts',
    'package.json',
    'README.md',
  ],
  ...['README.zh-CN.md', 'CONTRIBUTING.md', 'CHANGELOG.md', 'LICENSE', 'package-lock.json', 'tsconfig.json'],
  ...['eslint.config.js', '.ci', '.gitignore', '.npmrc', '.prettierrc', '.prettierignore'],
];

/** What commands leave behind; git ignores it. */
const LEFT_BEHIND = ['.git', 'node_modules', 'build', '.svelte-kit', 'test-results', '.vitest-attachments'];

const MOST_LINES = 400;
/** Files that have a reason to be longer, each with it. None so far. */
const LONGER: Readonly<Record<string, string>> = {};

const sources = programSources();
const measured = ['src', 'scripts']
  .flatMap((folder) => filesBelow(folder, '.ts', '.js', '.svelte', '.css', '.sql'))
  .map((path) => ({ path, lines: textOf(path).split('\n').length - 1 }))
  .sort((a, b) => a.lines - b.lines);

describe('layout', () => {
  test('the top level holds what the layout names and nothing else', () => {
    const found = readdirSync(ROOT).filter((name) => !LEFT_BEHIND.includes(name));
    expect(found.filter((name) => !TOP_LEVEL.includes(name))).toEqual([]);
  });

  test('a type or a function lives with the idea it describes', () => {
    const drawers = /(^|\/)(utils?|common|helpers?|types|misc|shared)(\.|\/)/;
    const paths = ['src', 'scripts', 'tests'].flatMap((folder) => filesBelow(folder, ''));
    expect(paths.filter((path) => drawers.test(path))).toEqual([]);
  });

  test('no file only hands on the names of others', () => {
    const barrels = sources.filter((one) => one.handsOnOnly || /^index\.[jt]s$/.test(basename(one.path)));
    expect(barrels.map((one) => one.path)).toEqual([]);
  });
});

describe('size', () => {
  test(`no file is over ${MOST_LINES} lines`, () => {
    expect(measured.filter((one) => one.lines > MOST_LINES && !(one.path in LONGER))).toEqual([]);
  });

  test('the median is under 100 lines', () => {
    expect(measured[Math.floor(measured.length / 2)]?.lines).toBeLessThan(100);
  });

  test('nine of ten are under 250 lines', () => {
    expect(measured[Math.ceil(measured.length * 0.9) - 1]?.lines).toBeLessThan(250);
  });
});

describe('care', () => {
  test('no check is switched off', () => {
    const off = /@ts-(ignore|nocheck|expect-error)|eslint-disable|prettier-ignore/;
    expect(sources.filter((one) => off.test(one.text)).map((one) => one.path)).toEqual([]);
  });

  test('no test is left out or runs alone', () => {
    const left = /\b(test|it|describe)\.(only|skip|skipIf|runIf|todo|fails)\b/;
    const tests = filesBelow('tests', '.ts').filter((path) => !path.endsWith('architecture/files.test.ts'));
    expect(tests.filter((path) => left.test(textOf(path)))).toEqual([]);
  });

  test('nothing is put off', () => {
    const later = new RegExp(
      ['TO' + 'DO', 'FIX' + 'ME', 'HA' + 'CK', 'X' + 'XX'].map((word) => `\\b${word}\\b`).join('|'),
    );
    const paths = ['src', 'scripts', 'tests'].flatMap((folder) =>
      filesBelow(folder, '.ts', '.svelte', '.css', '.sql'),
    );
    expect(paths.filter((path) => later.test(textOf(path)))).toEqual([]);
  });
});
