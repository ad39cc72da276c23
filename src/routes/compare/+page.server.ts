import { drawChart } from '$lib/charts/draw';
import { Drawing } from '$lib/charts/drawing';
import { readComparison } from '$lib/server/read-comparison';
import { readSort } from '$lib/query/sort';
import { yearsOn } from '$lib/query/fallback-view';
import { reportersOf } from '$lib/server/store/reporters';
import type { PageServerLoad } from './$types';

const AS_GIVEN = { column: 'given', descending: false };

export const load: PageServerLoad = async ({ locals, parent, url, isDataRequest }) => {
  const { scope, ...offer } = await parent();
  const reading = await readComparison(locals.database, scope.district, offer, url.searchParams);
  const { comparison, view } = reading;
  const columns = ['agency', 'change', 'rank', 'value', 'gained', ...(comparison?.years ?? []).map(String)];
  const drawn = comparison !== undefined && comparison.sparse === undefined && !isDataRequest;
  return {
    ...reading,
    reporters:
      comparison &&
      (await reportersOf(locals.database, scope.district.code, comparison.indicator, view.years)),
    sort: readSort(url.searchParams.get('sort'), columns, AS_GIVEN),
    available: yearsOn(offer.reporting.find((one) => one.indicator === view.indicator)),
    drawing: drawn
      ? new Drawing(
          drawChart(comparison, { locale: locals.locale, width: locals.chartWidth, name: 'compare' }),
        )
      : Drawing.shown,
    chartWidth: locals.chartWidth,
  };
};
