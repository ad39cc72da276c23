import type { Finding } from '../domain/finding';
import { delimiterOf, eachRow, unifyLines } from './csv';
import { headerRowOf, headersAt } from './layout';
import { mapTables } from './map';
import type { Decisions, Encoding } from './mapping';
import type { Names } from './names';
import type { Line, TablePart } from './parsed';
import type { Source } from './source';

/** The header is looked for, and columns are judged, in so many rows. */
const HEAD_ROWS = 100;
/** Rows of a table told at once. */
const BATCH = 5000;

/** Delimited text as one table, mapped. */
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
  const file = {
    format: 'csv' as const,
    fileName,
    encoding,
    dialect: { delimiter, quote: '"' as const, escape: 'doubled' as const },
  };
  const lines: Line[] = [];
  eachRow(text, delimiter, (cells, row) => lines.push({ row, cells }), tell);
  return mapTables(oneTable(lines, names, decisions), file, names, {}, decisions, tell);
}

/** All lines as one table under the row that is most like a header. */
function* oneTable(lines: readonly Line[], names: Names, decisions: Decisions): Generator<TablePart> {
  const head = lines.slice(0, HEAD_ROWS).map((line) => line.cells);
  const row = decisions.tables?.['1']?.headerRow || headerRowOf(head, names) || 0;
  const header = lines.slice(Math.max(0, row - 1), row);
  yield {
    kind: 'table',
    sheet: '',
    ordinal: 1,
    preamble: lines.slice(0, Math.max(0, row - 1)),
    header,
    headers: header.length === 0 ? [] : headersAt(head, row, names),
    units: undefined,
    sample: lines.slice(row, row + HEAD_ROWS),
  };
  for (let from = row; from < lines.length; from += BATCH)
    yield { kind: 'rows', lines: lines.slice(from, from + BATCH) };
  yield { kind: 'end', footnotes: [] };
}
