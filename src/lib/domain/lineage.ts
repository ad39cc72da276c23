import type { Cell } from './cell';
import type { Place } from './finding';
import type { ObservationKey } from './observation';

/** Where in the published report a figure stands; every part empty where not known. */
export interface Citation {
  readonly section: string;
  readonly sentence: string;
  /** Where in the report: page, paragraph, table. */
  readonly passage: string;
  /** Link to the published report. */
  readonly link: string;
}

export const NO_CITATION: Citation = { section: '', sentence: '', passage: '', link: '' };

/** One entry of the log with all that leads back to its cell; `standing` is false once its import was undone. */
export interface Lineage extends ObservationKey, Citation {
  readonly entry: number;
  readonly cell: Cell;
  readonly raw: string;
  readonly unit: string;
  readonly place: Place;
  readonly transcriber: string;
  readonly checker: string;
  readonly note: string;
  readonly importNumber: number;
  readonly fileName: string;
  readonly sha256: string;
  readonly person: string;
  /** ISO 8601, UTC. */
  readonly committedAt: string;
  readonly standing: boolean;
}
