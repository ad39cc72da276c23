import type { Reader } from '../db/connection';
import { importHeaderOf, importRows } from './imports';
import { sourceFiles } from './source-files';

/** An extract that figures come from: its file and rows, who brought it in and when. */
export interface SourceImport {
  /** Of its import. */
  readonly number: number;
  readonly name: string;
  readonly rows: number;
  readonly person: string;
  /** ISO 8601, UTC. */
  readonly committedAt: string | undefined;
  readonly undone: boolean;
}

/** The extracts that entries of the log come from, in the order in which they were committed. */
export async function sourceImports(db: Reader, entries: ReadonlySet<number>): Promise<SourceImport[]> {
  const files = await sourceFiles(db, entries);
  const rows = await Promise.all(files.map(({ number }) => importRows(db, number)));
  return rows
    .flat()
    .map(importHeaderOf)
    .map((header) => ({
      number: header.number,
      name: header.fileName,
      rows: header.rows,
      person: header.committedBy ?? header.person,
      committedAt: header.committedAt,
      undone: header.state === 'undone',
    }));
}
