import type { Comparison } from '../domain/comparison';

/** An event of a View's years, as it is handed over. */
export interface EventRow {
  readonly year: number;
  /** Code and name of its agency; empty where it is the whole district's. */
  readonly agency: string;
  readonly agencyName: string;
  readonly text: string;
  /** Empty where there is none. */
  readonly textEn: string;
}

/** A file that figures of a View come from, with the number of its import, under which the program keeps its bytes. */
export interface SourceRow {
  readonly import: number;
  readonly file: string;
}

/** What the office wrote down of the years of a View, of the district and of the agencies on show; by year. */
export function eventRows({ events = [] }: Comparison): EventRow[] {
  return events.map(({ year, agency, text, textEn }) => ({
    year,
    agency: agency?.code ?? '',
    agencyName: agency?.name ?? '',
    text,
    textEn,
  }));
}

/** @param files in the order in which they were brought in */
export function sourceRows(
  files: readonly { readonly number: number; readonly name: string }[],
): SourceRow[] {
  return files.map(({ number, name }) => ({ import: number, file: name }));
}

/** Events as a table with its head, for CSV. @param district the View's, said on each row as in the table of figures */
export function eventTable(rows: readonly EventRow[], { district }: Comparison): (string | number)[][] {
  const cells = rows.map(({ year, agency, agencyName, text, textEn }) => [
    ...[district.code, year, agency, agencyName, text, textEn],
    String(district.fictional),
  ]);
  return [['district', 'year', 'agency', 'agencyName', 'text', 'textEn', 'fictional'], ...cells];
}

/** Source files as a table with its head, for CSV. */
export function sourceTable(rows: readonly SourceRow[], { district }: Comparison): (string | number)[][] {
  const cells = rows.map((row) => [district.code, row.import, row.file, String(district.fictional)]);
  return [['district', 'import', 'file', 'fictional'], ...cells];
}
