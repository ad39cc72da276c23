import { drawChart } from '$lib/charts/draw';
import { Drawing } from '$lib/charts/drawing';
import { readComparison } from '$lib/server/read-comparison';
import { inOrder, sortColumns, usualSort, AS_GIVEN } from '$lib/query/arrange';
import { readSort } from '$lib/query/sort';
import { yearsOn } from '$lib/query/fallback-view';
import { agencyName } from '$lib/text/name';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, parent, url, isDataRequest }) => {
  const { scope, ...offer } = await parent();
  const reading = await readComparison(locals.database, scope.district, offer, url.searchParams);
  const { view } = reading;
  const columns = [
    ...['agency', 'change', 'rank', 'value', 'gained'],
    ...(reading.comparison?.years ?? []).map(String),
    ...(reading.comparison === undefined ? [] : sortColumns(reading.comparison)),
  ];
  const usual = reading.comparison === undefined ? AS_GIVEN : usualSort(reading.comparison);
  const sort = readSort(url.searchParams.get('sort'), columns, usual);
  const comparison =
    reading.comparison && inOrder(reading.comparison, sort, (agency) => agencyName(agency, locals.locale));
  const drawn = comparison !== undefined && comparison.sparse === undefined && !isDataRequest;
  return {
    ...reading,
    comparison,
    sort,
    available: yearsOn(offer.reporting.find((one) => one.indicator === view.indicator)),
    drawing: drawn
      ? new Drawing(
          drawChart(comparison, { locale: locals.locale, width: locals.chartWidth, name: 'compare' }),
        )
      : Drawing.shown,
    chartWidth: locals.chartWidth,
  };
};
