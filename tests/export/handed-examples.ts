import type { Agency } from '../../src/lib/domain/agency';
import { numberCell } from '../../src/lib/domain/cell';
import type { Comparison } from '../../src/lib/domain/comparison';
import { handedFromView, type Handed, type HandedSlide, type Speech } from '../../src/lib/export/handed';
import { texts } from '../../src/lib/text/texts';
import {
  exampleAgency,
  exampleComparison,
  exampleParts,
  marked,
  observed,
  RATE,
  rateObservations,
} from '../charts/examples';
import { several } from '../charts/kind-examples';

export const CHINESE: Speech = { texts: texts('zh-CN'), locale: 'zh-CN' };
export const ENGLISH: Speech = { texts: texts('en'), locale: 'en' };

export const AROUND = {
  asOf: '2026-03-31',
  madeOn: '2026-04-02',
  sources: [
    {
      number: 3,
      name: '区教委2025.xlsx',
      rows: 120,
      person: '王一',
      committedAt: '2026-03-31T02:03:04.000Z',
      undone: false,
    },
  ],
};

const SIXTY: readonly Agency[] = Array.from({ length: 60 }, (_, ordinal) => {
  const agency = exampleAgency(ordinal);
  return { ...agency, shortName: `${agency.shortName}${ordinal < 31 ? '' : '二'}` };
});

/** Sixty agencies, none highlighted: what a legend must bear. */
export function sixty(kind: 'trend' | 'rank'): Comparison {
  const observations = SIXTY.flatMap(({ code }, index) =>
    [2023, 2024, 2025].map((year, at) =>
      observed(code, year, 'cases', numberCell((index * 7 + at * 5) % 53)),
    ),
  );
  return exampleComparison({
    agencies: SIXTY,
    observations,
    view: { kind, highlight: [], years: { from: 2023, to: 2025 } },
  });
}

/** One comparison of every kind, and of what is hard: gaps, a rate, sixty agencies, nothing at all. */
export const COMPARISONS: Readonly<Record<string, Comparison>> = {
  trend: exampleComparison({ observations: marked() }),
  rank: exampleComparison({
    indicator: RATE,
    observations: rateObservations(),
    view: { kind: 'rank', highlight: ['a01'] },
  }),
  change: exampleComparison({ observations: marked(), view: { kind: 'change' } }),
  parts: exampleParts(false),
  scatter: several({ kind: 'scatter', highlight: ['a00'] }, ['cases', 'training']),
  matrix: exampleComparison({ observations: marked(), view: { kind: 'matrix' } }),
  facets: exampleComparison({ observations: marked(), view: { kind: 'facets' } }),
  'sixty-trend': sixty('trend'),
  'sixty-rank': sixty('rank'),
  nothing: exampleComparison({ observations: [] }),
};

/** A View as handed over, its slide changed. */
export function handedOf(comparison: Comparison, change: Partial<HandedSlide> = {}, say = CHINESE): Handed {
  const handed = handedFromView(comparison, AROUND, say);
  return { ...handed, slides: handed.slides.map((slide) => ({ ...slide, ...change })) };
}

export const LONG_TITLE = '关于进一步加强法治政府建设年度报告工作的通知'.repeat(24).slice(0, 499) + '😀';
