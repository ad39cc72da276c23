/** Which agencies have a number of a View's indicator: codes of those that have one in its years, or in others only. */
export interface Reporters {
  readonly within: readonly string[];
  readonly otherYears: readonly string[];
}
