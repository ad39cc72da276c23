import type { ColumnRole, Decisions, Layout, Mapping, TableMapping } from '../../import/mapping';
import { fingerprintOf } from '../../import/remember';
import type { PreviewRow } from '../../import/staged';
import { text } from '../db/columns';
import type { Row } from '../db/connection';

/** How version 0.1.0 wrote the reading of an extract: one table, and what held for it beside the names. */
interface EarlierReading {
  readonly headerRow?: number;
  readonly layout?: Layout;
  readonly columns?: readonly ColumnRole[];
  readonly year?: number;
  readonly agency?: string;
}

type Earlier<Part> = Partial<Omit<Part, 'agency' | 'year'>> & EarlierReading;

/** The mapping of an import's row, whichever version of the program wrote it. */
export function storedMapping(row: Row): Mapping {
  const stored = JSON.parse(text(row, 'mapping')) as Earlier<Mapping>;
  return {
    encoding: stored.encoding ?? 'utf-8',
    dialect: stored.dialect,
    tables: stored.tables ?? earlierTable(stored, storedPreview(row)),
    agencies: stored.agencies ?? {},
    indicators: stored.indicators ?? {},
    absences: stored.absences ?? {},
    years: stored.years ?? {},
    percents: stored.percents ?? {},
  };
}

/** The decisions of an import's row; what was decided of the one table of an earlier version is its first table's. */
export function storedDecisions(row: Row): Decisions {
  const { headerRow, layout, columns, year, agency, ...others } = JSON.parse(
    text(row, 'decisions'),
  ) as Earlier<Decisions>;
  const decided = {
    ...(headerRow === undefined ? {} : { headerRow }),
    ...(layout === undefined ? {} : { layout }),
    ...(columns === undefined ? {} : { columns }),
    ...(year === undefined ? {} : { year }),
    ...(agency === undefined ? {} : { agency }),
  };
  return Object.keys(decided).length === 0
    ? others
    : { ...others, tables: { '1': decided, ...others.tables } };
}

/** The preview of an import's row; earlier versions read no sheets and named none. */
export function storedPreview(row: Row): PreviewRow[] {
  const rows = JSON.parse(text(row, 'preview')) as (Omit<PreviewRow, 'sheet'> & {
    readonly sheet?: string;
  })[];
  return rows.map((one) => ({ ...one, sheet: one.sheet ?? '' }));
}

/** The one table of an earlier version; extracts without columns (JSON) had none that could be shown. */
function earlierTable(
  { headerRow = 0, layout = 'long', columns = [], year, agency }: EarlierReading,
  preview: readonly PreviewRow[],
): TableMapping[] {
  if (columns.length === 0) return [];
  const header = preview.find((one) => one.row === headerRow)?.cells ?? [];
  const headers = columns.map((_, at) => header[at] ?? '');
  return [
    {
      sheet: '',
      ordinal: 1,
      headerRow,
      headerLines: headerRow === 0 ? 0 : 1,
      layout,
      headers,
      columns,
      ...(year === undefined ? {} : { year }),
      ...(agency === undefined ? {} : { agency }),
      used: true,
      fingerprint: fingerprintOf(headers),
    },
  ];
}
