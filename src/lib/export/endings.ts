/** The files that a View or a deck is handed over as, by their endings. Apart: addresses are matched in the browser too. */
export const HANDED_ENDINGS = ['pptx', 'xlsx', 'docx', 'html', 'svg', 'png'] as const;
export type HandedEnding = (typeof HANDED_ENDINGS)[number];

export function isHandedEnding(text: string): text is HandedEnding {
  return (HANDED_ENDINGS as readonly string[]).includes(text);
}
