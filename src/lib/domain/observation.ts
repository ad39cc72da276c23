import type { Cell } from './cell';
import type { Period } from './period';

/** The reporting agency itself, where a figure names no other subject. */
export const SELF = 'self';

/** What a figure is: who reports it, about whom, for when, of what. */
export interface ObservationKey {
  /** Code of the reporting agency. */
  readonly agency: string;
  /** `self`, or the subject as published (部门镇街). The same subject is never summed from two reporters. */
  readonly subject: string;
  readonly year: number;
  readonly period: Period;
  readonly indicator: string;
}

/** The newest standing entry of a key. */
export interface Observation extends ObservationKey {
  readonly cell: Cell;
  /** Number of the log entry it was derived from. */
  readonly entry: number;
}

const SEPARATOR = '\u001f';

/** One string a key, for maps; not for display. */
export function keyOf(key: ObservationKey): string {
  return [key.agency, key.subject, key.year, key.period, key.indicator].join(SEPARATOR);
}
