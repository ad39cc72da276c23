/** Which agency of a chart stands out for the moment: the one pointed at, else the one that a key has picked out. */
export class Pointed {
  #hovered = $state<string>();
  #picked = $state<string>();

  /** Code of the agency; undefined where none stands out. */
  get agency(): string | undefined {
    return this.#hovered ?? this.#picked;
  }

  /** The pointer is on the agency's row, mark or label; undefined: it has left. */
  hover(code: string | undefined): void {
    this.#hovered = code;
  }

  /** Picks an agency out until it is picked again, or another one is. */
  toggle(code: string): void {
    this.#picked = this.#picked === code ? undefined : code;
  }
}
