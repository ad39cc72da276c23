/** How the areas of charts are told apart: by colour alone, or by a pattern on it too. */
export const FILL_STYLES = ['plain', 'patterns'] as const;
export type FillStyle = (typeof FILL_STYLES)[number];

export function isFillStyle(text: string | null | undefined): text is FillStyle {
  return (FILL_STYLES as readonly (string | null | undefined)[]).includes(text);
}
