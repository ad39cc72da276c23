import { describe, expect, it } from 'vitest';
import { cellHref, readCellKey } from '../../src/lib/query/cell-url';
import { matchesAgency } from '../../src/lib/query/search';
import type { Agency } from '../../src/lib/domain/agency';

describe('the address of a figure', () => {
  it.each([
    { agency: 'demo-a', subject: 'self', year: 2021, period: 'year', indicator: 'litigation-new' },
    { agency: 'demo-a', subject: '部门镇街', year: 2021, period: 'until-11', indicator: 'litigation-new' },
    { agency: 'demo-a', subject: 'self', year: 2021, period: 'since-2016', indicator: 'litigation-new' },
  ] as const)('comes back the same: %o', (key) => {
    expect(readCellKey(new URL(cellHref(key, 'demo'), 'http://a.example').searchParams)).toEqual(key);
  });

  it.each(['', 'agency=a', 'agency=a&indicator=b&year=x', 'agency=a&indicator=b&year=2021&period=until-13'])(
    'is none: %s',
    (query) => expect(readCellKey(new URLSearchParams(query))).toBeUndefined(),
  );
});

describe('finding an agency', () => {
  const agency: Agency = {
    code: 'demo-chengguan',
    district: 'demo',
    name: '示例区城市管理局',
    shortName: '城市管理局',
    nameEn: 'Urban Management Bureau',
    aliases: ['城管局'],
    initials: 'slqcsglj csglj cgj',
    kind: 'enforcement',
    fromYear: undefined,
    toYear: undefined,
    predecessors: [],
    ordinal: 0,
  };
  it.each([
    ['城市', true],
    ['城管', true],
    ['csgl', true],
    ['CGJ', true],
    ['urban', true],
    ['  ', true],
    ['ｃｇｊ', true],
    ['住建', false],
    ['zj', false],
  ])('%s → %s', (typed, found) => expect(matchesAgency(agency, typed)).toBe(found));
});
