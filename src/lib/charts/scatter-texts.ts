import type { Pair } from '../domain/pairs';
import { measuredShortly } from '../text/measured-indicator';
import { agencyName } from '../text/name';
import { formatMeasured } from '../text/number';
import type { Box } from './geometry';
import { lineBetween, textAt, type Graphic, type TextStyle } from './graphic';
import { markOf } from './marks';
import { isStarred } from './pair-signs';
import { placeLabels } from './point-labels';
import type { ChartInput } from './registry';
import type { ScatterLayout } from './scatter-layout';
import { cutText, textWidth, wrapText } from './text-width';

/** A circle that shows how large a value is. */
interface SizeSample {
  readonly x: number;
  readonly y: number;
  readonly radius: number;
  readonly value: number;
}

/** Axis titles, the medians' cross, names of the highlighted, the size key, who has no place. */
export function scatterTexts(input: ChartInput, plan: ScatterLayout): Graphic[] {
  return [
    ...axisTitles(input, plan),
    ...medianCross(input, plan),
    ...pointNames(input, plan),
    ...sizeKey(input, plan),
    ...footLines(input, plan),
  ];
}

/** Two circles one in the other at the upper right: the largest value and a quarter of its round figure. */
export function sizeSamples({ width }: ChartInput, { largest }: ScatterLayout): SizeSample[] {
  if (largest === undefined) return [];
  const big = roundBelow(largest.value);
  const ground = 2 * largest.radius + 1;
  const x = width - largest.radius - 8;
  return [big, roundBelow(big / 5)].map((value) => {
    const radius = Math.max(2, largest.radius * Math.sqrt(value / largest.value));
    return { x, y: ground - radius, radius, value };
  });
}

/** 1, 2 or 5 times a power of ten, at most `value`. */
function roundBelow(value: number): number {
  const power = 10 ** Math.floor(Math.log10(value));
  return ([5, 2, 1].find((factor) => factor * power <= value) ?? 1) * power;
}

function axisTitles(input: ChartInput, { pairs, layout, left, right, bottom }: ScatterLayout): Graphic[] {
  const { texts, locale, width } = input;
  const style: TextStyle = {
    size: layout.small,
    colour: input.look.colour.ink,
    look: input.look,
    bold: true,
  };
  const fitted = (text: string, room: number) => cutText(text, layout.small * 1.05, room);
  const y = fitted(`↑ ${measuredShortly(pairs.y, texts, locale)}`, width);
  const x = fitted(`${measuredShortly(pairs.x, texts, locale)} →`, right - left);
  return [
    textAt('title-y', y, 0, layout.small * 0.9, style),
    textAt('title-x', x, right, bottom + layout.small * 2.4 + 6, { ...style, align: 'right' }),
  ];
}

function medianCross(input: ChartInput, plan: ScatterLayout): Graphic[] {
  const { pairs, layout, left, right, top, bottom } = plan;
  const { colour } = input.look;
  const say = input.texts.charts.scatter;
  const stroke = { colour: colour.soft, width: 1, dashed: true };
  const style: TextStyle = { ...soft(input, layout.small), rim: true };
  const marks: Graphic[] = [];
  if (pairs.medians.x !== undefined) {
    const x = plan.x(pairs.medians.x);
    const text = say.median(
      formatMeasured(pairs.medians.x, pairs.x.indicator, pairs.x.view.measure, input.texts),
    );
    const half = textWidth(text, layout.small) / 2;
    const at = Math.max(left + half, Math.min(x, right - half));
    marks.push(
      { ...lineBetween('median-x', [x, top], [x, bottom], stroke), z: 3 },
      textAt('median-x-name', text, at, top - layout.small * 0.75, { ...style, align: 'center' }),
    );
  }
  if (pairs.medians.y !== undefined) {
    const y = plan.y(pairs.medians.y);
    const text = say.median(
      formatMeasured(pairs.medians.y, pairs.y.indicator, pairs.y.view.measure, input.texts),
    );
    marks.push(
      { ...lineBetween('median-y', [left, y], [right, y], stroke), z: 3 },
      textAt('median-y-name', text, right - 2, y - layout.small * 0.75, { ...style, align: 'right' }),
    );
  }
  return marks;
}

