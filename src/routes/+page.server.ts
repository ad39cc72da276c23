import { countStates } from '$lib/domain/coverage';
import { lastOf } from '$lib/domain/last';
import { PLAIN } from '$lib/domain/view';
import { moversOf } from '$lib/domain/movers';
import { recordsOf } from '$lib/domain/records';
import { summaryOf } from '$lib/domain/summary';
import { readComparisons } from '$lib/server/read-comparisons';
import { readCoverage, type Coverage } from '$lib/server/read-coverage';
import { listAgencies } from '$lib/server/store/agencies';
import { figureCounts } from '$lib/server/store/agency-counts';
import { brokenRules } from '$lib/server/store/broken-rules';
import { waitingFindings } from '$lib/server/store/findings';
import { listIndicators } from '$lib/server/store/indicators';
import type { PageServerLoad } from './$types';

/** Findings shown on the overview, whose one screen they share. */
const FINDINGS = 3;

export const load: PageServerLoad = async ({ locals, parent }) => {
  const { scope } = await parent();
  const db = locals.database;
  const { district, years } = scope;
  if (years === undefined) return { overview: undefined };
  const year = years.to;
  const [agencies, indicators, coverage, figures, figuresBefore, waiting, broken] = await Promise.all([
    listAgencies(db, district.code),
    listIndicators(db),
    readCoverage(db, district.code, { from: year - 1, to: year }, locals.today),
    figureCounts(db, district.code, year),
    figureCounts(db, district.code, year - 1),
    waitingFindings(db, district.code, FINDINGS),
    brokenRules(db, district.code, year),
  ]);
  const view = {
    kind: 'trend',
    district: district.code,
    indicator: '',
    group: 'all',
    highlight: [],
    years,
    measure: 'value',
    ...PLAIN,
  } as const;
  const headlines = indicators.filter((one) => one.headline);
  const comparisons = await readComparisons(db, view, district, headlines, agencies, {
    related: indicators,
    smallDenominator: locals.settings.smallDenominator,
  });
  const named = new Set(broken.flatMap((one) => one.parts));
  return {
    overview: {
      year,
      coverage: coverageOf(coverage, figures, figuresBefore),
      summaries: comparisons
        .filter((one) => (lastOf(one.peers)?.reporters ?? 0) > 0)
        .map((comparison) => {
          const { total, reporters, ratio, change, broken: redefined, medians } = summaryOf(comparison);
          const { indicator } = comparison;
          const breaks = comparison.breaks.map((one) => comparison.years.indexOf(one.fromYear));
          return { indicator, total, reporters, ratio, change, redefined, medians, breaks };
        }),
      movers: moversOf(comparisons).map(({ comparison, agency, change, points }) => ({
        ...{ agency, change, points },
        indicator: comparison.indicator,
      })),
      records: comparisons
        .map((comparison) => {
          const records = recordsOf(comparison);
          const count = (kind: 'high' | 'low') => records.filter((one) => one.kind === kind).length;
          return {
            indicator: comparison.indicator,
            high: count('high'),
            low: count('low'),
            farthest: records[0],
          };
        })
        .filter((one) => one.farthest !== undefined),
      broken: broken.map(({ rule, breaches }) => ({ rule, count: breaches.length })),
      named: indicators.filter((one) => named.has(one.code)),
      waiting: {
        total: waiting.total,
        findings: waiting.findings.map(({ finding, importNumber, about }) => ({
          finding,
          importNumber,
          about,
          agency: agencies.find((one) => one.code === about?.agency),
          indicator: indicators.find((one) => one.code === about?.indicator),
        })),
      },
    },
  };
};

/** How the newest year's reports came in, with the year before. @param coverage of the two years */
function coverageOf(
  coverage: Coverage,
  figures: ReadonlyMap<string, number>,
  figuresBefore: ReadonlyMap<string, number>,
) {
  const standings = (index: number) => coverage.rows.flatMap((row) => row.standings[index] ?? []);
  const counts = (index: number) => ({
    submit: countStates(standings(index).map((one) => one.submit)),
    publish: countStates(standings(index).map((one) => one.publish)),
  });
  const [before = 0, now = 0] = coverage.years;
  const withFigures = (index: number, known: ReadonlyMap<string, number>) => ({
    with: standings(index).filter((one) => known.has(one.agency.code)).length,
    of: standings(index).length,
  });
  return {
    registered: coverage.registered.has(now),
    ...counts(1),
    before: coverage.registered.has(before) ? counts(0) : undefined,
    figures: withFigures(1, figures),
    figuresBefore: withFigures(0, figuresBefore),
  };
}
