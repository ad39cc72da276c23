import { lastOf, lastWhere } from '../domain/last';
import type { AbsenceReason } from '../domain/cell';
import type { Comparison, Series } from '../domain/comparison';
import { formatYears } from '../text/number';
import type { Frame } from './frame';
import { crosses, overlaps, type Box } from './geometry';
import { textAt, type Graphic } from './graphic';
import type { Layout } from './layout';
import { markOf } from './marks';
import type { ChartInput } from './registry';
import { strokesOf } from './strokes';
import { textWidth } from './text-width';

interface Gap {
  readonly from: number;
  readonly to: number;
  readonly reason: AbsenceReason | 'fresh' | 'incomparable';
}

/**
 * Where a highlighted line is interrupted, a few words say why: 2020–2021 未报告. Left out where none would fit.
 * @param occupied where something else stands already
 */
export function gapLabels(
  input: ChartInput,
  frame: Frame,
  layout: Layout,
  occupied: readonly Box[] = [],
): Graphic[] {
  const { comparison, look, texts } = input;
  const chosen = comparison.series.filter((one) => one.highlighted);
  const segments = strokesOf(input, frame);
  const taken: Box[] = [...occupied];
  return chosen.flatMap((one) =>
    gapsOf(comparison, one).flatMap((gap) => {
      const text = texts.charts.trend.gap(formatYears(gap), wordsFor(gap.reason, texts));
      const box = placeFor(gap, one, textWidth(text, layout.small) + 6, layout.small + 5);
      if (box === undefined) return [];
      taken.push(box);
      const colour = markOf(one.agency, look.colour).label;
      const id = `gap:${one.agency.code}:${gap.from}`;
      const style = { size: layout.small, colour, look, align: 'center', rim: true } as const;
      return [textAt(id, text, box.x + box.width / 2, box.y + box.height / 2, style)];
    }),
  );

  /** The free place nearest to where the line would have run. */
  function placeFor(gap: Gap, one: Series, width: number, height: number): Box | undefined {
    const level = levelAcross(gap, one);
    if (level === undefined) return undefined;
    // In the middle of the gap, else towards one of its ends.
    for (const share of [0.5, 0.25, 0.75]) {
      const middle = frame.x(gap.from) + (frame.x(gap.to) - frame.x(gap.from)) * share;
      const x = Math.max(frame.left, Math.min(middle - width / 2, frame.right - width));
      const box = freeAt(x, level, width, height);
      if (box !== undefined) return box;
    }
    return undefined;
  }

  function freeAt(x: number, level: number, width: number, height: number): Box | undefined {
    for (let step = 0; step <= 12; step += 1) {
      for (const side of step === 0 ? [0] : [-1, 1]) {
        const box = { x, y: frame.y(level) - height / 2 + side * step * 8, width, height };
        const inside = box.y >= frame.top && box.y + height <= frame.bottom - 2;
        const free =
          !taken.some((other) => overlaps(box, other)) && !segments.some((one) => crosses(one, box));
        if (inside && free) return box;
      }
    }
    return undefined;
  }
}

/** Runs of absent years with one reason, in which the agency existed. */
function gapsOf(comparison: Comparison, one: Series): Gap[] {
  const gaps: { from: number; to: number; reason: Gap['reason'] }[] = [];
  for (const { year, exists, cell, fresh, incomparable } of one.points) {
    // "Not applicable" is plain of a change or an index without a year before; it is news of a ratio.
    const told =
      cell.kind === 'absent' &&
      exists &&
      (cell.reason !== 'not-applicable' ||
        isPlain(comparison) ||
        fresh === true ||
        incomparable !== undefined);
    if (!told || cell.kind !== 'absent') continue;
    const reason = incomparable !== undefined ? 'incomparable' : fresh === true ? 'fresh' : cell.reason;
    const last = lastOf(gaps);
    if (last !== undefined && last.to === year - 1 && last.reason === reason) last.to = year;
    else gaps.push({ from: year, to: year, reason });
  }
  return gaps;
}

function wordsFor(reason: Gap['reason'], { charts, terms }: ChartInput['texts']): string {
  return reason === 'fresh' || reason === 'incomparable' ? charts[reason] : terms.absence[reason];
}

function isPlain(comparison: Comparison): boolean {
  return comparison.view.measure === 'value';
}

/** Half way between the figures on both sides; undefined where the agency has none at all. */
function levelAcross(gap: Gap, one: Series): number | undefined {
  const values = one.points.flatMap(({ year, cell }) =>
    cell.kind === 'number' ? [{ year, value: cell.value }] : [],
  );
  const before = lastWhere(values, ({ year }) => year < gap.from)?.value;
  const after = values.find(({ year }) => year > gap.to)?.value;
  if (before === undefined || after === undefined) return before ?? after;
  return (before + after) / 2;
}
