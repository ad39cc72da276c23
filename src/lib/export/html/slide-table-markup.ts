import { bearsStar } from '../../domain/cell';
import type { Room } from '../../charts/slide-layout';
import { layOutSlideTable, slideColumnHead } from '../../charts/slide-table-layout';
import type { Comparison } from '../../domain/comparison';
import { agencyName } from '../../text/name';
import { formatPoint } from '../../text/number';
import type { Speech } from '../handed';
import { markup, type Markup } from './markup';

/** The table beside a chart, or in its stead, with as many rows and columns as there is room for. */
export function slideTableMarkup(comparison: Comparison, room: Room, { texts, locale }: Speech): Markup {
  const layout = layOutSlideTable(comparison, room, texts, locale);
  const { table, nameWidth } = layout;
  const heads = table.columns.map(
    (column) => markup`<th scope="col" class="number">${slideColumnHead(column, layout, locale)}</th>`,
  );
  const rows = table.rows.map(({ agency, highlighted, points }) => {
    const cells = points.map((point, index) => {
      const column = table.columns[index];
      if (point === undefined || column === undefined || !point.exists)
        return markup`<td class="number"></td>`;
      const { indicator, view } = column.comparison;
      const { cell } = point;
      const text = formatPoint(point, indicator, view.measure, texts);
      return markup`<td class="number${cell.kind === 'number' ? '' : ' absent'}">
        ${text}${bearsStar(cell) ? '*' : ''}
      </td>`;
    });
    return markup`<tr class="${highlighted ? 'chosen' : ''}">
      <th scope="row">${agencyName(agency, locale)}</th>
      ${cells}
    </tr>`;
  });
  const said = texts.decks.shownTable(table.left);
  const left = said === undefined ? undefined : markup`<p class="cut">${said}</p>`;
  return markup`<div class="beside" style="width:${room.width}px">
    <table class="${nameWidth === undefined ? '' : 'several'}">
      <thead>
        <tr>
          <th scope="col" style="${nameWidth === undefined ? '' : `width:${nameWidth}px`}">${texts.decks.differenceHead.agency}</th>
          ${heads}
        </tr>
      </thead>
      <tbody>
        ${rows}
      </tbody>
    </table>
    ${left}
  </div>`;
}
