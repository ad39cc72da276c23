import { PRINT } from '../../charts/look';
import { axisFormat, type CategoryChart, type NativeChart } from '../native-chart';
import { xmlText } from '../xml';
import { categorySeries } from './chart-series';
import { scatterSeries } from './scatter-series';
import { chartText, runLook, solidFill } from './text';

const NAMES = [
  'xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart"',
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"',
  'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"',
].join(' ');
const AXES = '<c:axId val="111111111"/><c:axId val="222222222"/>';
const [FIRST, SECOND] = ['111111111', '222222222'];
const SIZE = 12;
/** A legend of more than this is no help. */
const MOST_IN_LEGEND = 8;

/** A chart part (ECMA-376, 21.2): gaps where values are absent, an East Asian font in every text, its workbook beside it. */
export function chartXml(chart: NativeChart, workbook: string): string {
  const plot = chart.kind === 'scatter' ? scatterPlot(chart) : categoryPlot(chart);
  return (
    `<c:chartSpace ${NAMES}><c:date1904 val="0"/><c:roundedCorners val="0"/><c:chart><c:autoTitleDeleted val="1"/>` +
    `<c:plotArea><c:layout/>${plot}</c:plotArea>${legend(chart)}<c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/></c:chart>` +
    `<c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>${chartText({ size: SIZE, colour: PRINT.soft })}` +
    `<c:externalData r:id="${workbook}"><c:autoUpdate val="0"/></c:externalData></c:chartSpace>`
  );
}

function categoryPlot(chart: CategoryChart): string {
  if (chart.kind === 'line') {
    return (
      linePlots(chart) +
      // Years stand at the foot, also under places that are counted downwards.
      categoryAxis('b', 'minMax', SIZE, chart.downwards === true ? 'high' : 'low') +
      valueAxis({ id: SECOND, crosses: FIRST, place: 'l', chart })
    );
  }
  const grouping = { bar: 'clustered', stacked: 'stacked', shares: 'percentStacked' }[chart.kind];
  const overlap = chart.kind === 'bar' ? '' : '<c:overlap val="100"/>';
  return (
    `<c:barChart><c:barDir val="bar"/><c:grouping val="${grouping}"/><c:varyColors val="0"/>${categorySeries(
      chart,
      chart.series.map(() => 'bar'),
    )}` +
    `<c:gapWidth val="40"/>${overlap}${AXES}</c:barChart>` +
    // The first stands on top.
    categoryAxis('l', 'maxMin', nameSize(chart.categories.length)) +
    valueAxis({ id: SECOND, crosses: FIRST, place: 't', chart })
  );
}

/** The band of the peers, then the lines upon it. */
function linePlots(chart: CategoryChart): string {
  const { band, series } = chart;
  const from = band === undefined ? 0 : 2;
  const lines = categorySeries(
    chart,
    series.slice(from).map(() => 'line'),
    from,
  );
  const area = band === 'area' ? categorySeries(chart, ['unseen-area', 'area']) : '';
  const reaches = band === 'bars' ? categorySeries(chart, ['reaches']) : '';
  return (
    (area === ''
      ? ''
      : `<c:areaChart><c:grouping val="stacked"/><c:varyColors val="0"/>${area}${AXES}</c:areaChart>`) +
    `<c:lineChart><c:grouping val="standard"/><c:varyColors val="0"/>${reaches}${lines}<c:marker val="1"/>${AXES}</c:lineChart>`
  );
}

function scatterPlot(chart: Extract<NativeChart, { kind: 'scatter' }>): string {
  const { x, y } = chart;
  return (
    `<c:scatterChart><c:scatterStyle val="lineMarker"/><c:varyColors val="0"/>${scatterSeries(chart)}${AXES}</c:scatterChart>` +
    numberAxis({ id: FIRST, crosses: SECOND, place: 'b', format: formatAlong(chart, 'x'), title: x.title }) +
    numberAxis({ id: SECOND, crosses: FIRST, place: 'l', format: formatAlong(chart, 'y'), title: y.title })
  );
}

function formatAlong(chart: Extract<NativeChart, { kind: 'scatter' }>, axis: 'x' | 'y'): string {
  const values = chart.series.flatMap(({ points }) => points.map((point) => point[axis]));
  return axisFormat(chart[axis].format, Math.min(...values), Math.max(...values));
}

