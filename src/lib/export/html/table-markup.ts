import { figureTable } from '../figure-table';
import type { HandedView, Speech } from '../handed';
import { cellText, type FigureTable, type TableCell, type TableRow } from '../table';
import { markup, type Markup } from './markup';

/** The figures of a View as a real table, its head a row that repeats; a sentence where there are none. */
export function twinTable(view: HandedView, say: Speech): Markup {
  const table = figureTable(view.comparison, say);
  if (table.rows.length === 0) return markup`<p class="quiet">${say.texts.handed.noFigures}</p>`;
  return markup`<table>
    ${headMarkup(table)}
    <tbody>
      ${table.rows.map((row) => rowMarkup(row))}
    </tbody>
  </table>`;
}

/** @param height px that it is to take on paper, where that is planned */
export function headMarkup({ head }: Pick<FigureTable, 'head'>, height?: number): Markup {
  const cells = head.map(({ text, numeric }) =>
    numeric ? markup`<th scope="col" class="number">${text}</th>` : markup`<th scope="col">${text}</th>`,
  );
  return markup`<thead><tr${sized(height)}>${cells}</tr></thead>`;
}

/** @param height px that it is to take on paper, where that is planned */
export function rowMarkup({ highlighted, cells }: TableRow, height?: number): Markup {
  const written = cells.map((cell, index) =>
    index === 0 ? markup`<th scope="row">${cellText(cell)}</th>` : cellMarkup(cell),
  );
  return markup`<tr${highlighted ? CHOSEN : undefined}${sized(height)}>${written}</tr>`;
}

const CHOSEN = markup` class="chosen"`;

function sized(height: number | undefined): Markup | undefined {
  return height === undefined ? undefined : markup` style="height:${height}px"`;
}

/** A figure with what is to be told of it; an absent one with its reason, never a nought. */
function cellMarkup(cell: TableCell): Markup {
  if (typeof cell === 'string') return markup`<td>${cell}</td>`;
  const { value, text, note } = cell;
  const kind = value === undefined ? 'number absent' : 'number';
  return note === ''
    ? markup`<td class="${kind}">${text}</td>`
    : markup`<td class="${kind}" title="${note}">${text}</td>`;
}
