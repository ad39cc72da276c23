import type { Agency } from './agency';
import { absentCell, MARKS, numberCell, type Cell, type NumberCell } from './cell';
import type { Point } from './comparison';
import { isRatio, type Indicator } from './indicator';
import { ratioOf, sumOf } from './measure';
import type { Succession } from './succession';

/**
 * The plain figure of an agency of today with those that became it added up: of an additive indicator only where each
 * of them that stood in the year reported; a ratio anew from the sums of its parts; one that does not add up, and years
 * before a split or a transfer, not comparable. Where one agency alone stands behind a year, its figure is that one's.
 * @param reported the plain figure as it was reported
 */
export function comparableLevel(
  reported: (agency: Agency, year: number) => Point,
  succession: Succession,
  indicator: Indicator,
  smallDenominator: number,
): (agency: Agency, year: number) => Point {
  return (agency, year) => {
    const all = succession
      .originsOf(agency.code)
      .map((origin) => ({ origin, point: reported(origin, year) }));
    const behind = all.filter(({ point }) => point.exists || point.cell.kind === 'number');
    const bare: Point = {
      ...reported(agency, year),
      exists: all.some(({ point }) => point.exists),
      parts: undefined,
      reported: undefined,
      small: false,
      entry: undefined,
    };
    const horizon = succession.horizonOf(agency.code);
    if (horizon !== undefined && year < horizon.year) {
      return { ...bare, cell: absentCell('not-applicable'), incomparable: horizon.kind };
    }
    const [only] = behind;
    if (only === undefined) return bare;
    const agencies = behind.map(({ origin }) => origin.code);
    if (behind.length === 1) {
      const joined = only.origin.code === agency.code ? {} : { joined: { agencies, known: 1 } };
      return { ...only.point, exists: bare.exists, ...joined };
    }
    const points = behind.map(({ point }) => point);
    if (isRatio(indicator)) return { ...bare, ...ratioOfSums(points, smallDenominator, agencies) };
    if (!indicator.additive) {
      return { ...bare, cell: absentCell('not-applicable'), incomparable: 'not-additive' };
    }
    return { ...bare, ...sumOfAll(points, agencies) };
  };
}

type Joined = Pick<Point, 'cell' | 'joined'> & Partial<Point>;

function sumOfAll(points: readonly Point[], agencies: readonly string[]): Joined {
  const cells = points.map(({ cell }) => cell);
  const numbers = cells.filter(isNumber);
  const joined = { agencies, known: numbers.length };
  const absent = cells.find((cell) => cell.kind === 'absent');
  return { cell: absent ?? marked(sumOf(numbers) ?? absentCell('not-reported'), numbers), joined };
}

function ratioOfSums(
  points: readonly Point[],
  smallDenominator: number,
  agencies: readonly string[],
): Joined {
  const known = points.flatMap(({ parts }) => (parts === undefined ? [] : [parts]));
  const joined = { agencies, known: known.length };
  if (known.length < points.length) {
    const missing = points.find(({ parts }) => parts === undefined);
    return { cell: missing?.cell.kind === 'absent' ? missing.cell : absentCell('not-reported'), joined };
  }
  const numerator = known.reduce((sum, parts) => sum + parts.numerator, 0);
  const denominator = known.reduce((sum, parts) => sum + parts.denominator, 0);
  const ratio = ratioOf(numberCell(numerator), numberCell(denominator));
  const numbers = points.map(({ cell }) => cell).filter(isNumber);
  return {
    cell: marked(ratio, numbers),
    parts: { numerator, denominator },
    small: denominator < smallDenominator,
    joined,
  };
}

/** What is doubted or inexact of a part is so of the whole. */
function marked(cell: Cell, parts: readonly NumberCell[]): Cell {
  if (cell.kind === 'absent') return cell;
  const precision = parts.every((part) => part.precision === 'exact') ? cell.precision : 'about';
  // "Confirmed" is said of a figure by its agency, and of a sum by nobody.
  const marks = MARKS.filter(
    (mark) => mark !== 'confirmed' && parts.some((part) => part.marks.includes(mark)),
  );
  return numberCell(cell.value, precision, marks);
}

function isNumber(cell: Cell): cell is NumberCell {
  return cell.kind === 'number';
}
