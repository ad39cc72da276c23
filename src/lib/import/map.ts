import type { AbsenceReason } from '../domain/cell';
import { finding, type Finding, type Place } from '../domain/finding';
import type { Catalogue } from './catalogue';
import type { Column } from './columns';
import type { Dialect } from './dialect';
import { takenFor } from './layout';
import {
  mappingOf,
  type Decisions,
  type Encoding,
  type Field,
  type PercentMeaning,
  type TableMapping,
} from './mapping';
import type { Names } from './names';
import type { Line, TablePart, TableStart } from './parsed';
import type { Source, SourceRow } from './source';
import type { Format, PreviewRow, RowPart } from './staged';
import { planTable, type TablePlan } from './table-plan';
import { rowReader } from './table-row';
import { Totals } from './totals';

const PREVIEW_ROWS = 20;
const PREVIEW_TAIL = 5;
/** Rows of a long table that a row of sums is held against; a program wrote longer ones, without sums. */
const MOST_SUMMED = 20_000;

const ABOUT: readonly Field[] = ['district', 'year', 'indicator', 'subject', 'period'];

/** What the line knows of the file that tables stand in. */
export interface TableFile {
  readonly format: Format;
  readonly fileName: string;
  readonly encoding: Encoding;
  readonly dialect: Dialect | undefined;
}

/** How one table is read while its rows go by. */
interface OpenTable {
  readonly plan: TablePlan;
  readonly reader: ReturnType<typeof rowReader>;
  readonly totals: Totals;
  readonly agencyColumn: number;
}

/**
 * Every table of a file mapped: its columns, layout, year and agency by decisions, by what was remembered of its layout,
 * else proposed; then its rows once, in batches. A table left out is shown and named, never read.
 * @param parts tables in the order of the file, each a start, its rows and its end
 */
export function mapTables(
  parts: Iterable<TablePart>,
  file: TableFile,
  names: Names,
  { layouts = {} }: Pick<Catalogue, 'layouts'>,
  decisions: Decisions,
  tell: (finding: Finding) => void,
): Source {
  const tables: TableMapping[] = [];
  // Grows as tables of remembered layouts are opened; a decision about this file goes before what was confirmed once.
  const absences: Record<string, AbsenceReason> = { ...decisions.absences };
  const percents: Record<string, PercentMeaning> = { ...decisions.percents };
  const head: PreviewRow[] = [];
  let tail: PreviewRow[] = [];
  let rows = 0;
  let sheet = '';

  return {
    format: file.format,
    get mapping() {
      return { ...mappingOf(file.encoding, file.dialect, tables, decisions), absences, percents };
    },
    get preview() {
      return [...head, ...tail];
    },
    get rows() {
      return rows;
    },
    *rowBatches() {
      let table: OpenTable | undefined;
      let shown = 0;
      let holdsRows = false;
      const show = (line: Line, taken: RowPart) => {
        if (taken !== 'empty') rows += 1;
        if (taken === 'data' || taken === 'total') holdsRows = true;
        const early = (shown += 1) <= PREVIEW_ROWS;
        if (!early && taken !== 'total' && taken !== 'note' && taken !== 'footnote') return;
        const row = { sheet, row: line.row, taken, cells: line.cells };
        if (early) head.push(row);
        else tail = [...tail, row].slice(-PREVIEW_TAIL);
      };
      const note = (line: Line) =>
        tell(finding('lines-skipped', 'note', at(sheet, line.row), firstText(line.cells)));

      for (const part of parts) {
        switch (part.kind) {
          case 'table': {
            sheet = part.sheet;
            shown = 0;
            holdsRows = false;
            const first = part.preamble.findIndex((line) => firstText(line.cells) !== '');
            for (const [index, line] of part.preamble.entries()) {
              const taken = firstText(line.cells) === '' ? 'empty' : index === first ? 'title' : 'note';
              show(line, taken);
              if (taken !== 'empty' && part.header.length > 0) note(line);
            }
            for (const line of part.header) show(line, 'header');
            if (part.units !== undefined) show(part.units, 'unit');
            table = opened(part);
            break;
          }
          case 'rows': {
            const batch: SourceRow[] = [];
            for (const line of part.lines) if (table !== undefined) take(line, table, batch, show, note);
            if (batch.length > 0) yield batch;
            break;
          }
          case 'aside':
            show(part.line, part.part);
            break;
          case 'end':
            table?.totals.finish();
            for (const line of part.footnotes) {
              show(line, 'footnote');
              note(line);
            }
            if (!holdsRows && table?.plan.readable === true) tell(noRows(table.plan));
            break;
        }
      }
      if (table === undefined) tell(finding('file-empty', 'error', {}));
    },
  };

  function opened(start: TableStart): OpenTable {
    const say = (one: Finding) => tell(start.sheet === '' ? one : { ...one, place: { sheet, ...one.place } });
    if (start.header.length === 0 && decisions.tables?.[start.ordinal]?.used !== false) {
      const first = start.sample.find((line) => firstText(line.cells) !== '')?.cells ?? [];
      say(finding('no-header', 'error', {}, first.filter(Boolean).join(' ').slice(0, 60)));
    }
    const plan = planTable(start, file.fileName, names, layouts, decisions, say);
    tables.push(plan.table);
    Object.assign(absences, { ...plan.absences, ...absences });
    Object.assign(percents, { ...plan.percents, ...percents });
    return {
      plan,
      reader: rowReader(plan),
      totals: totalsOf(plan, names),
      agencyColumn: plan.columns.findIndex(({ role }) => role.role === 'field' && role.field === 'agency'),
    };
  }

  function take(
    line: Line,
    { plan, reader, totals, agencyColumn }: OpenTable,
    batch: SourceRow[],
    show: (line: Line, taken: RowPart) => void,
    note: (line: Line) => void,
  ): void {
    const { cells, row } = line;
    const taken = takenFor(cells, agencyColumn);
    show(line, plan.table.used || taken === 'empty' ? taken : 'left-out');
    if (!plan.table.used || plan.table.headerRow === 0) return;
    if (taken === 'note') note(line);
    else if (taken === 'total') totals.check(cells, at(sheet, row), tell);
    else if (taken === 'data' && fits(line, plan.columns, sheet, file.format, tell)) {
      totals.add(cells);
      if (plan.readable) batch.push(reader(cells, row));
    }
  }
}

