import type { Cell } from '../../src/lib/domain/cell';
import type { Finding } from '../../src/lib/domain/finding';
import { NO_CITATION, type Authority } from '../../src/lib/domain/lineage';
import type { ObservationKey } from '../../src/lib/domain/observation';
import type { DraftEntry, DraftReport } from '../../src/lib/import/entry';
import { EntryPacker } from '../../src/lib/import/pack';
import type { Mapping } from '../../src/lib/import/mapping';
import type { ReadExtract, StageInput } from '../../src/lib/server/store/stage';

/** A figure; a correction stands behind the figure that it corrects. */
export type SaidFigure = ObservationKey & { readonly cell: Cell; readonly authority?: Authority };

/** What an extract says, written down as it is: the store's tests do not depend on how files are read. */
export interface Said {
  readonly entries?: readonly SaidFigure[];
  readonly reports?: readonly Omit<DraftReport, 'place'>[];
  readonly findings?: readonly Finding[];
}

const MAPPING: Mapping = {
  encoding: 'utf-8',
  dialect: undefined,
  tables: [],
  years: {},
  percents: {},
  agencies: {},
  indicators: {},
  absences: {},
};

/** A line that takes bytes for the JSON of what is said; decisions stand in the mapping and change nothing else. */
export const handmadeLine: ReadExtract = function* ({ bytes }, _catalogue, decisions = {}) {
  const said = JSON.parse(new TextDecoder().decode(bytes)) as Said;
  yield new EntryPacker().pack((said.entries ?? []).map(draftOf));
  return {
    format: 'json',
    sound: true,
    mapping: { ...MAPPING, years: decisions.years ?? {} },
    reports: (said.reports ?? []).map((report, index) => ({
      ...NOTHING_SAID,
      ...report,
      place: { pointer: `/reports/${index}` },
    })),
    findings: said.findings ?? [],
    sentBack: [],
    preview: [{ sheet: '', row: 1, taken: 'data', cells: ['甲', '乙'] }],
    rows: said.entries?.length ?? 0,
  };
};

const NOTHING_SAID = {
  title: undefined,
  link: undefined,
  submitted: undefined,
  published: undefined,
  exempt: undefined,
};

function draftOf(entry: SaidFigure, index: number): DraftEntry {
  return {
    ...NO_CITATION,
    ...entry,
    sentence: `第 ${index} 句`,
    raw: entry.cell.kind === 'number' ? String(entry.cell.value) : '/',
    unit: '件',
    place: { row: index + 2, column: 3 },
    transcriber: '甲',
    checker: '乙',
    note: '',
    authority: entry.authority ?? 'published',
  };
}

let clock = Date.parse('2026-01-01T00:00:00Z');

/** Every call a second later: instants of a test are in order and never the machine's. */
export function tick(): string {
  clock += 1000;
  return new Date(clock).toISOString();
}

export function input(said: Said, more: Partial<StageInput> = {}): StageInput {
  const bytes = new TextEncoder().encode(JSON.stringify(said));
  return { bytes, fileName: 'said.json', district: 'demo', person: '甲', at: tick(), ...more };
}
