/** What a reader pointed at: an agency, a year, and the indicator where it is not the view's own. */
export interface Picked {
  readonly agency: string;
  readonly year: number;
  readonly indicator?: string;
}
