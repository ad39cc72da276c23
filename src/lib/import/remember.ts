import type { AbsenceReason } from '../domain/cell';
import type { ColumnRole, Layout, Mapping, PercentMeaning, TableMapping } from './mapping';
import { plain, plainName } from './plain';

const YEARS = /(?:19|20)\d\d(?:[-–—/](?:\d{4}|\d{2})(?!\d))?/g;

/** What a person confirmed of a table, by which the next year's file of the same layout is read. */
export interface RememberedLayout {
  readonly layout: Layout;
  /** By header, years apart; a year's own column says its year itself. */
  readonly columns: Readonly<Record<string, ColumnRole>>;
  readonly agency?: string;
  readonly indicator?: string;
  readonly used: boolean;
  readonly absences: Readonly<Record<string, AbsenceReason>>;
  /** None where earlier versions of the program remembered it. */
  readonly percents?: Readonly<Record<string, PercentMeaning>>;
  /** When it was confirmed, ISO; '' where that is not known. */
  readonly confirmed: string;
}

/** A header as layouts know it: no spaces, no punctuation, every year the same. */
export function headerKey(header: string): string {
  return plain(header).split(YEARS).map(plainName).join('#');
}

/** The same text for every year's file of one layout. */
export function fingerprintOf(headers: readonly string[]): string {
  const keys = headers.map(headerKey);
  return keys.filter((key, index) => !key.startsWith('#') || keys[index - 1] !== key).join('|');
}

/** A layout with renamed or new columns is known by this share of its headers. */
const ENOUGH = 0.6;

/** The layout of the same header, else the one that shares most headers with it, if it shares enough. */
export function nearestLayout(
  headers: readonly string[],
  layouts: Readonly<Record<string, RememberedLayout>>,
): RememberedLayout | undefined {
  const fingerprint = fingerprintOf(headers);
  if (fingerprint === '') return undefined;
  if (Object.hasOwn(layouts, fingerprint)) return layouts[fingerprint];
  const keys = new Set(headers.map(headerKey).filter((key) => key !== '' && key !== '#'));
  let best: { readonly layout?: RememberedLayout; readonly share: number } = { share: 0 };
  for (const layout of Object.values(layouts)) {
    const known = Object.keys(layout.columns);
    const common = known.filter((key) => keys.has(key)).length;
    const share = common / Math.max(known.length, keys.size);
    if (share >= ENOUGH && share > best.share) best = { layout, share };
  }
  return best.layout;
}

/** What is kept of a committed mapping, by fingerprint; tables without a header have none. */
export function rememberedOf(mapping: Mapping, confirmed: string): Record<string, RememberedLayout> {
  return Object.fromEntries(
    mapping.tables
      .filter((table) => table.fingerprint !== '')
      .map((table) => [table.fingerprint, rememberedTable(table, mapping, confirmed)]),
  );
}

function rememberedTable(
  { layout, headers, columns, agency, indicator, used }: TableMapping,
  { absences, percents }: Mapping,
  confirmed: string,
): RememberedLayout {
  const kept = headers.flatMap((header, index): [string, ColumnRole][] => {
    const role = columns[index];
    const spoken = role === undefined || role.role === 'unknown' || role.role === 'year';
    return spoken || headerKey(header) === '' ? [] : [[headerKey(header), role]];
  });
  return {
    layout,
    columns: Object.fromEntries(kept),
    ...(agency === undefined ? {} : { agency }),
    ...(indicator === undefined ? {} : { indicator }),
    used,
    absences,
    percents,
    confirmed,
  };
}