function categoryAxis(
  place: 'b' | 'l',
  orientation: 'minMax' | 'maxMin',
  size = SIZE,
  labels: 'low' | 'high' = 'low',
): string {
  return (
    `<c:catAx><c:axId val="${FIRST}"/><c:scaling><c:orientation val="${orientation}"/></c:scaling><c:delete val="0"/>` +
    `<c:axPos val="${place}"/><c:numFmt formatCode="General" sourceLinked="0"/><c:majorTickMark val="none"/>` +
    `<c:minorTickMark val="none"/><c:tickLblPos val="${labels}"/><c:spPr>${rule(PRINT.soft)}</c:spPr>` +
    `${chartText({ size, colour: PRINT.ink })}<c:crossAx val="${SECOND}"/><c:crosses val="autoZero"/><c:auto val="0"/>` +
    '<c:lblAlgn val="ctr"/><c:lblOffset val="100"/>' +
    // Every bar has its name.
    `${place === 'l' ? '<c:tickLblSkip val="1"/>' : ''}<c:noMultiLvlLbl val="1"/></c:catAx>`
  );
}

/** In which type so many names stand under each other on one page. */
function nameSize(names: number): number {
  if (names > 24) return 8;
  return names > 12 ? 10 : SIZE;
}

interface ValueAxis {
  readonly id: string;
  readonly crosses: string;
  readonly place: 'l' | 'b' | 't';
}

function valueAxis({ chart, ...axis }: ValueAxis & { readonly chart: CategoryChart }): string {
  const {
    range = {
      min: 0,
      max: Math.max(0, ...chart.series.flatMap(({ values }) => values.map((one) => one ?? 0))),
    },
  } = chart;
  const format =
    chart.kind === 'shares' ? '0%' : axisFormat(chart.format, range.min, range.max, chart.range?.step);
  return numberAxis({ ...axis, format, range: chart.range, downwards: chart.downwards ?? false });
}

function numberAxis(
  axis: ValueAxis & {
    readonly format: string;
    readonly title?: string;
    readonly range?: CategoryChart['range'];
    readonly downwards?: boolean;
  },
): string {
  const { range } = axis;
  const limits = range === undefined ? '' : `<c:max val="${range.max}"/><c:min val="${range.min}"/>`;
  const orientation = axis.downwards === true ? 'maxMin' : 'minMax';
  const step = range?.step === undefined ? '' : `<c:majorUnit val="${range.step}"/>`;
  return (
    `<c:valAx><c:axId val="${axis.id}"/><c:scaling><c:orientation val="${orientation}"/>${limits}</c:scaling><c:delete val="0"/>` +
    `<c:axPos val="${axis.place}"/><c:majorGridlines><c:spPr>${rule(PRINT.rule)}</c:spPr></c:majorGridlines>${titleXml(axis.title)}` +
    `<c:numFmt formatCode="${xmlText(axis.format)}" sourceLinked="0"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/>` +
    `<c:tickLblPos val="nextTo"/><c:spPr><a:ln><a:noFill/></a:ln></c:spPr>${chartText({ size: SIZE, colour: PRINT.soft })}` +
    `<c:crossAx val="${axis.crosses}"/><c:crosses val="autoZero"/><c:crossBetween val="${axis.title === undefined ? 'between' : 'midCat'}"/>${step}</c:valAx>`
  );
}

function titleXml(title: string | undefined): string {
  if (title === undefined) return '';
  const look = `lang="zh-CN" sz="${SIZE * 100}" b="0"`;
  return (
    `<c:title><c:tx><c:rich><a:bodyPr/><a:lstStyle/><a:p><a:pPr><a:defRPr sz="${SIZE * 100}" b="0">${runLook(PRINT.soft)}</a:defRPr></a:pPr>` +
    `<a:r><a:rPr ${look}>${runLook(PRINT.soft)}</a:rPr><a:t>${xmlText(title)}</a:t></a:r></a:p></c:rich></c:tx>` +
    '<c:overlay val="0"/></c:title>'
  );
}

/** Of what is prominent, where there is more than one; the grey context has no line of its own in it. */
function legend(chart: NativeChart): string {
  // How far bars of the band reach is a column of the workbook, and no series.
  const drawn = chart.series.filter(
    (_, index) => index !== 1 || chart.kind !== 'line' || chart.band !== 'bars',
  );
  const hidden = drawn.flatMap((one, index) =>
    one.prominent ? [] : [`<c:legendEntry><c:idx val="${index}"/><c:delete val="1"/></c:legendEntry>`],
  );
  const shown = drawn.length - hidden.length;
  if (chart.kind === 'bar' || chart.kind === 'scatter' || shown === 0 || shown > MOST_IN_LEGEND) return '';
  return `<c:legend><c:legendPos val="t"/>${hidden.join('')}<c:overlay val="0"/>${chartText({ size: SIZE + 1, colour: PRINT.ink })}</c:legend>`;
}

function rule(colour: string): string {
  return `<a:ln w="9525">${solidFill(colour)}</a:ln>`;
}
