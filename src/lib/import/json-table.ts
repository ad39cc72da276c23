import { finding, type Finding } from '../domain/finding';
import type { Catalogue } from './catalogue';
import type { JsonCells, JsonLine, JsonLines, Spot } from './json-lines';
import { takenFor } from './layout';
import type { Decisions, Field, TableMapping } from './mapping';
import type { Names } from './names';
import type { Said, SourceRow } from './source';
import type { PreviewRow } from './staged';
import type { TableStart } from './parsed';
import { planTable, type TablePlan } from './table-plan';
import { rowReader } from './table-row';
import { Totals } from './totals';

const PREVIEW_LINES = 20;
const SAMPLE_LINES = 100;
const REPORT_FIELDS: readonly Field[] = ['title', 'link', 'submitted', 'published', 'exempt'];

/** What the lines are read by: anew when a key is met that was not there before. */
interface Reading {
  readonly plan: TablePlan;
  readonly totals: Totals;
  readonly agency: number;
  readonly value: number;
  readonly indicator: number;
  readonly aboutReport: readonly number[];
}

/** Lines of a JSON extract read as the rows of one table whose headers are its keys. */
export class JsonTable {
  readonly preview: PreviewRow[] = [];
  #reading: Reading | undefined;
  readonly #told = new Set<string>();
  readonly #totalNames = new Map<string, boolean>();

  constructor(
    readonly lines: JsonLines,
    readonly fileName: string,
    readonly names: Names,
    readonly catalogue: Pick<Catalogue, 'layouts'>,
    readonly decisions: Decisions,
    readonly tell: (finding: Finding) => void,
  ) {}

  /** None before the first line. */
  get mapping(): TableMapping | undefined {
    return this.#reading === undefined
      ? undefined
      : { ...this.#reading.plan.table, headerRow: 0, headerLines: 0 };
  }

  /** The rows that a batch of lines makes; what cannot be one is told. */
  rows(batch: readonly JsonLine[]): SourceRow[] {
    const reading = this.#readingOf(batch);
    const { plan } = reading;
    for (const line of batch) {
      if (this.preview.length > PREVIEW_LINES) break;
      for (const one of line.figures ?? [line]) this.#show(one, plan.table.used);
    }
    if (!plan.readable) return [];
    const placed: JsonLine[] = [];
    const place = (row: number, index: number | undefined) => ({
      pointer: placed[row - 1]?.pointer(this.lines.headers, index) ?? '',
    });
    const read = rowReader(plan, place);
    const row = (line: JsonLine) => read(line.cells, placed.push(line));
    const rows: SourceRow[] = [];
    for (const line of batch) {
      const one = this.#row(line, reading, row);
      if (one !== undefined) rows.push(one);
    }
    return rows;
  }

  /** Tells what only the whole extract shows. */
  finish(): void {
    this.#reading?.totals.finish();
  }

  #row(line: JsonLine, reading: Reading, read: (line: JsonLine) => SourceRow): SourceRow | undefined {
    if (this.#isTotal(line, reading)) return undefined;
    if (reading.totals.columns.length > 0) reading.totals.add(filled(line.cells, this.lines.headers.length));
    const row = read(line);
    if (line.figures !== undefined) {
      const figures = line.figures.flatMap((one): readonly Said[] => {
        const said = this.#figures(one, reading, read(one));
        return said.length > 0 ? said : this.#without(one);
      });
      return new ReportRow(row, figures);
    }
    const figures = this.#figures(line, reading, row);
    if (figures.length > 0) return row;
    const says = (index: number) => line.cells[index] !== undefined;
    if (!says(reading.indicator) && reading.aboutReport.some(says)) return new ReportRow(row, []);
    this.#without(line);
    return undefined;
  }

  /** None where a line of a long layout holds no value: it was meant otherwise. */
  #figures(line: JsonLine, { plan, value }: Reading, row: SourceRow): readonly Said[] {
    return plan.table.layout === 'long' && line.cells[value] === undefined ? [] : row.figures;
  }

