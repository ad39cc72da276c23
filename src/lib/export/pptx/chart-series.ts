import { PRINT } from '../../charts/look';
import {
  CHART_FORMATS,
  signedFormat,
  type CategoryChart,
  type NativePoint,
  type NativeSeries,
} from '../native-chart';
import { numbersBelow, textAt, textsBelow } from './chart-data';
import { labelXml, shows } from './chart-label';
import { markerXml, NO_MARKER } from './chart-marker';
import { chartText, solidFill } from './text';

const EMU = 12_700;
const MARK = 7;
/** Of a year that stands alone on a line without marks. */
const DOT = 4;
/** More bars than these leave no room for the figures at their ends. */
const MOST_LABELLED = 40;
/** Width of a bar of the band. */
const REACH = 16;
const NO_LINE = '<a:ln><a:noFill/></a:ln>';

/** Which of the series of a chart stand in a plot, and what each of them is there. */
export type Role = 'line' | 'bar' | 'area' | 'unseen-area' | 'reaches';

/**
 * Series of a chart of categories.
 * @param from place of the first among all series: they stand in the order of the workbook's columns
 */
export function categorySeries(chart: CategoryChart, roles: readonly Role[], from = 0): string {
  return roles
    .map((role, at) => seriesXml(chart, chart.series[from + at] as NativeSeries, from + at, role))
    .join('');
}

function seriesXml(chart: CategoryChart, series: NativeSeries, index: number, role: Role): string {
  const format = CHART_FORMATS[series.format ?? chart.format];
  const [look, points, labels] = partsOf(chart, series, role);
  return [
    `<c:ser><c:idx val="${index}"/><c:order val="${index}"/>`,
    textAt(series.name, index + 2, 1),
    look,
    points,
    labels,
    `<c:cat>${textsBelow(chart.categories, 1, 2)}</c:cat>`,
    `<c:val>${numbersBelow(series.values, format, index + 2, 2)}</c:val>`,
    role === 'line' || role === 'reaches' ? '<c:smooth val="0"/>' : '',
    '</c:ser>',
  ].join('');
}

/** Look, exceptions and labels of a series, each in its place of the schema. */
function partsOf(chart: CategoryChart, series: NativeSeries, role: Role): [string, string, string] {
  const exceptions = [...series.exceptions];
  switch (role) {
    case 'line': {
      const marker =
        series.symbol === undefined
          ? NO_MARKER
          : markerXml({ symbol: series.symbol, colour: series.colour, rim: series.rim, size: MARK });
      const look = `<c:spPr>${stroke(series.colour, series.width)}</c:spPr>${marker}`;
      return [
        look,
        exceptions.map(([at, point]) => linePoint(series, at, point)).join(''),
        lineLabels(chart, series),
      ];
    }
    case 'bar': {
      const look = `<c:spPr>${areaLook(series.colour, series.hollow)}</c:spPr><c:invertIfNegative val="0"/>`;
      const points = exceptions.flatMap(([at, point]) =>
        point.colour === undefined && point.hollow !== true ? [] : [barPoint(series, at, point)],
      );
      return [look, points.join(''), barLabels(chart, series)];
    }
    case 'area':
      return [`<c:spPr>${solidFill(series.colour)}${NO_LINE}</c:spPr>`, '', ''];
    case 'unseen-area':
      return [`<c:spPr><a:noFill/>${NO_LINE}</c:spPr>`, '', ''];
    case 'reaches':
      return [`<c:spPr>${NO_LINE}</c:spPr>${NO_MARKER}`, '', reaches(chart)];
  }
}

/** From each value of the first series as far up as the second says: CT_ErrBars, which leave out what is absent. */
function reaches({ series, format }: CategoryChart): string {
  const [first, second] = series;
  if (first === undefined || second === undefined) return '';
  const far = numbersBelow(second.values, CHART_FORMATS[second.format ?? format], 3, 2);
  return (
    '<c:errBars><c:errDir val="y"/><c:errBarType val="plus"/><c:errValType val="cust"/><c:noEndCap val="1"/>' +
    `<c:plus>${far}</c:plus><c:spPr><a:ln w="${REACH * EMU}" cap="flat">${solidFill(first.colour)}</a:ln></c:spPr></c:errBars>`
  );
}

/** What leads to a point is drawn as the point's own line. */
function linePoint(series: NativeSeries, at: number, point: NativePoint): string {
  const { colour, width, symbol, rim } = series;
  const marker =
    symbol !== undefined
      ? markerXml({ symbol, colour, rim, size: MARK, hollow: point.hollow })
      : point.lone === true
        ? markerXml({ colour, size: DOT })
        : NO_MARKER;
  const way = stroke(colour, width, point.stroke === 'dashed' ? 'sysDash' : undefined);
  return `<c:dPt><c:idx val="${at}"/>${marker}<c:bubble3D val="0"/><c:spPr>${way}</c:spPr></c:dPt>`;
}

function barPoint(series: NativeSeries, at: number, { colour = series.colour, hollow }: NativePoint): string {
  return `<c:dPt><c:idx val="${at}"/><c:invertIfNegative val="0"/><c:bubble3D val="0"/><c:spPr>${areaLook(colour, hollow)}</c:spPr></c:dPt>`;
}

function areaLook(colour: string, hollow = false): string {
  return hollow ? `${solidFill(PRINT.paper)}<a:ln w="19050">${solidFill(colour)}</a:ln>` : solidFill(colour);
}

function stroke(colour: string, width: number, dash?: string): string {
  const dashed = dash === undefined ? '' : `<a:prstDash val="${dash}"/>`;
  return `<a:ln w="${Math.round(width * EMU)}" cap="rnd">${solidFill(colour)}${dashed}<a:round/></a:ln>`;
}

/** The figure of every bar, with the signs of its own. */
function barLabels(chart: CategoryChart, series: NativeSeries): string {
  if (chart.kind !== 'bar' || chart.categories.length > MOST_LABELLED)
    return `<c:dLbls>${shows(false)}</c:dLbls>`;
  const format = CHART_FORMATS[series.format ?? chart.format];
  const text = chartText({ size: chart.categories.length > 20 ? 9 : 11, colour: PRINT.ink });
  const own = [...series.exceptions].flatMap(([at, point]) =>
    point.before === undefined && point.starred !== true
      ? []
      : [labelXml({ at, format: signedFormat(format, point), text, place: 'outEnd' })],
  );
  return `<c:dLbls>${own.join('')}${labelXml({ format, text, place: 'outEnd' })}</c:dLbls>`;
}

/** The last value of a prominent line; at every value its signs, which programs that draw no hollow mark show too. */
function lineLabels(chart: CategoryChart, series: NativeSeries): string {
  if (!series.prominent) return `<c:dLbls>${shows(false)}</c:dLbls>`;
  const format = CHART_FORMATS[series.format ?? chart.format];
  const last = series.values.reduce<number | undefined>(
    (found, value, index) => (value === undefined ? found : index),
    undefined,
  );
  const text = chartText({ size: 11, colour: series.rim ?? series.colour });
  const labels = series.values.flatMap((value, at) => {
    const point = series.exceptions.get(at) ?? {};
    if (value === undefined) return [];
    if (at === last) return [labelXml({ at, format: signedFormat(format, point), text, place: 'r' })];
    const signs = signedFormat('', point);
    return signs === '' ? [] : [labelXml({ at, format: signs, text, place: 't' })];
  });
  return `<c:dLbls>${labels.join('')}${shows(false)}</c:dLbls>`;
}
