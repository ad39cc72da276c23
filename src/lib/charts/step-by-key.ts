import type { Texts } from '../text/zh-CN';
import type { LiveChart } from './live';

/**
 * Gives a key to a live chart: arrows lead from figure to figure, Enter opens the one reached, Escape leaves. What the
 * chart has taken neither scrolls the page nor acts elsewhere on it.
 * @returns what is to be told of the figure reached; undefined where nothing is
 */
export function stepByKey(event: KeyboardEvent, chart: LiveChart, texts: Texts): string | undefined {
  if (event.altKey || event.ctrlKey || event.metaKey) return undefined;
  const tooltip = chart.step(event.key);
  const opened = event.key === 'Enter' && chart.open();
  if (event.key === 'Escape') chart.leave();
  if (tooltip === undefined && !opened) return undefined;
  event.preventDefault();
  event.stopPropagation();
  if (tooltip === undefined) return undefined;
  const lines = tooltip.lines.map(({ name, figure, remark }) =>
    [name, figure, remark].filter((word) => word !== '').join(' '),
  );
  return [tooltip.title, ...lines].join(texts.charts.source.join);
}
