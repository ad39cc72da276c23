import type { Comparison } from '../domain/comparison';
import { SCREEN } from './look';
import { markOf } from './marks';
import type { Tooltip } from './tooltip';

const SVG = 'http://www.w3.org/2000/svg';

/** A tooltip as elements, never as HTML text: names come from files that others wrote. Styled by `Chart.svelte`. */
export function tooltipElement(tooltip: Tooltip, comparison: Comparison): HTMLElement {
  const box = document.createElement('div');
  box.className = 'chart-tooltip';
  box.append(element('strong', tooltip.title));
  for (const line of tooltip.lines) {
    const row = element('p', '');
    const series = comparison.series.find((one) => one.agency.code === line.agency);
    if (series !== undefined) {
      const mark = markOf(series.agency, SCREEN.colour);
      row.append(markElement(mark.path, mark.colour));
    }
    row.append(element('span', line.name));
    if (line.figure !== '') row.append(element('b', line.figure));
    if (line.remark !== '') row.append(element('small', line.remark));
    box.append(row);
  }
  return box;
}

function element(name: string, text: string): HTMLElement {
  const made = document.createElement(name);
  made.textContent = text;
  return made;
}

function markElement(path: string, colour: string): SVGElement {
  const svg = document.createElementNS(SVG, 'svg');
  svg.setAttribute('viewBox', '0 0 20 20');
  svg.setAttribute('aria-hidden', 'true');
  const shape = document.createElementNS(SVG, 'path');
  shape.setAttribute('d', path);
  shape.style.fill = colour;
  svg.append(shape);
  return svg;
}
