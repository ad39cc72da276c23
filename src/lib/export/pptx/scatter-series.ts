import { CHART_FORMATS, type ScatterChart, type ScatterSeries } from '../native-chart';
import { numbersBelow, textAt } from './chart-data';
import { labelXml, shows } from './chart-label';
import { markerXml } from './chart-marker';
import { chartText } from './text';

const NO_LINE = '<c:spPr><a:ln w="19050"><a:noFill/></a:ln></c:spPr>';

/** Points of a scatter: one series of all that are not highlighted, one for each that is, with its name beside it. */
export function scatterSeries({ series, x, y }: ScatterChart): string {
  let row = 2;
  return series
    .map((one, index) => {
      const from = row;
      row += one.points.length;
      const along = (axis: 'x' | 'y', column: number) =>
        numbersBelow(
          one.points.map((point) => point[axis]),
          CHART_FORMATS[(axis === 'x' ? x : y).format],
          column,
          from,
        );
      return [
        `<c:ser><c:idx val="${index}"/><c:order val="${index}"/>`,
        textAt(one.name, 4, from),
        NO_LINE,
        marker(one, false),
        ...one.points.flatMap(({ hollow }, at) =>
          hollow === true
            ? [`<c:dPt><c:idx val="${at}"/>${marker(one, true)}<c:bubble3D val="0"/>${NO_LINE}</c:dPt>`]
            : [],
        ),
        `<c:dLbls>${label(one)}</c:dLbls>`,
        `<c:xVal>${along('x', 2)}</c:xVal><c:yVal>${along('y', 3)}</c:yVal>`,
        '<c:smooth val="0"/></c:ser>',
      ].join('');
    })
    .join('');
}

function marker({ symbol, colour, rim, prominent }: ScatterSeries, hollow: boolean): string {
  // Grey discs lie on each other: each has its rim.
  const disc = { shape: 'circle', rimmed: true } as const;
  return markerXml({
    symbol: symbol ?? disc,
    colour: hollow && !prominent ? (rim ?? colour) : colour,
    rim,
    size: prominent ? 10 : 7,
    hollow,
  });
}

/** The name of a highlighted agency, with the asterisk where a figure of it is doubtful. */
function label({ prominent, points, colour, rim = colour }: ScatterSeries): string {
  if (!prominent) return shows(false);
  const text = chartText({ size: 12, colour: rim, bold: true });
  if (points.some(({ starred }) => starred === true))
    return labelXml({ format: '"*"', text, place: 'r', named: true });
  return `<c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>${text}<c:dLblPos val="r"/>${shows(false, true)}`;
}