/** A header above nothing: neither an error nor to be passed over in silence. */
function noRows({ table: { sheet, headerRow, headers } }: TablePlan): Finding {
  return finding('no-rows', 'warning', at(sheet, headerRow), headers.filter(Boolean).join(' ').slice(0, 60));
}

/** Sums of the columns whose indicators add up; a row of sums is held against the rows about the same. */
function totalsOf({ columns, table }: TablePlan, names: Names): Totals {
  const named = columns.findIndex(({ role }) => role.role === 'field' && role.field === 'indicator');
  const long = table.layout === 'long';
  const summed = columns.flatMap(({ role }, index) => {
    const value = long && role.role === 'field' && role.field === 'value';
    if (!value && role.role !== 'indicator' && role.role !== 'year') return [];
    const code = ('indicator' in role ? role.indicator : undefined) ?? table.indicator;
    const own = code === undefined ? named >= 0 : names.indicatorByCode(code)?.additive === true;
    return own ? [index] : [];
  });
  const about = columns.flatMap(({ role }, index) =>
    role.role === 'field' && ABOUT.includes(role.field) ? [index] : [],
  );
  if (named < 0) return new Totals(summed, about);
  const addsUp = (cells: readonly string[]) => {
    const match = names.indicator(cells[named] ?? '');
    return 'found' in match && match.found.additive;
  };
  return new Totals(summed, about, addsUp, long ? MOST_SUMMED : Infinity);
}

function at(sheet: string, row: number): Place {
  return sheet === '' ? { row } : { sheet, row };
}

function firstText(cells: readonly string[]): string {
  return cells.find((cell) => cell.trim() !== '')?.trim() ?? '';
}

/**
 * More cells than headers means that a separator stood inside a cell and the values have moved: nothing of the row is
 * read. Fewer are blanks at its end, told because a line may have broken there.
 */
function fits(
  { cells, row }: Line,
  columns: readonly Column[],
  sheet: string,
  format: Format,
  tell: (finding: Finding) => void,
): boolean {
  for (let index = 0; index < cells.length; index += 1) {
    const column = columns[index];
    if (column !== undefined && (column.header !== '' || column.role.role !== 'ignored')) continue;
    if (cells[index]?.trim() === '') continue;
    const got = String(cells.length);
    const place = { ...at(sheet, row), column: index + 1 };
    tell(finding('row-length', 'error', place, got, String(columns.length)));
    return false;
  }
  // A sheet's cells stand at their own column, and empty ones at a row's end are not kept.
  if (format === 'csv' && cells.length < columns.length) {
    const got = String(cells.length);
    tell(finding('row-length', 'warning', at(sheet, row), got, String(columns.length)));
  }
  return true;
}
