import type { Agency, District } from '../domain/agency';
import type { Cell } from '../domain/cell';
import type { Indicator } from '../domain/indicator';
import type { Period } from '../domain/period';

/** One line of a sheet sent to an agency: what it is asked about, and what is on record of it. */
export interface SentFigure {
  readonly indicator: Indicator;
  /** `self`, or the subject as published. */
  readonly subject: string;
  readonly period: Period;
  /** Undefined: nothing is on record, which is not a zero. */
  readonly current: Cell | undefined;
  /** Of the year before, for orientation. */
  readonly before: Cell | undefined;
  /** Why the figure is in doubt, sentence by sentence; empty where it is not. */
  readonly doubts: readonly string[];
}

/** All that a sheet for one agency and year says. */
export interface SentSheet {
  readonly district: District;
  readonly agency: Agency;
  readonly year: number;
  /** In the order of the report. */
  readonly figures: readonly SentFigure[];
}
