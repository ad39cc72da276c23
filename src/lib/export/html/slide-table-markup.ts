import { bearsStar } from '../../domain/cell';
import type { Room } from '../../charts/slide-layout';
import { textWidth } from '../../charts/text-width';
import type { Comparison } from '../../domain/comparison';
import { slideTable } from '../../domain/slide-table';
import { agencyName, indicatorShortName } from '../../text/name';
import { formatPoint } from '../../text/number';
import type { Speech } from '../handed';
import { markup, type Markup } from './markup';

/** Px of a row, of one with names in two lines, of the name and of a column of figures. */
const ROW = 50;
const HIGH_ROW = 86;
const NAME = 300;
const COLUMN = 150;
const TYPE = 28;

/** The table beside a chart, or in its stead, with as many rows and columns as there is room for. */
export function slideTableMarkup(comparison: Comparison, room: Room, { texts, locale }: Speech): Markup {
  const isLong = comparison.series.some((one) => textWidth(agencyName(one.agency, locale), TYPE) > NAME + 60);
  const table = slideTable(comparison, {
    rows: Math.max(1, Math.floor((room.height - 3 * ROW) / (isLong ? HIGH_ROW : ROW))),
    columns: Math.max(1, Math.min(8, Math.floor((room.width - NAME) / COLUMN))),
  });
  const several = new Set(table.columns.map((one) => one.comparison)).size > 1;
  const heads = table.columns.map(
    (column) =>
      markup`<th scope="col" class="number">
        ${several ? indicatorShortName(column.comparison.indicator, locale) : column.year}
      </th>`,
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
  const left = table.left > 0 ? markup`<p class="cut">${texts.decks.shownTable(table.left)}</p>` : undefined;
  return markup`<div class="beside" style="width:${room.width}px">
    <table>
      <thead>
        <tr>
          <th scope="col">${texts.decks.differenceHead.agency}</th>
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