  #without(line: JsonLine): readonly Said[] {
    const { headers } = this.lines;
    const got = headers.filter((_, index) => line.own[index] !== undefined).join(' ');
    this.tell(finding('json-shape', 'error', { pointer: line.pointer(headers, undefined) }, got, 'value'));
    return [];
  }

  /** Agencies are few. */
  #isTotalName(name: string): boolean {
    let total = this.#totalNames.get(name);
    if (total === undefined) this.#totalNames.set(name, (total = takenFor([name], 0) === 'total'));
    return total;
  }

  #isTotal(line: JsonLine, { agency, totals }: Reading): boolean {
    const name = line.cells[agency] ?? '';
    if (name === '' || line.figures !== undefined || !this.#isTotalName(name)) return false;
    const { headers } = this.lines;
    totals.check(filled(line.cells, headers.length), {}, (one) => {
      const index = one.place.column === undefined ? undefined : one.place.column - 1;
      this.tell({ ...one, place: { pointer: line.pointer(headers, index) } });
    });
    return true;
  }

  #readingOf(batch: readonly JsonLine[]): Reading {
    const { headers } = this.lines;
    const earlier = this.#reading;
    if (earlier?.plan.columns.length === headers.length) return earlier;
    const sample = batch
      .flatMap((line) => line.figures ?? [line])
      .slice(0, SAMPLE_LINES)
      .map((line) => ({ row: 1, cells: filled(line.cells, headers.length) }));
    const own = [...headers];
    const start: TableStart = {
      kind: 'table',
      ...{ sheet: '', ordinal: 1, preamble: [], units: undefined },
      ...{ header: [{ row: 1, cells: own }], headers: own, sample },
    };
    const { layouts = {} } = this.catalogue;
    const plan = planTable(start, this.fileName, this.names, layouts, this.decisions, (one) => {
      this.#tellOfKeys(one);
    });
    if (earlier !== undefined && earlier.plan.table.layout !== plan.table.layout) {
      const first = this.lines.firsts[earlier.plan.columns.length];
      const [got, expected] = [plan.table.layout, earlier.plan.table.layout];
      this.tell(finding('json-mixed', 'error', { pointer: first?.pointer ?? '' }, got, expected));
      return (this.#reading = { ...earlier, plan: { ...plan, readable: false } });
    }
    const fields = plan.columns.map(({ role }) => (role.role === 'field' ? role.field : undefined));
    const additive = plan.columns.flatMap(({ role }, index) =>
      role.role === 'indicator' && this.names.indicatorByCode(role.indicator)?.additive === true
        ? [index]
        : [],
    );
    const about = fields.flatMap((field, index) => (field === 'year' || field === 'district' ? [index] : []));
    const totals = new Totals(additive, about);
    const aboutReport = fields.flatMap((field, index) =>
      field !== undefined && REPORT_FIELDS.includes(field) ? [index] : [],
    );
    const at = (field: Field) => fields.indexOf(field);
    const columns = { agency: at('agency'), value: at('value'), indicator: at('indicator') };
    this.#reading = { plan, totals, ...columns, aboutReport };
    return this.#reading;
  }

  /** What a header is told of stands where the key was met first; told once, however often the table is planned. */
  #tellOfKeys(one: Finding): void {
    const { column } = one.place;
    const key = `${one.code} ${one.place.column ?? ''}`;
    if (this.#told.has(key)) return;
    this.#told.add(key);
    const first: Spot | undefined = column === undefined ? undefined : this.lines.firsts[column - 1];
    const place = { pointer: first?.pointer ?? '' };
    if (one.code === 'no-header')
      this.tell(finding('json-shape', 'error', place, one.got, 'observations|reports'));
    else this.tell({ ...one, place });
  }

  #show(line: JsonLine, used: boolean): void {
    if (this.preview.length > PREVIEW_LINES) return;
    const { headers } = this.lines;
    if (this.preview.length === 0)
      this.preview.push({ sheet: '', row: 0, taken: 'header', cells: [...headers] });
    const [row, taken] = [this.preview.length, used ? 'data' : 'left-out'] as const;
    this.preview.push({ sheet: '', row, taken, cells: filled(line.cells, headers.length) });
  }
}

/** An item about a report, with the figures that stand under it. */
class ReportRow implements SourceRow {
  readonly aboutReport = true;

  constructor(
    readonly said: SourceRow,
    readonly figures: readonly Said[],
  ) {}

  text(field: Field): string {
    return this.said.text(field);
  }

  place(field?: Field) {
    return this.said.place(field);
  }
}

function filled(cells: JsonCells, width: number): string[] {
  return Array.from({ length: width }, (_, index) => cells[index] ?? '');
}
