/** The longest address that is kept: what an intranet's browsers and gateways pass on. */
export const LONGEST_QUERY = 4000;

/** Parameters as an address has them, commas as they are: they part codes, and people read addresses. */
export function queryText(parameters: URLSearchParams): string {
  return parameters.toString().replaceAll('%2C', ',');
}
