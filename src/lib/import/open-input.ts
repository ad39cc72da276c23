import type { Finding } from '../domain/finding';
import type { Sheet } from './parsed';
import type { Format } from './staged';
import { isWorkbook, openWorkbook, workbookFormat } from './workbook';

/** A workbook as opened: its sheets, none where it was refused, and what there was to say of it. */
export interface OpenedWorkbook {
  readonly format: Format;
  readonly sheets: readonly (Sheet & { readonly findings: readonly Finding[] })[];
  readonly findings: readonly Finding[];
}

export interface ExtractInput {
  readonly bytes: Uint8Array;
  /** Says what the bytes may not: a JSON extract, the year of a table whose title names none. */
  readonly fileName: string;
  /** Of a file that is one; unpacking waits, and the line does not. */
  readonly workbook?: OpenedWorkbook | undefined;
}

/** What the line wants of a file: a workbook is unpacked before, anything else goes in as it is. */
export async function openInput(file: {
  readonly bytes: Uint8Array;
  readonly fileName: string;
}): Promise<ExtractInput> {
  if (!isWorkbook(file.bytes)) return file;
  const findings: Finding[] = [];
  const sheets = await openWorkbook(file.bytes, (one) => findings.push(one));
  return { ...file, workbook: { format: workbookFormat(file.bytes), sheets: sheets ?? [], findings } };
}
