import { drawChart } from '$lib/charts/draw';
import { Drawing } from '$lib/charts/drawing';
import { readComparison, readWholes } from '$lib/server/read-comparison';
import { Crossing } from '$lib/query/crossing';
import { readSort } from '$lib/query/sort';
import { ROWS } from '$lib/query/table-rows';
import { yearsOn } from '$lib/query/fallback-view';
import { reportersOf } from '$lib/server/store/reporters';
import type { PageServerLoad } from './$types';

/** What tables may be sorted by, beside years. */
const COLUMNS = ['agency', 'change', 'rank', 'value', 'gained', 'difference', 'percent', 'rest'];
const AS_GIVEN = { column: 'given', descending: false };

export const load: PageServerLoad = async ({ locals, parent, url, isDataRequest }) => {
  const { scope, offer: crossing } = await parent();
  const offer = crossing.value;
  const { comparison, view, ignored } = await readComparison(
    locals.database,
    scope.district,
    offer,
    url.searchParams,
    { smallDenominator: locals.settings.smallDenominator },
  );
  const columns = [
    ...COLUMNS,
    ...(comparison?.years ?? []).map(String),
    view.indicator,
    ...(comparison?.beside ?? []).map((one) => one.indicator.code),
  ];
  const drawn = comparison !== undefined && comparison.sparse === undefined && !isDataRequest;
  return {
    view,
    ignored,
    comparison: new Crossing(comparison),
    reporters:
      comparison &&
      (await reportersOf(locals.database, scope.district.code, comparison.indicator, view.years)),
    sort: readSort(url.searchParams.get('sort'), columns, AS_GIVEN),
    wholes: new Crossing(comparison?.sparse === 'parts' ? await readWholes(locals.database, offer) : []),
    all: url.searchParams.get(ROWS) === 'all',
    available: yearsOn(offer.reporting.find((one) => one.indicator === view.indicator)),
    drawing: drawn
      ? new Drawing(
          drawChart(comparison, { locale: locals.locale, width: locals.chartWidth, name: 'compare' }),
        )
      : Drawing.shown,
    chartWidth: locals.chartWidth,
  };
};
