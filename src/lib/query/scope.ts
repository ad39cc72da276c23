/** The URL parameter that names the district every page is scoped to. */
export const DISTRICT = 'district';

/** An address within a district; further parameters in the order given, undefined ones left out. */
export function scopedHref(
  path: string,
  district: string,
  parameters: Readonly<Record<string, string | undefined>> = {},
): string {
  const query = new URLSearchParams({ [DISTRICT]: district });
  for (const [name, value] of Object.entries(parameters)) if (value !== undefined) query.set(name, value);
  return `${path}?${query}`;
}
