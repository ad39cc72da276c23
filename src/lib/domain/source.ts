/** An extract that figures come from. */
export interface SourceFile {
  /** Of its import. */
  readonly number: number;
  readonly name: string;
}

/** The same with its rows, who brought it in and when. */
export interface SourceImport extends SourceFile {
  readonly rows: number;
  readonly person: string;
  /** ISO 8601, UTC. */
  readonly committedAt: string | undefined;
  readonly undone: boolean;
}

/** What a file says of itself beside its figures: what neither a View nor a deck knows. */
export interface Circumstances {
  /** ISO dates: of the newest import behind it (undefined where there is none), and of today. */
  readonly asOf: string | undefined;
  readonly madeOn: string;
  readonly sources: readonly SourceImport[];
  /** False where a frozen deck is not what was sealed: every page says so. */
  readonly intact?: boolean;
}
