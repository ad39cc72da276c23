import { fc } from '../fixtures/property';
import { describe, expect, it } from 'vitest';
import { findName } from '../../src/lib/query/search';
import { spellingOf } from '../../src/lib/server/store/initials';

const NAMES = ['城市管理局', '示例区城市管理局', '城管局', 'Urban Management Bureau'];
const SPELLING = spellingOf(NAMES);

/** The found name with the matched part in brackets and the rank behind. */
function found(typed: string, names: readonly string[] = NAMES, spelling = SPELLING): string | undefined {
  const match = findName(names, spelling, typed);
  if (match === undefined) return undefined;
  const characters = [...(names[match.index] ?? '')];
  const part = (from: number, to?: number) => characters.slice(from, to).join('');
  return `${part(0, match.from)}[${part(match.from, match.to)}]${part(match.to)} ${match.rank}`;
}

describe('a name is found', () => {
  it.each([
    ['城市', '[城市]管理局 0'],
    ['管理', '城市[管理]局 1'],
    ['城管', '[城管]局 0'],
    ['示例', '[示例]区城市管理局 0'],
    ['chengshi', '[城市]管理局 2'],
    ['cheng shi', '[城市]管理局 2'],
    ['chengs', '[城市]管理局 2'],
    ['csglj', '[城市管理局] 2'],
    ['CSGL', '[城市管理]局 2'],
    ['ｃｓ', '[城市]管理局 2'],
    ['chengsgl', '[城市管理]局 2'],
    ['guanl', '城市[管理]局 3'],
    ['cgj', '[城管局] 2'],
    ['urban', '[Urban] Management Bureau 0'],
    ['management b', 'Urban [Management B]ureau 1'],
    ['  ', '[]城市管理局 0'],
  ])('%s → %s', (typed, expected) => expect(found(typed)).toBe(expected));

  it.each(['住建', 'zj', 'xyz', 'chengshii', '局长'])('not by %s', (typed) =>
    expect(found(typed)).toBeUndefined(),
  );

  it('by two letters of an initial, and by v for ü', () => {
    const names = ['住房建设委', '绿化局'];
    expect(found('zhf', names, spellingOf(names))).toBe('[住房]建设委 2');
    expect(found('zfjsw', names, spellingOf(names))).toBe('[住房建设委] 2');
    expect(found('lvh', names, spellingOf(names))).toBe('[绿化]局 2');
  });

  it('by the reading that the word asks for', () => {
    expect(spellingOf(['银行', '行政复议'])).toBe('yin hang|xing zheng fu yi');
  });

  it('with a character that is not Chinese as its own syllable', () => {
    expect(spellingOf(['A1 办|公'])).toBe('a 1 _ ban _ gong');
    expect(found('a1', ['A1办'], spellingOf(['A1办']))).toBe('[A1]办 0');
  });
});

it('never throws, and what it marks lies in the name', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: 'grapheme' }), { maxLength: 4 }), fc.string(), (names, typed) => {
      const match = findName(names, spellingOf(names), typed);
      if (match === undefined || match.to === 0) return;
      expect(match.to).toBeLessThanOrEqual([...(names[match.index] as string)].length);
      expect(match.from).toBeLessThan(match.to);
    }),
  );
});

it('every name is found by itself, by its syllables and by their initials', () => {
  const names = fc.stringMatching(/^[城市管理局司法公安税务住房建设民政]{2,8}$/u);
  fc.assert(
    fc.property(names, (name) => {
      const spelling = spellingOf([name]);
      const syllables = spelling.split(' ');
      for (const typed of [name, syllables.join(''), syllables.map((one) => one.slice(0, 1)).join('')]) {
        expect(findName([name], spelling, typed)?.index).toBe(0);
      }
    }),
  );
});
