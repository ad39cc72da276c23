import { error } from '@sveltejs/kit';
import { drawChart } from '$lib/charts/draw';
import { Drawing } from '$lib/charts/drawing';
import { screenLook } from '$lib/charts/look';
import { isAgencyKind } from '$lib/domain/agency';
import { distributionOf, reportingSpans } from '$lib/domain/distribution';
import { outliersOf } from '$lib/domain/distribution-outliers';
import { isRatio } from '$lib/domain/indicator';
import { recordsOf } from '$lib/domain/records';
import { fallbackView, yearsOn } from '$lib/query/fallback-view';
import { readSort } from '$lib/query/sort';
import { readForGroups } from '$lib/server/read-comparison';
import { listAgencies } from '$lib/server/store/agencies';
import { getIndicator, listDefinitions, listIndicators, reportingCounts } from '$lib/server/store/indicators';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params, parent, url, isDataRequest }) => {
  const db = locals.database;
  const indicator = await getIndicator(db, params.indicator);
  if (indicator === undefined) error(404, 'no such indicator');
  const { scope } = await parent();
  const [agencies, indicators, reporting, definitions] = await Promise.all([
    listAgencies(db, scope.district.code),
    listIndicators(db),
    reportingCounts(db, scope.district.code),
    listDefinitions(db, scope.district.code, indicator.code),
  ]);
  // A ratio of which only the parts are reported has the years of its parts.
  const record = [indicator.code, indicator.numerator]
    .map((code) => reporting.find((one) => one.indicator === code))
    .find((one) => one !== undefined);
  const bare = fallbackView(scope.district.code, agencies, indicators, reporting);
  const asked = url.searchParams.get('group') ?? '';
  const group = isAgencyKind(asked) || asked === 'all' ? asked : bare.group;
  const view = { ...bare, group, indicator: indicator.code, years: yearsOn(record) };
  const manner = { related: indicators, smallDenominator: locals.settings.smallDenominator };
  const among = await readForGroups(db, view, scope.district, indicator, agencies, manner);
  const comparison = among(group);
  const everyone = group === 'all' ? comparison : among('all');
  const draw = record !== undefined && comparison.sparse === undefined && !isDataRequest;
  const named = (code: string | undefined) => indicators.find((one) => one.code === code);
  const spans = reportingSpans(everyone);
  return {
    indicator,
    definitions,
    group,
    groups: [...new Set(spans.map((one) => one.agency.kind))],
    comparison: record === undefined ? undefined : comparison,
    distribution: distributionOf(comparison),
    spans,
    silent: everyone.series
      .filter(({ agency, points }) => {
        const asks = indicator.expectedOf.includes(agency.kind) && points.some((point) => point.exists);
        return asks && !spans.some((one) => one.agency.code === agency.code);
      })
      .map((one) => one.agency),
    outliers: outliersOf(everyone),
    records: recordsOf(everyone),
    sort: readSort(url.searchParams.get('sort'), ['agency', 'change', ...comparison.years.map(String)], {
      column: 'given',
      descending: false,
    }),
    numerator: isRatio(indicator) ? named(indicator.numerator) : undefined,
    denominator: isRatio(indicator) ? named(indicator.denominator) : undefined,
    exposure: named(indicator.exposure),
    drawing: draw
      ? new Drawing(
          drawChart(comparison, {
            locale: locals.locale,
            numbers: locals.numbers,
            look: screenLook(locals.fills),
            width: locals.chartWidth,
            name: 'indicator',
          }),
        )
      : Drawing.shown,
    chartWidth: locals.chartWidth,
  };
};
