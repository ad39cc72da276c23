import { expect, test } from 'vitest';
import { rankingOf } from '../../src/lib/domain/ranking';
import { agency, observed, RATE, scene } from './small-district';

const agencies = ['a', 'b', 'c', 'd'].map((code, ordinal) => agency(code, ordinal));
const given = (year: number, values: Record<string, number>) =>
  Object.entries(values).map(([code, value]) => observed(code, year, 'cases', value));

test('ties share a place, absent agencies have none, and moves are told from the year before', () => {
  const comparison = scene({
    agencies,
    observations: [...given(2024, { a: 1, b: 9, c: 5 }), ...given(2025, { a: 8, b: 8, c: 0 })],
  });
  const ranking = rankingOf(comparison);
  expect(ranking.placed.map(({ agency: { code }, rank, before }) => [code, rank, before])).toEqual([
    ['a', 1, 3],
    ['b', 1, 1],
    ['c', 3, 2],
  ]);
  expect(ranking.absent.map((one) => one.agency.code)).toEqual(['d']);
});

test('no move is told across a break, but of a year alone from the year before it', () => {
  const definition = {
    indicator: 'cases',
    district: '',
    fromYear: 2025,
    name: '',
    nameEn: '',
    text: '',
    textEn: '',
  };
  const observations = [...given(2024, { a: 1, b: 9 }), ...given(2025, { a: 8, b: 2 })];
  const broken = scene({ agencies, observations, definitions: [{ ...definition, breaks: true }] });
  const single = scene({ agencies, observations, view: { years: { from: 2025, to: 2025 } } });
  expect(rankingOf(broken).placed.map((one) => one.before)).toEqual([undefined, undefined]);
  expect(rankingOf(single).placed.map((one) => [one.agency.code, one.before])).toEqual([
    ['a', 2],
    ['b', 1],
  ]);
});

test('an agency that does not exist any more is not absent', () => {
  const comparison = scene({ agencies: [agency('gone', 9, { toYear: 2024 })], observations: [] });
  expect(rankingOf(comparison).absent).toEqual([]);
});

test('a small denominator and a stranger are shown apart, without a place', () => {
  const stranger = agency('town', 5, { kind: 'town' });
  const parts = (code: string, won: number, closed: number) => [
    observed(code, 2025, 'won', won),
    observed(code, 2025, 'closed', closed),
  ];
  const ranking = rankingOf(
    scene({
      agencies: [...agencies, stranger],
      indicator: RATE,
      observations: [
        ...parts('a', 2, 2),
        ...parts('b', 30, 40),
        ...parts('c', 10, 40),
        ...parts('town', 40, 40),
      ],
      view: { highlight: ['town'] },
    }),
  );
  expect(ranking.placed.map(({ agency: { code }, rank }) => [code, rank])).toEqual([
    ['b', 1],
    ['c', 2],
  ]);
  expect(ranking.small.map((one) => one.agency.code)).toEqual(['a']);
  expect(ranking.outside.map((one) => one.agency.code)).toEqual(['town']);
});
