import { expect, test } from 'vitest';
import { isOwnGroup, membersOf, type OwnGroup } from '../../src/lib/domain/group';
import { isMember } from '../../src/lib/domain/ranking';
import { compare } from '../../src/lib/domain/comparison';
import { PLAIN } from '../../src/lib/domain/view';
import { agency, DISTRICT, indicator, observed } from './small-district';

const agencies = [
  agency('a', 0),
  agency('b', 1, { kind: 'town' }),
  agency('c', 2),
  agency('d', 3, { kind: 'town', toYear: 2020 }),
];
const own: OwnGroup[] = [{ code: 'own-3', name: '试点', members: ['a', 'b', 'gone'] }];

test.each([
  ['all', 'abcd'],
  ['enforcement', 'ac'],
  ['town', 'bd'],
  ['vertical', ''],
  ['own-3', 'ab'],
  ['own-4', ''],
] as const)('of %s are: %s', (group, codes) => {
  expect([...membersOf(group, agencies, own)].join('')).toBe(codes);
});

test.each([
  ['own-1', true],
  ['own-0', false],
  ['own-', false],
  ['own-1e3', false],
  ['own-12345678901', false],
  ['all', false],
])('%s is a code of an own group: %s', (text, is) => expect(isOwnGroup(text)).toBe(is));

test('a comparison among an own group has its members as peers, and the highlighted outside it', () => {
  const comparison = compare({
    view: {
      kind: 'rank',
      district: 'demo',
      indicator: 'cases',
      group: 'own-3',
      highlight: ['c'],
      years: { from: 2025, to: 2025 },
      measure: 'value',
      ...PLAIN,
    },
    district: DISTRICT,
    indicator: indicator('cases'),
    definitions: [],
    agencies,
    members: membersOf('own-3', agencies, own),
    ownGroup: own[0],
    observations: [
      observed('a', 2025, 'cases', 1),
      observed('b', 2025, 'cases', 2),
      observed('c', 2025, 'cases', 9),
    ],
  });
  expect(comparison.series.map((one) => one.agency.code)).toEqual(['c', 'a', 'b']);
  expect(comparison.peers[0]).toMatchObject({ reporters: 2, existing: 2 });
  expect(agencies.map((one) => isMember(comparison, one))).toEqual([true, true, false, false]);
});
