import { lastOf, lastWhere } from '../domain/last';
import type { Point } from '../domain/comparison';
import { agencyName } from '../text/name';
import { formatCell, formatMeasured } from '../text/number';
import type { Frame } from './frame';
import { textAt, type Graphic } from './graphic';
import { dodge } from './labels';
import type { Layout } from './layout';
import { markOf } from './marks';
import type { ChartInput } from './registry';
import { textWidth, wrapText } from './text-width';

interface EndLabel {
  readonly id: string;
  readonly words: string;
  readonly colour: string;
  readonly bold: boolean;
  /** The value at which the line ends; undefined where there is no line. */
  readonly value: number | undefined;
}

/** Labels stand this far from the last mark. */
const DISTANCE = 12;
const LINE_HEIGHT = 1.28;

/** Lines are labelled at their end: name and last figure, in the line's colour, none over another. */
export function endLabels(input: ChartInput, frame: Frame, layout: Layout): Graphic[] {
  const width = endLabelWidth(input, layout);
  const height = layout.text * LINE_HEIGHT;
  const top = frame.top - layout.text / 2;
  // The stamp stands below the last of them.
  const bottom = frame.bottom + (input.comparison.district.fictional ? 2 : layout.text / 2);
  const wrapped = (most: number) =>
    labelsOf(input).map((label) => ({ ...label, lines: wrapText(label.words, layout.text, width, most) }));
  // In a low picture long names are cut rather than run out of it.
  const labels =
    [3, 2]
      .map(wrapped)
      .find((all) => all.reduce((sum, { lines }) => sum + lines.length * height + 3, 0) <= bottom - top) ??
    wrapped(1);
  const centres = dodge(
    labels.map(({ value, lines }) => ({
      wanted: value === undefined ? frame.bottom : frame.y(value),
      height: lines.length * height + 3,
    })),
    top,
    bottom,
  );
  const x = frame.right + DISTANCE - 4;
  return labels.flatMap(({ id, lines, colour, bold }, index) =>
    lines.map((text, row) => {
      const y = (centres[index] as number) + (row - (lines.length - 1) / 2) * height;
      return textAt(`${id}:${row}`, text, x, y, { size: layout.text, colour, look: input.look, bold });
    }),
  );
}

/** Width of the label column: as wide as the longest label, within a fifth of the picture. */
export function endLabelWidth(input: ChartInput, layout: Layout): number {
  const most = Math.round(input.width * 0.19);
  const widths = labelsOf(input).map((label) => Math.ceil(textWidth(label.words, layout.text)));
  const stamp = input.comparison.district.fictional
    ? textWidth(input.texts.terms.fictional, layout.small) + 30
    : 0;
  return Math.min(most, Math.max(stamp, ...widths));
}

function labelsOf(input: ChartInput): EndLabel[] {
  const { comparison, look, texts, locale } = input;
  const { indicator, view } = comparison;
  const chosen = comparison.series.filter((one) => one.highlighted);
  const labels = chosen.map((one): EndLabel => {
    const name = agencyName(one.agency, locale);
    const last = lastWhere(one.points, (point) => point.cell.kind === 'number');
    const base = { id: `end:${one.agency.code}`, colour: markOf(one.agency, look.colour).label, bold: true };
    if (last === undefined) return { ...base, words: `${name} ${absence(one.points)}`, value: undefined };
    const figure = formatCell(last.cell, indicator, view.measure, texts);
    const current = last.year === lastOf(comparison.years);
    return {
      ...base,
      words: current ? `${name} ${figure}` : texts.charts.trend.lastKnown(name, figure, last.year),
      value: last.cell.kind === 'number' ? last.cell.value : undefined,
    };
  });
  const median = lastWhere(comparison.peers, (year) => year.spread !== undefined)?.spread?.median;
  if (median === undefined) return labels;
  const figure = formatMeasured(median, indicator, view.measure, texts);
  const colour = chosen.length === 0 ? look.colour.ink : look.colour.soft;
  const words = `${texts.charts.trend.median} ${figure}`;
  return [...labels, { id: 'end-median', words, colour, bold: chosen.length === 0, value: median }];

  function absence(points: readonly Point[]): string {
    const cell = lastWhere(points, (point) => point.exists)?.cell ?? lastOf(points)?.cell;
    return cell?.kind === 'absent' ? texts.terms.absence[cell.reason] : texts.terms.absence['not-reported'];
  }
}
