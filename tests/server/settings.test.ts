import { join } from 'node:path';
import { expect, test } from 'vitest';
import { packagePath, packageRoot } from '../../src/lib/server/root';
import { readSettings, SettingInvalid } from '../../src/lib/server/settings';

test('without any variable everything has a default', () => {
  expect(readSettings({})).toEqual({
    host: '127.0.0.1',
    port: 4173,
    dataFolder: packagePath('data'),
    district: undefined,
    uploadLimit: 64 * 1024 * 1024,
    samples: true,
    entryPeople: 'transcriber',
    smallDenominator: 10,
  });
});

test('every variable is read; one set to nothing is not set', () => {
  const environment = {
    HOST: '0.0.0.0',
    PORT: '8080',
    ZHUNSHENG_DATA: '/srv/zhunsheng',
    ZHUNSHENG_DISTRICT: ' chongqing-shapingba ',
    ZHUNSHENG_UPLOAD_LIMIT: '8',
    ZHUNSHENG_SAMPLES: 'off',
    ZHUNSHENG_ENTRY_PEOPLE: 'both',
    ZHUNSHENG_SMALL_DENOMINATOR: '5',
  };
  expect(readSettings(environment)).toEqual({
    host: '0.0.0.0',
    port: 8080,
    dataFolder: '/srv/zhunsheng',
    district: 'chongqing-shapingba',
    uploadLimit: 8 * 1024 * 1024,
    samples: false,
    entryPeople: 'both',
    smallDenominator: 5,
  });
  expect(readSettings({ PORT: '', ZHUNSHENG_DATA: ' ' })).toEqual(readSettings({}));
});

test.each([
  ['PORT', '80a'],
  ['PORT', '-1'],
  ['PORT', '65536'],
  ['PORT', '1.5'],
  ['ZHUNSHENG_UPLOAD_LIMIT', '0'],
  ['ZHUNSHENG_UPLOAD_LIMIT', '64MB'],
  ['ZHUNSHENG_SAMPLES', 'no'],
  ['ZHUNSHENG_ENTRY_PEOPLE', 'two'],
  ['ZHUNSHENG_SMALL_DENOMINATOR', '0'],
])('%s=%s is refused by name', (setting, got) => {
  const read = () => readSettings({ [setting]: got });
  expect(read).toThrow(SettingInvalid);
  expect(read).toThrow(setting);
});

test('the root is the folder of the package, whatever the working directory', () => {
  const before = process.cwd();
  try {
    process.chdir('/');
    expect(packagePath('package.json')).toBe(join(packageRoot(), 'package.json'));
    expect(packagePath('tests', 'server')).toBe(import.meta.dirname);
  } finally {
    process.chdir(before);
  }
});
