import { resolve } from 'node:path';
import { ENTRY_PEOPLE, type EntryPeople } from '../domain/entered';
import { SMALL_DENOMINATOR } from '../domain/measure';
import { packagePath } from './root';

/** What an office may set by environment variables; everything has a default. */
export interface Settings {
  readonly host: string;
  readonly port: number;
  /** Absolute path of the folder that holds the database. */
  readonly dataFolder: string;
  /** Code of the office's own district; undefined: the program opens on the first of the catalogue. */
  readonly district: string | undefined;
  /** Largest upload, in bytes. */
  readonly uploadLimit: number;
  /** Bring the samples in at the first start. */
  readonly samples: boolean;
  /** Who must be named in the entry form. */
  readonly entryPeople: EntryPeople;
  /** Ratios over a denominator of less are flagged and not ranked. */
  readonly smallDenominator: number;
}

const MEGABYTE = 1024 * 1024;

/** A setting cannot be used; becomes one sentence where it is caught. */
export class SettingInvalid extends Error {
  override readonly name = 'SettingInvalid';
  readonly setting: string;
  readonly got: string;
  readonly expected: string;

  constructor(setting: string, got: string, expected: string) {
    super(`${setting}=${got}: expected ${expected}`);
    this.setting = setting;
    this.got = got;
    this.expected = expected;
  }
}

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * Reads PORT, HOST, ZHUNSHENG_DATA, ZHUNSHENG_DISTRICT, ZHUNSHENG_UPLOAD_LIMIT (MB), ZHUNSHENG_SAMPLES (on, off),
 * ZHUNSHENG_ENTRY_PEOPLE (none, transcriber, checker, both) and ZHUNSHENG_SMALL_DENOMINATOR.
 * A variable set to nothing counts as not set.
 * @throws SettingInvalid
 */
export function readSettings(environment: Environment = process.env): Settings {
  const given = (name: string) => environment[name]?.trim() || undefined;
  const folder = given('ZHUNSHENG_DATA');
  return {
    host: given('HOST') ?? '127.0.0.1',
    port: wholeNumber('PORT', given('PORT'), { fallback: 4173, least: 0, most: 65_535 }),
    dataFolder: folder === undefined ? packagePath('data') : resolve(folder),
    district: given('ZHUNSHENG_DISTRICT'),
    uploadLimit:
      wholeNumber('ZHUNSHENG_UPLOAD_LIMIT', given('ZHUNSHENG_UPLOAD_LIMIT'), {
        fallback: 64,
        least: 1,
        most: 1024,
      }) * MEGABYTE,
    samples: onOrOff('ZHUNSHENG_SAMPLES', given('ZHUNSHENG_SAMPLES')),
    entryPeople: oneOf(
      'ZHUNSHENG_ENTRY_PEOPLE',
      given('ZHUNSHENG_ENTRY_PEOPLE'),
      ENTRY_PEOPLE,
      'transcriber',
    ),
    smallDenominator: wholeNumber('ZHUNSHENG_SMALL_DENOMINATOR', given('ZHUNSHENG_SMALL_DENOMINATOR'), {
      fallback: SMALL_DENOMINATOR,
      least: 1,
      most: 1000,
    }),
  };
}

function wholeNumber(
  setting: string,
  got: string | undefined,
  { fallback, least, most }: { fallback: number; least: number; most: number },
): number {
  if (got === undefined) return fallback;
  const value = Number(got);
  if (!/^\d+$/.test(got) || value < least || value > most) {
    throw new SettingInvalid(setting, got, `${least}–${most}`);
  }
  return value;
}

function onOrOff(setting: string, got: string | undefined): boolean {
  if (got === undefined || got === 'on') return true;
  if (got === 'off') return false;
  throw new SettingInvalid(setting, got, 'on, off');
}

function oneOf<Word extends string>(
  setting: string,
  got: string | undefined,
  words: readonly Word[],
  fallback: Word,
): Word {
  if (got === undefined) return fallback;
  const word = words.find((one) => one === got);
  if (word === undefined) throw new SettingInvalid(setting, got, words.join(', '));
  return word;
}
