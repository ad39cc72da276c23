import { PRINT } from '../../charts/look';
import {
  CHART_FORMATS,
  type CategoryChart,
  type NativePoint,
  type NativeSeries,
  type ScatterChart,
} from '../native-chart';
import { xmlText } from '../xml';
import { numbersBelow, textAt, textsBelow } from './chart-data';
import { chartText, solidFill } from './text';

const EMU = 12_700;
const MARK = 6;
/** More bars than these leave no room for the figures at their ends. */
const MOST_LABELLED = 40;

/** The series of a chart of categories, in the order of its workbook's columns. */
export function categorySeries(chart: CategoryChart): string {
  return chart.series.map((one, index) => seriesXml(chart, one, index)).join('');
}

function seriesXml(chart: CategoryChart, series: NativeSeries, index: number): string {
  const line = chart.kind === 'line';
  const format = CHART_FORMATS[series.format ?? chart.format];
  return [
    `<c:ser><c:idx val="${index}"/><c:order val="${index}"/>`,
    textAt(series.name, index + 2, 1),
    line ? lineLook(series) : `<c:spPr>${solidFill(series.colour)}</c:spPr><c:invertIfNegative val="0"/>`,
    [...series.exceptions].map(([at, point]) => pointXml(series, at, point, line)).join(''),
    labelsXml(chart, series),
    `<c:cat>${textsBelow(chart.categories, 1, 2)}</c:cat>`,
    `<c:val>${numbersBelow(series.values, format, index + 2, 2)}</c:val>`,
    line ? '<c:smooth val="0"/>' : '',
    '</c:ser>',
  ].join('');
}

function lineLook({ colour, width, prominent }: NativeSeries): string {
  const mark = prominent
    ? `<c:symbol val="circle"/><c:size val="${MARK}"/><c:spPr>${solidFill(colour)}<a:ln><a:noFill/></a:ln></c:spPr>`
    : '<c:symbol val="none"/>';
  return `<c:spPr>${stroke(colour, width)}</c:spPr><c:marker>${mark}</c:marker>`;
}

/** What leads to a point is drawn as the point's own line. */
function pointXml({ colour, width }: NativeSeries, at: number, point: NativePoint, line: boolean): string {
  const own = point.colour ?? colour;
  if (line) {
    const look = point.stroke === 'none' ? '<a:ln><a:noFill/></a:ln>' : stroke(own, width, 'sysDash');
    return `<c:dPt><c:idx val="${at}"/><c:bubble3D val="0"/><c:spPr>${look}</c:spPr></c:dPt>`;
  }
  const look = point.hollow === true ? `<a:noFill/>${stroke(own, 1)}` : solidFill(own);
  return `<c:dPt><c:idx val="${at}"/><c:invertIfNegative val="0"/><c:bubble3D val="0"/><c:spPr>${look}</c:spPr></c:dPt>`;
}

function stroke(colour: string, width: number, dash?: string): string {
  const dashed = dash === undefined ? '' : `<a:prstDash val="${dash}"/>`;
  return `<a:ln w="${Math.round(width * EMU)}" cap="rnd">${solidFill(colour)}${dashed}<a:round/></a:ln>`;
}

/** The last value of a prominent line; the figure of every bar; nothing on layers. */
function labelsXml(chart: CategoryChart, series: NativeSeries): string {
  const shown = (place: string, colour: string) =>
    `<c:numFmt formatCode="${xmlText(CHART_FORMATS[series.format ?? chart.format])}" sourceLinked="0"/><c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>` +
    `${chartText({ size: chart.categories.length > 20 ? 9 : 11, colour })}<c:dLblPos val="${place}"/>${shows(true)}`;
  if (chart.kind === 'bar' && chart.categories.length <= MOST_LABELLED)
    return `<c:dLbls>${shown('outEnd', PRINT.ink)}</c:dLbls>`;
  if (chart.kind !== 'line' || !series.prominent) return `<c:dLbls>${shows(false)}</c:dLbls>`;
  const last = series.values.reduce<number | undefined>(
    (found, value, index) => (value === undefined ? found : index),
    undefined,
  );
  const label =
    last === undefined ? '' : `<c:dLbl><c:idx val="${last}"/>${shown('r', series.colour)}</c:dLbl>`;
  return `<c:dLbls>${label}${shows(false)}</c:dLbls>`;
}

function shows(value: boolean): string {
  return (
    `<c:showLegendKey val="0"/><c:showVal val="${value ? 1 : 0}"/><c:showCatName val="0"/>` +
    '<c:showSerName val="0"/><c:showPercent val="0"/><c:showBubbleSize val="0"/>'
  );
}

/** Points of a scatter: one series of all that are not highlighted, one for each that is, with its name beside it. */
export function scatterSeries({ series, x, y }: ScatterChart): string {
  let row = 2;
  return series
    .map(({ name, points, colour, prominent }, index) => {
      const from = row;
      row += points.length;
      const label = prominent
        ? `<c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>${chartText({ size: 12, colour, bold: true })}<c:dLblPos val="r"/>` +
          shows(false).replace('<c:showSerName val="0"/>', '<c:showSerName val="1"/>')
        : shows(false);
      return [
        `<c:ser><c:idx val="${index}"/><c:order val="${index}"/>`,
        textAt(name, 4, from),
        '<c:spPr><a:ln w="19050"><a:noFill/></a:ln></c:spPr>',
        `<c:marker><c:symbol val="circle"/><c:size val="${prominent ? 10 : 7}"/><c:spPr>${solidFill(colour)}<a:ln><a:noFill/></a:ln></c:spPr></c:marker>`,
        `<c:dLbls>${label}</c:dLbls>`,
        `<c:xVal>${numbersBelow(
          points.map((point) => point.x),
          CHART_FORMATS[x.format],
          2,
          from,
        )}</c:xVal>`,
        `<c:yVal>${numbersBelow(
          points.map((point) => point.y),
          CHART_FORMATS[y.format],
          3,
          from,
        )}</c:yVal>`,
        '<c:smooth val="0"/></c:ser>',
      ].join('');
    })
    .join('');
}
