import { error } from '@sveltejs/kit';
import { drawChart } from '$lib/charts/draw';
import { Drawing } from '$lib/charts/drawing';
import { isRatio } from '$lib/domain/indicator';
import { fallbackView, yearsOn } from '$lib/query/fallback-view';
import { comparisonOf } from '$lib/server/read-comparison';
import { listAgencies } from '$lib/server/store/agencies';
import { getIndicator, listDefinitions, listIndicators, reportingCounts } from '$lib/server/store/indicators';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params, parent, isDataRequest }) => {
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
  const record = reporting.find((one) => one.indicator === indicator.code);
  const bare = fallbackView(scope.district.code, agencies, indicators, reporting);
  const view = { ...bare, indicator: indicator.code, years: yearsOn(record) };
  const comparison = await comparisonOf(db, view, scope.district, indicator, agencies, undefined, {
    related: indicators,
    smallDenominator: locals.settings.smallDenominator,
  });
  const draw = record !== undefined && comparison.sparse === undefined && !isDataRequest;
  const named = (code: string | undefined) => indicators.find((one) => one.code === code);
  return {
    indicator,
    definitions,
    comparison: record === undefined ? undefined : comparison,
    numerator: isRatio(indicator) ? named(indicator.numerator) : undefined,
    denominator: isRatio(indicator) ? named(indicator.denominator) : undefined,
    exposure: named(indicator.exposure),
    drawing: draw
      ? new Drawing(
          drawChart(comparison, { locale: locals.locale, width: locals.chartWidth, name: 'indicator' }),
        )
      : Drawing.shown,
    chartWidth: locals.chartWidth,
    reporters: comparison.series
      .map(({ agency, points }) => ({
        agency,
        years: points.filter((point) => point.cell.kind === 'number').map((point) => point.year),
      }))
      .filter((one) => one.years.length > 0),
  };
};
