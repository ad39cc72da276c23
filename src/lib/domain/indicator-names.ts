import type { Indicator } from './indicator';

/** What has the names of an indicator. */
export type NamedSeveral = Pick<Indicator, 'code' | 'name' | 'shortName' | 'nameEn' | 'aliases'>;

/**
 * The code of an indicator by its code, name, short name, English name or alias; an earlier of these wins over a later.
 * @returns of the function: undefined for a name that no indicator has, or that several have with equal right
 */
export function indicatorCodes(indicators: readonly NamedSeveral[]): (name: string) => string | undefined {
  const ranks = [0, 1, 2, 3].map(() => new Map<string, Set<string>>());
  for (const { code, name, shortName, nameEn, aliases } of indicators) {
    for (const [rank, names] of [[code], [name], [shortName], [nameEn, ...aliases]].entries()) {
      for (const one of names) ranks[rank]?.set(one, (ranks[rank].get(one) ?? new Set()).add(code));
    }
  }
  return (name) => {
    const codes = [...(ranks.find((known) => known.has(name))?.get(name) ?? [])];
    return codes.length === 1 ? codes[0] : undefined;
  };
}
