/** The URL parameter that says which table of a View a CSV is: one table a file, so that any spreadsheet reads it. */
export const PART = 'part';

/** Its figures; what the office wrote down of its years; the files that its figures come from. */
export const PARTS = ['rows', 'events', 'sources'] as const;
export type Part = (typeof PARTS)[number];

/** The table that an address asks for: the figures where it asks for none, undefined where there is no such table. */
export function readPart(parameters: URLSearchParams): Part | undefined {
  const text = parameters.get(PART) ?? 'rows';
  return PARTS.find((one) => one === text);
}
