/** An indicator that is one of the parts of another: 败诉 of 审结. */
export interface WholePart {
  readonly whole: string;
  readonly part: string;
  /** Its place among the parts of its whole, from 1. */
  readonly ordinal: number;
  /** Do the parts make up the whole? If not, there is a rest, and they may not exceed it. */
  readonly exhaustive: boolean;
}

/** A whole is told apart in so many parts at most, beside the rest: as many as there are fills to tell them by. */
export const MOST_PARTS = 4;
