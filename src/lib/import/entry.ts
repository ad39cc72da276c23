import type { Cell } from '../domain/cell';
import type { Place } from '../domain/finding';
import type { Authority, Citation } from '../domain/lineage';
import type { ObservationKey } from '../domain/observation';

/** One figure on its way into the log: keyed, read, with the place and raw text it was read from. */
export interface DraftEntry extends ObservationKey, Citation {
  readonly cell: Cell;
  /** The text of the cell exactly as it stood in the extract. */
  readonly raw: string;
  /** The unit as given in the extract; empty where none was. */
  readonly unit: string;
  readonly place: Place;
  readonly transcriber: string;
  readonly checker: string;
  readonly note: string;
  /** A correction follows the figure that it corrects, under the same key. */
  readonly authority: Authority;
}

/** What an extract says about a report itself. Undefined: the extract says nothing of it. */
export interface DraftReport {
  readonly agency: string;
  readonly year: number;
  readonly title: string | undefined;
  readonly link: string | undefined;
  /** ISO dates. */
  readonly submitted: string | undefined;
  readonly published: string | undefined;
  readonly exempt: boolean | undefined;
  readonly place: Place;
}
