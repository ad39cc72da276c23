/** How large numbers are written: in figures alone, or shortened by the large units of the reader's language. */
export const NUMBER_STYLES = ['plain', 'large'] as const;
export type NumberStyle = (typeof NUMBER_STYLES)[number];

export function isNumberStyle(text: string | null | undefined): text is NumberStyle {
  return (NUMBER_STYLES as readonly (string | null | undefined)[]).includes(text);
}

/** A word for so many: 万 for 10,000. */
export interface LargeUnit {
  readonly size: number;
  readonly word: string;
}

/** The part of a dictionary that says how numbers are written. */
export interface Numbers {
  readonly numbers: {
    /** Largest first; none where numbers are written in figures alone. */
    readonly large: readonly LargeUnit[];
  };
}

/** In figures alone, whatever the reader has chosen: for exact figures and axes. */
export const IN_FIGURES: Numbers = { numbers: { large: [] } };
