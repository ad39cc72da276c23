import { describe, expect, test } from 'vitest';
import { texts } from '../../src/lib/text/texts';
import { programSources, scriptSource } from './sources';

/** Where Chinese words may stand in code: the dictionaries, the words of extracts, the names of fonts. */
const MAY_SPEAK = [/^src\/lib\/text\//, /^src\/lib\/import\/words\.ts$/, /^src\/lib\/export\/fonts\.ts$/];
/** Entries of the English dictionary that are Chinese by intent. */
const CHINESE_IN_ENGLISH = ['app.otherLanguage'];

const CHINESE = /\p{Script=Han}/u;
const sources = programSources();

/** Where the sentences stand; the rest of that room reads them. */
const DICTIONARY = /^src\/lib\/text\/(?:zh-CN|en)\//;

describe('words stand in the dictionaries', () => {
  test('no other file holds Chinese', () => {
    const wrong = sources
      .filter((one) => !MAY_SPEAK.some((place) => place.test(one.path)))
      .flatMap((one) => one.literals)
      .filter((literal) => CHINESE.test(literal.text));
    expect(wrong.map(({ path, text }) => `${path}: ${text.trim()}`)).toEqual([]);
  });

  test.each([
    ['a string', "const a = '中';"],
    ['a template', 'const a = `${b}中${c}`;'],
    ['a pattern', 'const a = /中/;'],
    ['an address', "const a = 'https://example.test/中';"],
  ])('the test sees %s', (_, code) => {
    expect(scriptSource('a.ts', code).literals.some((literal) => CHINESE.test(literal.text))).toBe(true);
  });

  test('the test does not see comments', () => {
    const code = "// 中\nconst a = '//'; /* 中 */";
    expect(scriptSource('a.ts', code).literals.map((literal) => literal.text)).toEqual(['//']);
  });
});

describe('the two dictionaries', () => {
  const chinese = entriesOf(texts('zh-CN'));
  const english = entriesOf(texts('en'));

  test('have the same entries', () => {
    expect([...english.keys()].sort()).toEqual([...chinese.keys()].sort());
  });

  test('have entries of the same kind', () => {
    const differing = [...chinese].filter(([key, value]) => typeof value !== typeof english.get(key));
    expect(differing.map(([key]) => key)).toEqual([]);
  });

  test('leave no entry empty', () => {
    const empty = (entries: Map<string, unknown>) =>
      [...entries].filter(([, value]) => value === '').map(([key]) => key);
    expect([...empty(chinese), ...empty(english)]).toEqual([]);
  });

  test('are each in their language', () => {
    const strays = [...english].filter(
      ([key, value]) => CHINESE.test(String(value)) && !CHINESE_IN_ENGLISH.includes(key),
    );
    expect(strays.map(([key]) => key)).toEqual([]);
  });

  test('hold no entry that nobody reads', () => {
    const read = new Set(sources.filter((one) => !DICTIONARY.test(one.path)).flatMap((one) => one.names));
    const written = new Set([...chinese.keys()].map((key) => key.split('.').slice(0, 2).join('.')));
    const unread = [...written].filter((key) => {
      const name = key.slice(key.indexOf('.') + 1);
      return !read.has(`.${name}`) && !read.has(name);
    });
    expect(unread).toEqual([]);
  });
});

/** Every sentence of a dictionary under its path, such as `app.themes.dark`. */
function entriesOf(dictionary: object, path = ''): Map<string, unknown> {
  return new Map(
    Object.entries(dictionary).flatMap(([key, value]: [string, unknown]) =>
      typeof value === 'object' && value !== null
        ? [...entriesOf(value, `${path}${key}.`)]
        : [[`${path}${key}`, value] as [string, unknown]],
    ),
  );
}
