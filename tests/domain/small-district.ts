import type { Agency, AgencyKind, District } from '../../src/lib/domain/agency';
import { numberCell, type Cell } from '../../src/lib/domain/cell';
import { compare, type Comparison } from '../../src/lib/domain/comparison';
import type { Definition, Indicator } from '../../src/lib/domain/indicator';
import { SELF, type Observation } from '../../src/lib/domain/observation';
import type { Reorganisation } from '../../src/lib/domain/reorganisation';
import { FULL_YEAR } from '../../src/lib/domain/period';
import { PLAIN, type View } from '../../src/lib/domain/view';

/** A district small enough to work every number of it by hand. */
export const DISTRICT: District = {
  code: 'demo',
  name: '示例区',
  nameEn: 'Example District',
  fictional: true,
};

export function agency(code: string, ordinal: number, part: Partial<Agency> = {}): Agency {
  return {
    code,
    district: 'demo',
    name: `示例区${code}局`,
    shortName: `${code}局`,
    nameEn: `${code} bureau`,
    aliases: [],
    initials: code,
    kind: 'enforcement' satisfies AgencyKind,
    fromYear: undefined,
    toYear: undefined,
    predecessors: [],
    ordinal,
    ...part,
  };
}

export function indicator(code: string, part: Partial<Indicator> = {}): Indicator {
  return {
    code,
    name: code,
    nameEn: code,
    shortName: code,
    aliases: [],
    area: 'litigation',
    unit: '件',
    unitEn: 'cases',
    unitFamily: 'case',
    valueType: 'count',
    genre: 'rule-of-law-report',
    direction: 'neutral',
    additive: true,
    numerator: undefined,
    denominator: undefined,
    exposure: undefined,
    expectedOf: ['enforcement'],
    headline: true,
    ordinal: 0,
    ...part,
  };
}

export const RATE = indicator('rate', {
  unit: '%',
  valueType: 'percent',
  direction: 'better-high',
  additive: false,
  numerator: 'won',
  denominator: 'closed',
});

export function observed(
  code: string,
  year: number,
  of: string,
  cell: Cell | number,
  entry = 1,
): Observation {
  return {
    agency: code,
    subject: SELF,
    year,
    period: FULL_YEAR,
    indicator: of,
    cell: typeof cell === 'number' ? numberCell(cell) : cell,
    entry,
  };
}

export interface Scene {
  readonly agencies: readonly Agency[];
  readonly observations: readonly Observation[];
  readonly indicator?: Indicator;
  readonly definitions?: readonly Definition[];
  readonly view?: Partial<View>;
  readonly related?: readonly Indicator[];
  readonly smallDenominator?: number;
  readonly reorganisations?: readonly Reorganisation[];
}

/** Compares a scene over 2023–2025 unless the view says otherwise. */
export function scene(part: Scene): Comparison {
  const of = part.indicator ?? indicator('cases');
  return compare({
    view: {
      kind: 'trend',
      district: 'demo',
      indicator: of.code,
      group: 'enforcement',
      highlight: [],
      years: { from: 2023, to: 2025 },
      measure: 'value',
      ...PLAIN,
      ...part.view,
    },
    district: DISTRICT,
    indicator: of,
    definitions: part.definitions ?? [],
    agencies: part.agencies,
    observations: part.observations,
    related: part.related ?? [],
    reorganisations: part.reorganisations ?? [],
    ...(part.smallDenominator === undefined ? {} : { smallDenominator: part.smallDenominator }),
  });
}
