import { PLAIN } from '$lib/domain/view';
import { error, redirect } from '@sveltejs/kit';
import { existsIn } from '$lib/domain/agency';
import { absentCell } from '$lib/domain/cell';
import { latestChange } from '$lib/domain/latest-change';
import { dutyFor, dutyState } from '$lib/domain/report';
import { yearsOf } from '$lib/domain/year';
import { scopedHref } from '$lib/query/scope';
import { readComparisons } from '$lib/server/read-comparisons';
import { getAgency, listAgencies } from '$lib/server/store/agencies';
import { listIndicators } from '$lib/server/store/indicators';
import { listDuties, listReports } from '$lib/server/store/reports';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params, parent }) => {
  const db = locals.database;
  const agency = await getAgency(db, params.agency);
  if (agency === undefined) error(404, 'no such agency');
  const { scope } = await parent();
  if (scope.district.code !== agency.district)
    redirect(307, scopedHref(`/agencies/${agency.code}`, agency.district));
  const years = scope.years ?? { from: 2021, to: 2021 };
  const [agencies, indicators, duties, reports] = await Promise.all([
    listAgencies(db, agency.district),
    listIndicators(db),
    listDuties(db),
    listReports(db, agency.district, years),
  ]);
  const view = {
    kind: 'trend',
    district: agency.district,
    indicator: '',
    group: agency.kind,
    highlight: [agency.code],
    years: { from: years.from, to: Math.min(years.to, agency.toYear ?? years.to) },
    measure: 'value',
    ...PLAIN,
  } as const;
  const comparisons = await readComparisons(db, view, scope.district, indicators, agencies, {
    smallDenominator: locals.settings.smallDenominator,
  });
  const profile = comparisons.map((comparison) => {
    const own = comparison.series[0];
    const points = own?.points ?? [];
    const latest = points[points.length - 1];
    const peer = comparison.peers[comparison.peers.length - 1];
    return {
      indicator: comparison.indicator,
      latest,
      cells: points.map((point) => (point.exists ? point.cell : absentCell('not-applicable'))),
      breaks: comparison.breaks.map((one) => comparison.years.indexOf(one.fromYear)),
      change: latestChange(comparison, points),
      median: peer?.spread?.median,
      ever: points.some((point) => point.cell.kind === 'number'),
      expected: comparison.indicator.expectedOf.includes(agency.kind),
    };
  });
  const duty = (year: number) => dutyFor(duties, agency.kind, year);
  return {
    agency,
    year: view.years.to,
    years: view.years,
    rows: profile.filter((row) => row.ever),
    missing: profile
      .filter(
        (row) =>
          row.expected && row.latest?.cell.kind === 'absent' && row.latest.cell.reason === 'not-reported',
      )
      .map((row) => row.indicator),
    // Only years with a register: without one nobody can be said to be missing.
    reports: yearsOf(view.years)
      .filter((year) => reports.some((one) => one.year === year))
      .filter((year) => existsIn(agency, year))
      .reverse()
      .map((year) => {
        const report = reports.find((one) => one.agency === agency.code && one.year === year);
        const exempt = report?.exempt ?? false;
        return {
          year,
          title: report?.title ?? '',
          link: report?.link ?? '',
          submitted: report?.submitted,
          published: report?.published,
          submit: dutyState(duty(year)?.submitDue, year, report?.submitted, exempt, locals.today),
          publish: dutyState(duty(year)?.publishDue, year, report?.published, exempt, locals.today),
        };
      }),
    predecessors: agencies.filter((one) => agency.predecessors.includes(one.code)),
    successors: agencies.filter((one) => one.predecessors.includes(agency.code)),
  };
};
