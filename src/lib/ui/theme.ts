export const THEMES = ['auto', 'light', 'dark'] as const;
export type Theme = (typeof THEMES)[number];

export function isTheme(text: string | null | undefined): text is Theme {
  return (THEMES as readonly (string | null | undefined)[]).includes(text);
}
