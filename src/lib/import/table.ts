import type { Finding } from '../domain/finding';
import { openText } from './csv';
import type { Decisions, Encoding } from './mapping';
import type { Names } from './names';
import { openTables } from './open-tables';
import type { Source } from './source';

/** Delimited text, its tables mapped. */
export function openTable(
  raw: string,
  fileName: string,
  encoding: Encoding,
  names: Names,
  decisions: Decisions,
  tell: (finding: Finding) => void,
): Source {
  const { dialect, sheet } = openText(raw, decisions.dialect, tell);
  const file = { format: 'csv' as const, fileName, encoding, dialect };
  return openTables([sheet], file, names, {}, decisions, tell);
}
