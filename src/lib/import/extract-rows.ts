import type { Finding } from '../domain/finding';
import { openText } from './csv';
import { decode } from './decode';
import type { Mapping } from './mapping';
import { openInput } from './open-input';
import type { Line, Sheet } from './parsed';
import { isJson } from './refused';

/** A sheet of an extract as it was read: all its lines, or some of them where it is long. */
export interface ExtractRows {
  /** Empty where the file has no sheets. */
  readonly sheet: string;
  readonly lines: readonly Line[];
  /** False: only the first lines and those asked for, with their neighbours. */
  readonly complete: boolean;
}

/** Where somebody wants to look: rows by sheet. */
export type WantedRows = ReadonlyMap<string, ReadonlySet<number>>;

/** The rows that findings speak of. */
export function wantedRows(findings: readonly Finding[]): WantedRows {
  const wanted = new Map<string, Set<number>>();
  for (const { place } of findings) {
    if (place.row === undefined) continue;
    const sheet = place.sheet ?? '';
    const rows = wanted.get(sheet) ?? new Set();
    wanted.set(sheet, rows.add(place.row));
  }
  return wanted;
}

/** A sheet of up to so many lines is shown whole. */
const WHOLE = 5000;
/** Of a longer one: its first lines, where titles and headers stand, and so many around each wanted one. */
const FIRST = 10;
const AROUND = 2;

/**
 * The lines of an extract read once more as the import read them, to show findings where they stand.
 * @param mapping of the import: encoding and dialect as they were taken
 * @returns nothing for JSON, which has no rows, and for what cannot be read
 */
export async function extractRows(
  file: { readonly bytes: Uint8Array; readonly fileName: string },
  mapping: Pick<Mapping, 'encoding' | 'dialect'>,
  wanted: WantedRows,
  whole = WHOLE,
): Promise<ExtractRows[]> {
  const sheets = await sheetsOf(file, mapping);
  return sheets.map((sheet) => shown(sheet, wanted.get(sheet.name) ?? new Set(), whole));
}

async function sheetsOf(
  file: { readonly bytes: Uint8Array; readonly fileName: string },
  { encoding, dialect }: Pick<Mapping, 'encoding' | 'dialect'>,
): Promise<readonly Sheet[]> {
  const nothing = () => undefined;
  const { workbook } = await openInput(file);
  if (workbook !== undefined) return workbook.sheets;
  const decoded = decode(file.bytes, encoding, nothing);
  if (decoded === undefined || isJson(file.fileName, decoded.text)) return [];
  return [openText(decoded.text, dialect, nothing).sheet];
}

function shown(sheet: Sheet, wanted: ReadonlySet<number>, whole: number): ExtractRows {
  const near = new Set<number>();
  for (const row of wanted) for (let other = row - AROUND; other <= row + AROUND; other += 1) near.add(other);
  const all: Line[] = [];
  const some: Line[] = [];
  let count = 0;
  for (const batch of sheet.lines()) {
    for (const line of batch) {
      count += 1;
      if (count <= whole) all.push(line);
      if (line.row <= FIRST || near.has(line.row)) some.push(line);
    }
  }
  const complete = count <= whole;
  return { sheet: sheet.name, lines: complete ? all : some, complete };
}
