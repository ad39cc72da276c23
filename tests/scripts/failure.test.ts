import { describe, expect, test } from 'vitest';
import { sentenceOf } from '../../scripts/serve/failure';
import { DatabaseUnusable, type OpenFailure } from '../../src/lib/server/db/errors';
import { readSettings } from '../../src/lib/server/settings';
import { terminalTexts } from '../../src/lib/text/terminal';

const english = terminalTexts('en');
const address = { host: '127.0.0.1', port: 4173 };
const coded = (code: string) => Object.assign(new Error(code), { code });

describe('why the program cannot start, in one sentence', () => {
  test.each<[OpenFailure, string]>([
    [{ code: 'folder-unwritable', path: 'P', detail: 'd' }, 'The data folder P cannot be written'],
    [{ code: 'database-newer', path: 'P', found: '9' }, 'P was made by a newer version'],
    [{ code: 'database-busy', path: 'P' }, 'P is in use by another process'],
    [{ code: 'database-damaged', path: 'P', detail: 'no magic' }, 'no magic'],
    [{ code: 'migration-changed', path: 'P', found: '0001' }, 'Migration 0001'],
  ])('%o', (failure, part) => {
    expect(sentenceOf(new DatabaseUnusable(failure), english, address)).toContain(part);
  });

  test.each([
    ['EADDRINUSE', 'Port 4173 of 127.0.0.1 is in use'],
    ['EACCES', 'does not allow port 4173'],
    ['EADDRNOTAVAIL', 'no address "127.0.0.1"'],
    ['ENOTFOUND', 'no address "127.0.0.1"'],
  ])('%s', (code, part) => {
    expect(sentenceOf(coded(code), english, address)).toContain(part);
  });

  test('a setting that cannot be used', () => {
    expect(settingSentence({ PORT: 'many' })).toBe('The setting PORT is "many", which should be 0–65535.');
  });

  test('a fault of ours has no sentence', () => {
    expect(sentenceOf(new TypeError('x'), english, address)).toBeUndefined();
  });
});

function settingSentence(environment: Record<string, string>): string | undefined {
  try {
    readSettings(environment);
  } catch (error) {
    return sentenceOf(error, english);
  }
  return undefined;
}
