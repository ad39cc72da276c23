import type { Place } from '../domain/finding';
import type { Field } from './mapping';
import type { Said, SourceRow } from './source';
import type { TablePlan } from './table-plan';

/** Fields by column; a field named twice is read from its first column. */
type Positions = Partial<Record<Field, number>>;

/** How the rows of a table are read: long, wide with indicators, or wide with years. */
export function rowReader({
  mapping: { layout, year },
  columns,
  period,
  aboutReports,
}: TablePlan): (cells: readonly string[], row: number) => SourceRow {
  const positions: Positions = {};
  for (const [index, { role }] of columns.entries()) {
    if (role.role === 'field') positions[role.field] ??= index;
  }
  const defaults: Partial<Record<Field, string>> = { year: year === undefined ? '' : String(year), period };
  const across = columns.flatMap(({ role, unit }, index) => {
    if (layout === 'wide-indicators' && role.role === 'indicator')
      return [{ index, unit, key: role.indicator }];
    if (layout === 'wide-years' && role.role === 'year') return [{ index, unit, key: String(role.year) }];
    return [];
  });
  const headerUnit = positions.value === undefined ? '' : (columns[positions.value]?.unit ?? '');
  const keyField: Field = layout === 'wide-years' ? 'year' : 'indicator';

  return (cells, row) => {
    const said = new TableRow(cells, row, positions, defaults, headerUnit, aboutReports);
    if (layout !== 'long')
      said.figures = across.map((one) => new WideCell(said, one.index, one.unit, keyField, one.key));
    else if (positions.value !== undefined) said.figures = [said];
    return said;
  };
}

class TableRow implements SourceRow {
  figures: readonly Said[] = [];

  constructor(
    readonly cells: readonly string[],
    readonly row: number,
    readonly positions: Positions,
    readonly defaults: Partial<Record<Field, string>>,
    readonly headerUnit: string,
    readonly aboutReport: boolean,
  ) {}

  text(field: Field): string {
    const index = this.positions[field];
    const cell = index === undefined ? '' : (this.cells[index] ?? '');
    if (cell !== '') return cell;
    return field === 'unit' ? this.headerUnit : (this.defaults[field] ?? '');
  }

  place(field?: Field): Place {
    const index = field === undefined ? undefined : this.positions[field];
    return index === undefined ? { row: this.row } : { row: this.row, column: index + 1 };
  }
}

/** One cell of a wide table: its column says the indicator or the year, its row the rest. */
class WideCell implements Said {
  constructor(
    readonly whole: TableRow,
    readonly index: number,
    readonly unit: string,
    readonly keyField: Field,
    readonly key: string,
  ) {}

  text(field: Field): string {
    if (field === 'value') return this.whole.cells[this.index] ?? '';
    if (field === this.keyField) return this.key;
    return field === 'unit' && this.unit !== '' ? this.unit : this.whole.text(field);
  }

  place(field?: Field): Place {
    const own = field === undefined || field === 'value' || field === this.keyField;
    return own ? { row: this.whole.row, column: this.index + 1 } : this.whole.place(field);
  }
}
