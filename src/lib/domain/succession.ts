import { existsIn, type Agency } from './agency';
import type { Reorganisation } from './reorganisation';

/** From which year on an agency's figures can be compared, and what happened then. */
export interface Horizon {
  readonly year: number;
  readonly kind: 'split' | 'transfer';
}

/** Who became whom: every agency has one heir, which for an agency of today is itself. */
export interface Succession {
  /** Code of the agency of today that an agency's figures belong to. */
  readonly heirOf: (code: string) => string;
  /** The agencies whose figures belong to an agency of today, itself among them; nobody belongs to two. */
  readonly originsOf: (code: string) => readonly Agency[];
  /** Undefined where all of an agency's years can be compared. */
  readonly horizonOf: (code: string) => Horizon | undefined;
}

/**
 * Follows new names and mergers to the agency of today. A split's or a transfer's earlier figures cannot be attributed:
 * an agency that was split up keeps its own, and those that came of it, gave or took begin with the event.
 */
export function successionOf(
  agencies: readonly Agency[],
  reorganisations: readonly Reorganisation[],
): Succession {
  const ordered = [...reorganisations].sort((a, b) => a.year - b.year);
  const heirs = new Map(agencies.map(({ code }) => [code, follow(code, ordered)]));
  const origins = new Map<string, Agency[]>();
  for (const agency of agencies) {
    const heir = heirs.get(agency.code) as string;
    origins.set(heir, [...(origins.get(heir) ?? []), agency]);
  }
  const originsOf = (code: string) => origins.get(code) ?? [];
  return { heirOf: (code) => heirs.get(code) ?? code, originsOf, horizonOf };

  function horizonOf(code: string): Horizon | undefined {
    const family = originsOf(code);
    const codes = new Set(family.map((one) => one.code));
    let horizon: Horizon | undefined;
    for (const { kind, year, from, to } of ordered) {
      if (kind !== 'split' && kind !== 'transfer') continue;
      const touched = [...from, ...to];
      const within = touched.every((one) => codes.has(one));
      // What ended with the event was whole as long as it stood.
      const outlives = family.some((one) => existsIn(one, year));
      if (touched.some((one) => codes.has(one)) && !within && outlives) horizon = { year, kind };
    }
    return horizon;
  }
}

/** Years ascend along the way, so that it has an end whatever is on record. */
function follow(code: string, ordered: readonly Reorganisation[]): string {
  let at = code;
  for (const { kind, from, to } of ordered) {
    const [next] = to;
    const joins = kind === 'rename' || kind === 'merge';
    if (joins && next !== undefined && from.includes(at) && !to.includes(at)) at = next;
  }
  return at;
}
