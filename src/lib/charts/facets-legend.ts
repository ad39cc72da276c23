import type { Comparison } from '../domain/comparison';
import { cutOf } from '../domain/kind';
import type { Panels } from '../domain/panels';
import type { Locale } from '../text/locale';
import { agencyName, definitionName } from '../text/name';
import type { Texts } from '../text/zh-CN';
import type { Scale } from './axis';
import { tickLabel } from './frame';
import type { Layout } from './layout';
import { legendOf, type Legend, type LegendItem } from './legend';

/** Above the panels: whose lines they are, how the value axes stand to each other, what the signs mean. */
export function facetsLegend(
  comparison: Comparison,
  panels: Panels,
  scale: Scale | undefined,
  layout: Layout,
  width: number,
  texts: Texts,
  locale: Locale,
): Legend {
  const say = texts.charts.facets;
  const items: LegendItem[] = [];
  const stroke = Math.round(layout.small * 1.3);
  if (cutOf(comparison.view) === 'indicators') {
    items.push(
      ...comparison.series
        .filter((one) => one.highlighted)
        .map((one) => ({
          id: `agency:${one.agency.code}`,
          text: agencyName(one.agency, locale),
          sign: layout.mark + 2,
        })),
    );
  }
  const shown = [...new Set(panels.panels.map((panel) => panel.comparison))];
  if (shown.some((one) => one.peers.some((peer) => peer.spread !== undefined))) {
    items.push({ id: 'median', text: say.median, sign: stroke });
  }
  items.push({ id: 'axis', text: axisText(comparison, panels, scale, texts), sign: 0 });
  if (panels.all > panels.panels.length) {
    const from = panels.skipped + 1;
    items.push({ id: 'drawn', text: say.drawn(from, from + panels.panels.length - 1, panels.all), sign: 0 });
  }
  const breaks = new Map(
    shown.flatMap((one) => one.breaks.map((two) => [`${two.fromYear} ${two.name}`, two] as const)),
  );
  for (const [id, definition] of breaks) {
    const text = say.breakAt(definition.fromYear, definitionName(definition, locale));
    items.push({ id: `break:${id}`, text, sign: 0 });
  }
  const points = panels.panels.flatMap(({ lines }) => lines.flatMap((one) => one.points));
  const numbers = points.filter((point) => point.cell.kind === 'number');
  const hollow = numbers.some(
    ({ cell, small }) => small || (cell.kind === 'number' && cell.precision !== 'exact'),
  );
  if (hollow) items.push({ id: 'hollow', text: say.hollow, sign: 0 });
  const provisional = numbers.some(
    ({ cell }) => cell.kind === 'number' && cell.marks.includes('provisional'),
  );
  if (provisional) items.push({ id: 'provisional', text: texts.charts.notes.provisional, sign: 0 });
  if (points.some((point) => point.exists && point.cell.kind === 'absent')) {
    items.push({ id: 'missing', text: say.missing, sign: 0 });
  }
  return legendOf(items, layout, width, 0);
}

function axisText(comparison: Comparison, panels: Panels, scale: Scale | undefined, texts: Texts): string {
  const say = texts.charts.facets;
  if (scale === undefined) return panels.shareable ? say.freeAxis : say.otherUnits;
  return say.sharedAxis(tickLabel(comparison, scale.min, texts), tickLabel(comparison, scale.max, texts));
}
