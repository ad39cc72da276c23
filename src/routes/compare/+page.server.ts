import { drawChart } from '$lib/charts/draw';
import { Drawing } from '$lib/charts/drawing';
import { screenLook } from '$lib/charts/look';
import type { Comparison } from '$lib/domain/comparison';
import { readComparison, readWholes } from '$lib/server/read-comparison';
import { AS_GIVEN, inOrder, sortColumns, usualSort } from '$lib/query/arrange';
import { Crossing } from '$lib/query/crossing';
import { readSort } from '$lib/query/sort';
import { ROWS } from '$lib/query/table-rows';
import { yearsOn } from '$lib/query/fallback-view';
import { entriesShown } from '$lib/domain/shown-points';
import { reportersOf } from '$lib/server/store/reporters';
import { sourceFiles } from '$lib/server/store/source-files';
import { agencyName } from '$lib/text/name';
import type { PageServerLoad } from './$types';

/** What tables may be sorted by, beside years and indicators. */
const COLUMNS = ['agency', 'change', 'rank', 'value', 'gained', 'difference', 'percent', 'rest'];

export const load: PageServerLoad = async ({ locals, parent, url, isDataRequest }) => {
  const { scope, offered } = await parent();
  const offer = offered.value;
  const { view, ignored, ...read } = await readComparison(
    locals.database,
    scope.district,
    offer,
    url.searchParams,
    { smallDenominator: locals.settings.smallDenominator },
  );
  const columns = [
    ...COLUMNS,
    ...(read.comparison?.years ?? []).map(String),
    ...(read.comparison === undefined ? [] : sortColumns(read.comparison)),
  ];
  const usual = read.comparison === undefined ? AS_GIVEN : usualSort(read.comparison);
  const sort = readSort(url.searchParams.get('sort'), columns, usual);
  const comparison =
    read.comparison && inOrder(read.comparison, sort, (agency) => agencyName(agency, locals.locale));
  const drawn = comparison !== undefined && comparison.sparse === undefined && !isDataRequest;
  // The store looks up in threads of its own while the chart is drawn.
  const [reporters, files, wholes, drawing] = await Promise.all([
    comparison && reportersOf(locals.database, scope.district.code, comparison.indicator, view.years),
    comparison === undefined ? [] : sourceFiles(locals.database, entriesShown(comparison)),
    comparison?.sparse === 'parts' ? readWholes(locals.database, offer) : [],
    drawn ? drawingOf(comparison, locals) : Drawing.shown,
  ]);
  return {
    view,
    ignored,
    comparison: new Crossing(comparison),
    reporters,
    sort,
    files,
    wholes: new Crossing(wholes),
    all: url.searchParams.get(ROWS) === 'all',
    available: yearsOn(offer.reporting.find((one) => one.indicator === view.indicator)),
    drawing,
    chartWidth: locals.chartWidth,
  };
};

/** A fault in it refuses the promise, as one of a query does: none of them is left that nobody waits for. */
function drawingOf(comparison: Comparison, locals: App.Locals): Promise<Drawing> {
  const options = {
    locale: locals.locale,
    numbers: locals.numbers,
    look: screenLook(locals.fills),
    width: locals.chartWidth,
    name: 'compare',
  };
  return Promise.resolve().then(() => new Drawing(drawChart(comparison, options)));
}
