import type { Agency, District } from '../domain/agency';
import type { Definition, Indicator } from '../domain/indicator';
import type { Rule } from '../domain/rule';
import type { RememberedLayout } from './remember';

/**
 * What the line knows of the world: handed in, never fetched. A row is matched inside its own district only:
 * the one its district column names, else `district`.
 */
export interface Catalogue {
  readonly district: District;
  readonly districts: readonly District[];
  /** Of all districts. */
  readonly agencies: readonly Agency[];
  readonly indicators: readonly Indicator[];
  readonly definitions: readonly Definition[];
  readonly rules: readonly Rule[];
  /** What was confirmed of earlier extracts, by fingerprint of the header. */
  readonly layouts?: Readonly<Record<string, RememberedLayout>>;
}
