import { finding, type Finding } from '../domain/finding';
import type { Column } from './columns';
import { delimiterOf, eachRow, firstRows, unifyLines } from './csv';
import { takenFor } from './layout';
import type { Decisions, Encoding } from './mapping';
import type { Names } from './names';
import type { Source, SourceRow } from './source';
import type { PreviewRow } from './staged';
import { planTable } from './table-plan';
import { rowReader } from './table-row';
import { Totals } from './totals';

/** The header is looked for, and columns are judged, in so many rows. */
const HEAD_ROWS = 100;
const PREVIEW_ROWS = 20;
const PREVIEW_TAIL = 5;

/** A delimited table: what its first rows decide, then every row read once, in batches. */
export function openTable(
  raw: string,
  fileName: string,
  encoding: Encoding,
  names: Names,
  decisions: Decisions,
  tell: (finding: Finding) => void,
): Source {
  const text = unifyLines(raw);
  const delimiter = delimiterOf(text);
  const head = firstRows(text, delimiter, HEAD_ROWS);
  const plan = planTable(head, fileName, encoding, names, decisions, tell);
  const { columns, mapping } = plan;
  const reader = rowReader(plan);
  const totals = new Totals(additiveColumns(columns, names));
  const agencyColumn = columns.findIndex(({ role }) => role.role === 'field' && role.field === 'agency');
  const firstLine = head.findIndex((cells) => cells.some((cell) => cell.trim() !== '')) + 1;
  const preview: PreviewRow[] = [];
  let tail: PreviewRow[] = [];
  let rows = 0;

  return {
    format: 'csv',
    mapping,
    get preview() {
      return [...preview, ...tail];
    },
    get rows() {
      return rows;
    },
    rowBatches() {
      const batch: SourceRow[] = [];
      const take = (cells: readonly string[], row: number) => {
        const taken = kindOf(cells, row);
        if (taken !== 'empty') rows += 1;
        if (row <= PREVIEW_ROWS) preview.push({ sheet: '', row, taken, cells });
        else if (taken === 'total' || taken === 'note')
          tail = [...tail, { sheet: '', row, taken, cells }].slice(-PREVIEW_TAIL);
        if (mapping.headerRow === 0) return;
        if (taken === 'title' || taken === 'note')
          tell(finding('lines-skipped', 'note', { row }, firstText(cells)));
        else if (taken === 'total') totals.check(cells, row, tell);
        else if (taken === 'data' && fits(cells, columns, row, tell)) {
          totals.add(cells);
          if (plan.readable) batch.push(reader(cells, row));
        }
      };
      eachRow(text, delimiter, take, tell);
      return [batch];
    },
  };

  function kindOf(cells: readonly string[], row: number): PreviewRow['taken'] {
    if (row > mapping.headerRow) return takenFor(cells, agencyColumn);
    if (row === mapping.headerRow) return 'header';
    if (firstText(cells) === '') return 'empty';
    return row === firstLine ? 'title' : 'note';
  }
}

/** Columns whose sum over the rows a row of sums should give. */
function additiveColumns(columns: readonly Column[], names: Names): number[] {
  return columns.flatMap(({ role }, index) =>
    role.role === 'indicator' && names.indicatorByCode(role.indicator)?.additive ? [index] : [],
  );
}

function firstText(cells: readonly string[]): string {
  return cells.find((cell) => cell.trim() !== '')?.trim() ?? '';
}

/**
 * More cells than headers means that a separator stood inside a cell and the values have moved: nothing of the row is
 * read. Fewer are blanks at its end, told because a line may have broken there.
 */
function fits(
  cells: readonly string[],
  columns: readonly Column[],
  row: number,
  tell: (finding: Finding) => void,
): boolean {
  for (let index = 0; index < cells.length; index += 1) {
    const column = columns[index];
    if (column !== undefined && (column.header !== '' || column.role.role !== 'ignored')) continue;
    if (cells[index]?.trim() === '') continue;
    const place = { row, column: index + 1 };
    tell(finding('row-length', 'error', place, String(cells.length), String(columns.length)));
    return false;
  }
  if (cells.length < columns.length) {
    tell(finding('row-length', 'warning', { row }, String(cells.length), String(columns.length)));
  }
  return true;
}
