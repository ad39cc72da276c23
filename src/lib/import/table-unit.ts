import type { Indicator } from '../domain/indicator';
import { plain } from './plain';
import { isUnit, unitFits, unitParts } from './units';
import { UNIT_LINE, UNIT_SEPARATORS } from './words';

/** The units that the lines above a table name for all of it (单位：万元); undefined where none do. */
export function unitsNamedBy(lines: readonly string[]): readonly string[] | undefined {
  for (const line of lines) {
    const named = UNIT_LINE.exec(plain(line))?.groups?.units?.split(UNIT_SEPARATORS) ?? [];
    // 填报单位 names an organisation.
    if (named.length > 0 && named.every(isUnit)) return named;
  }
  return undefined;
}

const known = new WeakMap<readonly string[], Map<string, string | undefined>>();

/**
 * Which of a table's units a figure of the indicator without one of its own is in; '' where that is the indicator's
 * own, undefined where none of them fits it. Every row asks, of a few indicators.
 */
export function tableUnitFor(units: readonly string[], indicator: Indicator): string | undefined {
  let byIndicator = known.get(units);
  if (byIndicator === undefined) known.set(units, (byIndicator = new Map<string, string | undefined>()));
  if (byIndicator.has(indicator.code)) return byIndicator.get(indicator.code);
  const fitting = units.find((unit) => unitFits(unit, indicator));
  const same = fitting !== undefined && unitParts(fitting).power === unitParts(indicator.unit).power;
  // A percentage among counts has its own sign.
  const found = same || indicator.valueType === 'percent' ? '' : fitting;
  byIndicator.set(indicator.code, found);
  return found;
}
