import type { Finding } from '../domain/finding';
import type { Catalogue } from './catalogue';
import { roleOf } from './columns';
import { mapTables, type TableFile } from './map';
import type { Decisions } from './mapping';
import type { Names } from './names';
import { tablesOf } from './parse';
import type { HeaderDecision, Sheet, TablePart } from './parsed';
import type { Source } from './source';
import { absenceOf } from './value';

/** All tables of all sheets, recognised with what the catalogue knows of headers, and mapped. */
export function openTables(
  sheets: readonly Sheet[],
  file: TableFile,
  names: Names,
  catalogue: Pick<Catalogue, 'layouts'>,
  decisions: Decisions,
  tell: (finding: Finding) => void,
): Source {
  return mapTables(tablesOfAll(sheets, names, decisions), file, names, catalogue, decisions, tell);
}

function* tablesOfAll(sheets: readonly Sheet[], names: Names, decisions: Decisions): Generator<TablePart> {
  const { absences = {} } = decisions;
  const known = (cell: string) => {
    const { role } = roleOf(cell, names).role;
    if (role === 'field' || role === 'indicator' || role === 'year') return role;
    return absenceOf(cell, absences) === undefined ? undefined : 'value';
  };
  let firstOrdinal = 1;
  for (const sheet of sheets) {
    const headers = headersDecided(sheet.name, decisions);
    for (const part of tablesOf(sheet, { known, headers, firstOrdinal })) {
      if (part.kind === 'table') firstOrdinal = part.ordinal + 1;
      yield part;
    }
  }
}

/** A header's place is told by its last line; what a table without one was staged with is no decision. */
function headersDecided(sheet: string, { tables = {} }: Decisions): HeaderDecision[] {
  return Object.entries(tables).flatMap(([ordinal, { headerRow = 0, headerLines = 1, sheet: own = '' }]) => {
    if (headerRow === 0 || own !== sheet) return [];
    // No header has more lines than stand above its last one.
    const lines = Math.min(headerLines, headerRow);
    return [{ sheet, ordinal: Number(ordinal), row: headerRow - lines + 1, lines }];
  });
}
