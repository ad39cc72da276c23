/**
 * A chart drawn by the server. It crosses to the browser as HTML only: the `transport` hook encodes it to 1 and
 * decodes it to `new Drawing(' ')`, so that the SVG does not travel a second time as data. One space, not none: an
 * empty string would be a hydration mismatch (see ENGINEERING, Charts).
 */
export class Drawing {
  constructor(readonly svg: string) {}

  /** What the browser has in place of the drawing that it already shows. */
  static readonly shown = new Drawing(' ');

  /** Nothing was drawn: the answer to a data request, where the live chart is about to mount. */
  get blank(): boolean {
    return this.svg.trim() === '';
  }
}
