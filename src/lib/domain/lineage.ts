import type { Cell } from './cell';
import type { Place } from './finding';
import type { ObservationKey } from './observation';

/**
 * Whose word an entry is: the extract's, as published; ours, that the transcription was wrong (转录更正); or the
 * agency's own, that what it published was wrong (机构更正). A correction is an entry of its own beside the first.
 */
export const AUTHORITIES = ['published', 'transcription', 'agency'] as const;
export type Authority = (typeof AUTHORITIES)[number];

/** Where in the published report a figure stands; every part empty where not known. For a correction what it rests on. */
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
  readonly authority: Authority;
  readonly importNumber: number;
  readonly fileName: string;
  readonly sha256: string;
  readonly person: string;
  /** ISO 8601, UTC. */
  readonly committedAt: string;
  readonly standing: boolean;
}
