import type { Place } from '../domain/finding';
import { joinedName } from './column-content';
import { FIELDS, type ColumnRole, type Field } from './mapping';
import { formRow, sentFormOf } from './sent-form';
import type { Fixed, Said, SourceRow } from './source';
import type { TablePlan } from './table-plan';

/** Fields by column; a field named twice is read from its first column. */
type Positions = Partial<Record<Field, number>>;

/** Fields by what a column says of its cells, whatever the row. */
type Crossed = Partial<Record<Field, string>>;

/** Cells as a row has them; a hole says nothing at all, a blank says that there is nothing. */
type Cells = readonly (string | undefined)[];

/**
 * How the rows of a table are read: long, or wide with indicators, years, agencies or two of these as columns.
 * @param placeAt for rows that do not stand in rows and columns; their holes are no figures
 */
export function rowReader(
  {
    table: { sheet, layout, year, agency = '', indicator = '' },
    columns,
    period,
    aboutReports,
    units,
  }: TablePlan,
  placeAt?: (row: number, index: number | undefined) => Place,
): (cells: Cells, row: number) => SourceRow {
  const positions: Positions = {};
  for (const [index, { role }] of columns.entries()) {
    if (role.role === 'field') positions[role.field] ??= index;
  }
  const part = columns.findIndex(({ role }) => role.role === 'indicator-part');
  const defaults: Partial<Record<Field, string>> = {
    year: year === undefined ? '' : String(year),
    period,
    agency,
    indicator,
  };
  const across = columns.flatMap(({ role, unit }, index) => {
    const says = saidBy(role);
    if (says === undefined || (layout !== 'crossed' && Object.keys(says).length > 1)) return [];
    if (layout === 'wide-indicators' && role.role !== 'indicator') return [];
    if (layout === 'wide-years' && role.role !== 'year') return [];
    return [{ index, unit, says }];
  });
  const headerUnit = positions.value === undefined ? '' : (columns[positions.value]?.unit ?? '');

  const form = layout === 'long' ? sentFormOf(columns) : undefined;
  const shared: Shared = {
    ...{ positions, defaults, headerUnit, aboutReports, part, units },
    fixed: fixedBy(positions, { ...defaults, unit: headerUnit }, part),
    place: placeAt ?? ((row, index) => placeIn(sheet, row, index)),
  };

  return (cells, row) => {
    const said = new TableRow(cells, row, shared);
    if (layout !== 'long')
      said.figures = (
        placeAt === undefined ? across : across.filter((one) => cells[one.index] !== undefined)
      ).map((one) => new WideCell(said, one.index, one.unit, one.says));
    else if (form !== undefined) {
      const filled = formRow(said, form);
      if ('figure' in filled) said.figures = [filled.figure];
      else said.left = filled.left;
    } else if (positions.value !== undefined) said.figures = [said];
    return said;
  };
}

/** What all rows of a table have in common. */
interface Shared {
  readonly place: (row: number, index: number | undefined) => Place;
  readonly positions: Positions;
  readonly defaults: Crossed;
  readonly headerUnit: string;
  readonly aboutReports: boolean;
  readonly units: readonly string[] | undefined;
  readonly fixed: Fixed;
  /** Index of the column whose text is joined to the indicator's name; -1: none. */
  readonly part: number;
}

const NO_FIGURES: readonly Said[] = [];

class TableRow implements SourceRow {
  figures: readonly Said[] = NO_FIGURES;
  left: SourceRow['left'];

  constructor(
    readonly cells: Cells,
    readonly row: number,
    readonly shared: Shared,
  ) {}

  get fixed(): Fixed {
    return this.shared.fixed;
  }

  get tableUnits(): readonly string[] | undefined {
    return this.shared.units;
  }

  get aboutReport(): boolean {
    return this.shared.aboutReports;
  }

  text(field: Field): string {
    const { positions, defaults, headerUnit, part } = this.shared;
    const index = positions[field];
    const cell = index === undefined ? '' : (this.cells[index] ?? '');
    if (field === 'indicator' && part >= 0) return joinedName(cell, this.cells[part]);
    if (cell !== '') return cell;
    return field === 'unit' ? headerUnit : (defaults[field] ?? '');
  }

  place(field?: Field): Place {
    const index = field === undefined ? undefined : this.shared.positions[field];
    return this.shared.place(this.row, index);
  }
}

/** What no column is about, all rows say alike. */
function fixedBy(positions: Positions, defaults: Crossed, part: number): Fixed {
  const fixed = FIELDS.map((field) => {
    const varies = positions[field] !== undefined || (field === 'indicator' && part >= 0);
    return [field, varies ? undefined : (defaults[field] ?? '')];
  });
  return Object.fromEntries(fixed) as Fixed;
}

/** One cell of a wide table: its column says indicator, year or agency, its row the rest. */
class WideCell implements Said {
  constructor(
    readonly whole: TableRow,
    readonly index: number,
    readonly unit: string,
    readonly says: Crossed,
  ) {}

  get tableUnits(): readonly string[] | undefined {
    return this.whole.shared.units;
  }

  text(field: Field): string {
    if (field === 'value') return this.whole.cells[this.index] ?? '';
    const said = this.says[field];
    if (said !== undefined) return said;
    return field === 'unit' && this.unit !== '' ? this.unit : this.whole.text(field);
  }

  place(field?: Field): Place {
    const own = field === undefined || field === 'value' || this.says[field] !== undefined;
    return own ? this.whole.shared.place(this.whole.row, this.index) : this.whole.place(field);
  }
}

/** What a column of figures says of them; undefined for every other column. */
function saidBy(role: ColumnRole): Crossed | undefined {
  switch (role.role) {
    case 'indicator':
      return { indicator: role.indicator };
    case 'year':
      return { year: String(role.year), ...counted(role.indicator) };
    case 'agency':
      return { agency: role.agency, ...counted(role.indicator) };
    default:
      return undefined;
  }
}

function counted(indicator: string | undefined): Crossed {
  return indicator === undefined ? {} : { indicator };
}

function placeIn(sheet: string, row: number, index: number | undefined): Place {
  const place = index === undefined ? { row } : { row, column: index + 1 };
  return sheet === '' ? place : { sheet, ...place };
}
