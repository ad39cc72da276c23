import { fc } from '../fixtures/property';
import { describe, expect, test } from 'vitest';
import { absentCell, numberCell, type Cell } from '../../src/lib/domain/cell';
import type { Comparison } from '../../src/lib/domain/comparison';
import { commentary } from '../../src/lib/text/commentary';
import { LOCALES } from '../../src/lib/text/locale';
import { texts } from '../../src/lib/text/texts';
import { AGENCIES, codeAt, EXAMPLES, exampleComparison, observed } from '../charts/examples';
import { given, nine } from './scene';

const n = numberCell;

describe.each([
  [
    'ends and moves',
    given({ rows: nine([n(20), n(20), n(52)]) }),
    [
      '2025 年最多的是住房城乡建委，52 件；最少的是城市管理局，10 件。',
      '与上年相比，升幅最大的是住房城乡建委，由 20 件到 52 件（+32）。',
    ],
    [
      'In 2025, the most: Housing and Urban-Rural Development Commission, 52 cases; the fewest: Urban Management Bureau, 10 cases.',
      'On the year before, the largest rise is Housing and Urban-Rural Development Commission, from 20 cases to 52 cases (+32).',
    ],
  ],
  [
    'a move from a base under ten is none',
    given({ rows: nine([n(2), n(2), n(52)]) }),
    ['2025 年最多的是住房城乡建委，52 件；最少的是城市管理局，10 件。'],
    [
      'In 2025, the most: Housing and Urban-Rural Development Commission, 52 cases; the fewest: Urban Management Bureau, 10 cases.',
    ],
  ],
  [
    'nothing moves across a break',
    given({ rows: nine([n(20), n(20), n(52)]), broken: true }),
    ['2025 年最多的是住房城乡建委，52 件；最少的是城市管理局，10 件。'],
    [
      'In 2025, the most: Housing and Urban-Rural Development Commission, 52 cases; the fewest: Urban Management Bureau, 10 cases.',
    ],
  ],
  ['all level: nothing to say', given({ rows: Array.from({ length: 9 }, () => n(5)) }), [], []],
  [
    'of a doubtful figure nothing is claimed',
    given({ rows: nine(n(52, 'exact', ['doubtful'])) }),
    ['2025 年最少的是城市管理局，10 件。'],
    ['In 2025, the fewest: Urban Management Bureau, 10 cases.'],
  ],
] as [string, Comparison, string[], string[]][])('%s', (_, comparison, chinese, english) => {
  test('Chinese', () => expect(commentary(comparison, texts('zh-CN'), 'zh-CN')).toEqual(chinese));
  test('English', () => expect(commentary(comparison, texts('en'), 'en')).toEqual(english));
});

test('a figure out of its own pattern is named with what is usual', () => {
  const history = [30, 31, 29, 30, 32, 30, 31, 240];
  const observations = AGENCIES.slice(0, 9).flatMap((_, at) =>
    history.map((value, index) =>
      observed(codeAt(at), 2018 + index, 'cases', n(at === 0 ? value : 30 + at + (index % 2))),
    ),
  );
  const comparison = exampleComparison({
    observations,
    agencies: AGENCIES.slice(0, 9),
    view: { years: { from: 2018, to: 2025 }, highlight: [] },
  });
  expect(commentary(comparison, texts('zh-CN'), 'zh-CN').slice(-1)).toEqual([
    '城市管理局 2025 年 240 件，与其另外 7 年的中位数 30 件相差悬殊，宜核对原文。',
  ]);
});

/** Every number that a sentence may hold: of cells, years, counts, and differences and medians of them. */
function bearable(comparison: Comparison): Set<string> {
  const values = comparison.series.flatMap((one) =>
    one.points.flatMap(({ cell }) => (cell.kind === 'number' ? [cell.value] : [])),
  );
  const changes = comparison.series.flatMap((one) =>
    one.points.flatMap(({ cell }, index) => {
      const before = one.points[index - 1]?.cell;
      return cell.kind === 'number' && before?.kind === 'number' ? [cell.value - before.value] : [];
    }),
  );
  const medians = comparison.series.map((one) => {
    const others = one.points
      .slice(0, -1)
      .flatMap(({ cell }) =>
        cell.kind === 'number' && cell.precision === 'exact' && !cell.marks.includes('doubtful')
          ? [cell.value]
          : [],
      )
      .sort((a, b) => a - b);
    const middle = (others.length - 1) / 2;
    return ((others[Math.floor(middle)] ?? 0) + (others[Math.ceil(middle)] ?? 0)) / 2;
  });
  const counts = comparison.years.map((_, index) => index + 1);
  const rounded = (value: number) => String(Math.round(Math.abs(value) * 10) / 10);
  return new Set([...values, ...changes, ...medians, ...comparison.years, ...counts].map(rounded));
}

function numbersIn(sentence: string): string[] {
  return (sentence.match(/\d[\d,]*(?:\.\d+)?/g) ?? []).map((text) =>
    String(Number(text.replaceAll(',', ''))),
  );
}

const cells: fc.Arbitrary<Cell> = fc.oneof(
  { weight: 8, arbitrary: fc.integer({ min: 0, max: 2000 }).map((value) => n(value)) },
  {
    weight: 1,
    arbitrary: fc.constantFrom(absentCell('not-reported'), n(40, 'at-least'), n(7, 'exact', ['doubtful'])),
  },
);

describe('every number stands in the comparison', () => {
  test('of random districts', () => {
    fc.assert(
      fc.property(
        fc.array(fc.array(cells, { minLength: 7, maxLength: 7 }), { minLength: 3, maxLength: 12 }),
        (rows) => {
          const comparison = exampleComparison({
            observations: rows.flatMap((row, at) =>
              row.map((cell, index) => observed(codeAt(at), 2019 + index, 'cases', cell)),
            ),
            agencies: AGENCIES.slice(0, rows.length),
            view: { years: { from: 2019, to: 2025 }, highlight: [] },
          });
          const known = bearable(comparison);
          for (const locale of LOCALES) {
            for (const sentence of commentary(comparison, texts(locale), locale)) {
              for (const number of numbersIn(sentence)) expect(known, sentence).toContain(number);
            }
          }
        },
      ),
    );
  });

  test.each(Object.entries(EXAMPLES))('of %s', (_, comparison) => {
    const known = bearable(comparison);
    const sentences = LOCALES.flatMap((locale) => commentary(comparison, texts(locale), locale));
    for (const sentence of sentences) {
      for (const number of numbersIn(sentence)) expect(known, sentence).toContain(number);
    }
  });
});
