import { absentCell, numberCell } from '../../src/lib/domain/cell';
import type { Comparison } from '../../src/lib/domain/comparison';
import type { Indicator } from '../../src/lib/domain/indicator';
import type { Observation } from '../../src/lib/domain/observation';
import type { View } from '../../src/lib/domain/view';
import { inOrder, usualSort } from '../../src/lib/query/arrange';
import {
  AGENCIES,
  BREAK,
  caseObservations,
  CASES,
  exampleAgency,
  exampleComparison,
  marked,
  observed,
  RATE,
  rateObservations,
} from './examples';

export const TRAINING: Indicator = {
  ...CASES,
  code: 'training',
  name: '法治培训举办',
  nameEn: 'Legal training sessions held',
  shortName: '法治培训',
  area: 'capacity',
  unit: '场',
  unitEn: 'sessions',
  unitFamily: 'session',
  exposure: undefined,
};

export const LOST: Indicator = {
  ...RATE,
  code: 'lost',
  name: '行政诉讼败诉率',
  nameEn: 'Share of administrative lawsuits lost',
  shortName: '败诉率',
  direction: 'better-low',
  numerator: 'lost-cases',
  denominator: 'due',
};

/** Sessions of 31 agencies: a withheld, a blank and some that did not report. */
export function trainingObservations(): Observation[] {
  return AGENCIES.flatMap((agency, index) =>
    Array.from({ length: 10 }, (_, at): Observation[] => {
      const year = 2016 + at;
      if (index % 11 === 9 && at > 5) return [];
      const cell =
        index === 12 && at > 7
          ? absentCell('withheld')
          : index === 20 && at === 9
            ? absentCell('blank')
            : numberCell(2 + ((index * 7 + at * 3) % 19));
      return [observed(agency.code, year, 'training', cell)];
    }).flat(),
  );
}

/** Lost cases against the same denominators as the rate of appearance. */
export function lostObservations(): Observation[] {
  return rateObservations().flatMap((one) => {
    if (one.indicator !== 'due' || one.cell.kind !== 'number') return [];
    const lost = Math.round(
      one.cell.value * (0.02 + ((one.year * 13 + one.agency.charCodeAt(2) * 5) % 17) / 90),
    );
    return [one, { ...one, indicator: 'lost-cases', cell: numberCell(lost) }];
  });
}

/** Some of the four indicators, the first with the others beside it. */
export function several(view: Partial<View>, codes: readonly string[] = ['cases', 'rate']): Comparison {
  const made = codes.map((code): Comparison => {
    const indicator = { cases: CASES, rate: RATE, training: TRAINING, lost: LOST }[code] ?? CASES;
    const observations = {
      cases: caseObservations,
      rate: rateObservations,
      training: trainingObservations,
      lost: lostObservations,
    }[code];
    return exampleComparison({ indicator, view, observations: observations?.() ?? [] });
  });
  const [first, ...beside] = made;
  if (first === undefined) throw new Error('no indicator named');
  return exampleComparison({
    indicator: first.indicator,
    view,
    observations: observationsOf(codes[0]),
    beside,
  });
}

function observationsOf(code: string | undefined): Observation[] {
  if (code === 'rate') return rateObservations();
  if (code === 'training') return trainingObservations();
  return code === 'lost' ? lostObservations() : caseObservations();
}

const MANY = Array.from({ length: 80 }, (_, ordinal) => {
  const agency = exampleAgency(ordinal);
  const round = Math.floor(ordinal / 31);
  return round === 0
    ? agency
    : { ...agency, shortName: `${agency.shortName}${['', '二', '三'][round] ?? ''}所` };
});

/** Eighty agencies over twelve years: a table's length, which a matrix must bear. */
function eighty(view: Partial<View>): Comparison {
  const observations = MANY.flatMap((agency, index) =>
    Array.from({ length: 12 }, (_, at): Observation[] =>
      (index * 5 + at) % 17 === 0
        ? []
        : [
            observed(
              agency.code,
              2014 + at,
              'cases',
              numberCell(((index * 37 + at * 11) % 97) * (index % 9 === 0 ? 14 : 1)),
            ),
          ],
    ).flat(),
  );
  return exampleComparison({
    agencies: MANY,
    observations,
    view: { years: { from: 2014, to: 2025 }, ...view },
  });
}

/** In the order in which the page shows it. */
function ordered(comparison: Comparison): Comparison {
  return inOrder(comparison, usualSort(comparison), (agency) => agency.shortName);
}

/** Pictures of the kinds that show many agencies or several indicators at once. */
export const KIND_EXAMPLES: Readonly<Record<string, Comparison>> = {
  'matrix-years': ordered(
    exampleComparison({ observations: marked(), definitions: [BREAK], view: { kind: 'matrix' } }),
  ),
  'matrix-rate': ordered(
    exampleComparison({
      indicator: RATE,
      observations: rateObservations(),
      view: { kind: 'matrix', highlight: ['a01'] },
    }),
  ),
  'matrix-indicators': ordered(
    several({ kind: 'matrix', by: 'indicators' }, ['cases', 'rate', 'lost', 'training']),
  ),
  'matrix-eighty': ordered(eighty({ kind: 'matrix', highlight: ['a05'] })),
  'scatter-rate': several({ kind: 'scatter' }),
  'scatter-size': several({ kind: 'scatter', highlight: ['a01', 'a03', 'a09'] }, [
    'cases',
    'training',
    'rate',
  ]),
  'scatter-none': several({ kind: 'scatter', highlight: [] }, ['rate', 'training']),
  'facets-agencies': exampleComparison({ definitions: [BREAK], view: { kind: 'facets', highlight: [] } }),
  'facets-highlight': exampleComparison({ observations: marked(), view: { kind: 'facets', axis: 'free' } }),
  'facets-indicators': several({ kind: 'facets', by: 'indicators' }, ['cases', 'rate', 'lost', 'training']),
};