/** Where the names of the medians stand: no other name may. */
function medianNameBoxes(input: ChartInput, plan: ScatterLayout): Box[] {
  return medianCross(input, plan).flatMap((one) => {
    const style = one['style'] as { text?: string; textAlign?: string };
    if (style.text === undefined) return [];
    const width = textWidth(style.text, plan.layout.small);
    const x = Number(one['x']) - width * (style.textAlign === 'right' ? 1 : 0.5);
    return [{ x, y: Number(one['y']) - plan.layout.small / 2, width, height: plan.layout.small }];
  });
}

/** Names of the highlighted; without any, of the two that lie farthest out, to hold the picture to something known. */
function pointNames(input: ChartInput, plan: ScatterLayout): Graphic[] {
  const { pairs, layout, left, right, top, bottom } = plan;
  const { look, locale } = input;
  const chosen = pairs.paired.filter((one) => one.highlighted);
  const named = chosen.length > 0 ? chosen : farthest(pairs.paired);
  const most = (right - left) * 0.6;
  const points = named.map((pair) => {
    const name = cutText(agencyName(pair.agency, locale), layout.text, most);
    const star = isStarred(pair) ? '*' : '';
    return {
      id: pair.agency.code,
      text: name + star,
      x: plan.x(pair.x.cell.value),
      y: plan.y(pair.y.cell.value),
      radius: (plan.radius(pair) ?? layout.mark / 2) * 1.15,
      width: textWidth(name + star, layout.text) * 1.05,
      height: layout.text * 1.25,
    };
  });
  const plot = { x: left, y: top - layout.text, width: right - left, height: bottom - top + layout.text };
  const crowd = pairs.paired
    .filter((pair) => !named.includes(pair))
    .map((pair) => {
      const radius = plan.radius(pair) ?? layout.mark / 2;
      const x = plan.x(pair.x.cell.value) - radius;
      return { x, y: plan.y(pair.y.cell.value) - radius, width: 2 * radius, height: 2 * radius };
    });
  const boxes = placeLabels(points, plot, crowd, medianNameBoxes(input, plan));
  return named.flatMap((pair, index) => {
    const box = boxes[index];
    const point = points[index];
    if (box === undefined || point === undefined) return [];
    const colour = pair.highlighted ? markOf(pair.agency, look.colour).label : look.colour.soft;
    const style: TextStyle = { size: layout.text, colour, look, bold: pair.highlighted, rim: true };
    return [textAt(`point:${point.id}`, point.text, box.x, box.y + box.height / 2, style)];
  });
}

function farthest(paired: readonly Pair[]): Pair[] {
  const byX = [...paired].sort((a, b) => b.x.cell.value - a.x.cell.value)[0];
  const byY = [...paired].sort((a, b) => b.y.cell.value - a.y.cell.value)[0];
  return [byX, byY].filter((one, index, all): one is Pair => one !== undefined && all.indexOf(one) === index);
}

function sizeKey(input: ChartInput, plan: ScatterLayout): Graphic[] {
  const { size } = plan.pairs;
  const samples = sizeSamples(input, plan);
  const widest = samples[0];
  if (size === undefined || widest === undefined) return [];
  const { layout } = plan;
  const right = widest.x - widest.radius - 6;
  const style: TextStyle = { ...soft(input, layout.small), align: 'right' };
  const figures = samples.map(({ value }) =>
    formatMeasured(value, size.indicator, size.view.measure, input.texts),
  );
  const room = right - Math.max(...figures.map((text) => textWidth(text, layout.small))) - 10;
  const title = wrapText(measuredShortly(size, input.texts, input.locale), layout.small, room, 2);
  return [
    // The larger one's figure at its head, the smaller one's at its foot, a line apart.
    ...figures.map((text, index) =>
      textAt(`size:${index}`, text, right, layout.small * (index === 0 ? 0.55 : 1.75), style),
    ),
    ...title.map((text, index) =>
      textAt(
        `size-title:${index}`,
        text,
        room,
        widest.y + (index - (title.length - 1) / 2) * layout.small * 1.3,
        style,
      ),
    ),
  ];
}

function footLines(input: ChartInput, plan: ScatterLayout): Graphic[] {
  const { layout, bottom, foot, footLine } = plan;
  const top = bottom + Math.round(layout.small * 1.9) + layout.small + 12;
  return foot.map((text, index) =>
    textAt(`foot:${index}`, text, 0, top + (index + 0.5) * footLine, soft(input, layout.small)),
  );
}

function soft(input: ChartInput, size: number): TextStyle {
  return { size, colour: input.look.colour.soft, look: input.look };
}
