/** Reasons for which a database cannot be opened; each becomes one sentence where it is caught (`text/…/scripts`). */
export type OpenFailure =
  | { readonly code: 'database-newer'; readonly path: string; readonly found: string }
  | { readonly code: 'database-busy'; readonly path: string }
  | { readonly code: 'database-damaged'; readonly path: string; readonly detail: string }
  | { readonly code: 'folder-unwritable'; readonly path: string; readonly detail: string }
  | { readonly code: 'migration-changed'; readonly path: string; readonly found: string };

/** The database file cannot be opened; `failure` says why, with the data of the sentence. */
export class DatabaseUnusable extends Error {
  override readonly name = 'DatabaseUnusable';
  readonly failure: OpenFailure;

  constructor(failure: OpenFailure, cause?: unknown) {
    super(`${failure.code}: ${failure.path}`, { cause });
    this.failure = failure;
  }
}

/** References or uniqueness are broken inside a transaction, which is rolled back. A fault of ours, never of data. */
export class IntegrityBroken extends Error {
  override readonly name = 'IntegrityBroken';
}
