import type { AgencyKind } from '../domain/agency';
import type { Finding, FindingCode } from '../domain/finding';
import type { Direction, Genre, ValueType, WorkArea } from '../domain/indicator';
import { plain, plainName } from './plain';
import { RATE_ENDING, UNIT_IN_NAME } from './words';

/** An agency that an extract names and a person says is new. What is left out follows from its name. */
export interface NewAgency {
  readonly kind: AgencyKind;
  readonly shortName?: string;
  readonly nameEn?: string;
  readonly fromYear?: number;
  readonly toYear?: number;
}

/** An indicator that an extract names and a person says is new. */
export interface NewIndicator {
  readonly unit: string;
  readonly valueType: ValueType;
  readonly additive: boolean;
  readonly area: WorkArea;
  readonly shortName?: string;
  readonly nameEn?: string;
  readonly genre?: Genre;
  readonly direction?: Direction;
}

/** What is to be created with an import, by the names of its extract: always a deliberate act, never the line's. */
export interface Creation {
  readonly agencies?: Readonly<Record<string, NewAgency>>;
  readonly indicators?: Readonly<Record<string, NewIndicator>>;
}

/**
 * What a new indicator's name lets expect, for a person to change: the unit in its last brackets, a percentage where it
 * is called a rate, else an amount, which takes whole numbers and decimals; never additive by itself.
 */
export function proposedIndicator(name: string, area: WorkArea): NewIndicator {
  const unit = UNIT_IN_NAME.exec(name.normalize('NFKC').trim())?.groups?.unit?.trim() ?? '';
  const percent = unit === '%' || (unit === '' && RATE_ENDING.test(plain(name)));
  return percent
    ? { unit: '%', valueType: 'percent', additive: false, area }
    : { unit, valueType: 'amount', additive: false, area };
}

/** Of what a person says is new, that which an extract names and nobody knows; names are compared as the catalogue does. */
export function creationNamedIn(
  findings: readonly Finding[],
  { agencies = {}, indicators = {} }: Creation,
): Creation {
  return {
    agencies: namedAs('agency-unknown', agencies),
    indicators: namedAs('indicator-unknown', indicators),
  };

  function namedAs<Body>(
    code: FindingCode,
    bodies: Readonly<Record<string, Body>>,
  ): Readonly<Record<string, Body>> {
    const unknown = new Set(findings.filter((one) => one.code === code).map(({ got }) => plainName(got)));
    return Object.fromEntries(Object.entries(bodies).filter(([name]) => unknown.has(plainName(name))));
  }
}
