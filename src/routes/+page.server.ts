import { PLAIN } from '$lib/domain/view';
import { moversOf } from '$lib/domain/movers';
import { summaryOf } from '$lib/domain/summary';
import { readComparisons } from '$lib/server/read-comparisons';
import { countStates, readDuties } from '$lib/server/read-duties';
import { listAgencies } from '$lib/server/store/agencies';
import { waitingFindings } from '$lib/server/store/findings';
import { listIndicators } from '$lib/server/store/indicators';
import type { PageServerLoad } from './$types';

/** Findings shown on the overview. */
const FINDINGS = 6;

export const load: PageServerLoad = async ({ locals, parent }) => {
  const { scope } = await parent();
  const db = locals.database;
  const { district, years } = scope;
  if (years === undefined) return { overview: undefined };
  const year = years.to;
  const [agencies, indicators, duties, waiting] = await Promise.all([
    listAgencies(db, district.code),
    listIndicators(db),
    readDuties(db, district.code, year, locals.today),
    waitingFindings(db, district.code, FINDINGS),
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
  return {
    overview: {
      year,
      coverage: {
        registered: duties.registered,
        submit: countStates(duties.rows.map((one) => one.submit)),
        publish: countStates(duties.rows.map((one) => one.publish)),
        figures: { with: duties.rows.filter((one) => one.figures > 0).length, of: duties.rows.length },
      },
      summaries: comparisons
        .filter((one) => (one.peers[one.peers.length - 1]?.reporters ?? 0) > 0)
        .map((comparison) => {
          const { total, reporters, ratio, change, broken, medians } = summaryOf(comparison);
          const { indicator } = comparison;
          const breaks = comparison.breaks.map((one) => comparison.years.indexOf(one.fromYear));
          return { indicator, total, reporters, ratio, change, broken, medians, breaks };
        }),
      movers: moversOf(comparisons).map(({ comparison, ...mover }) => ({
        ...mover,
        indicator: comparison.indicator,
      })),
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
