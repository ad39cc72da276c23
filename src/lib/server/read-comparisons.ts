import type { Agency, District } from '../domain/agency';
import {
  compare,
  neededIndicators,
  neededYears,
  type Comparison,
  type ComparisonInput,
} from '../domain/comparison';
import { membersOf, type OwnGroup } from '../domain/group';
import type { Indicator } from '../domain/indicator';
import { measuresIn } from '../domain/measure';
import type { View } from '../domain/view';
import type { Reader } from './db/connection';
import { listDefinitions } from './store/indicators';
import { listReorganisations } from './store/reorganisations';
import { readObservations } from './store/observations';

/** How the office wants figures compared, and the indicators that a comparison may name beside its own. */
export type Manner = Pick<ComparisonInput, 'smallDenominator' | 'related'> & {
  /** The office's own groups, where a View may compare among one. */
  readonly groups?: readonly OwnGroup[];
  /** Read events for every kind, not only for the one that draws them. */
  readonly allEvents?: boolean;
};

/** What `compare` is told of a View's group, and of the manner. */
export function grouped(
  view: View,
  agencies: readonly Agency[],
  { groups = [], ...manner }: Manner,
): Omit<Manner, 'groups'> & Pick<ComparisonInput, 'members' | 'ownGroup'> {
  return {
    ...manner,
    members: membersOf(view.group, agencies, groups),
    ownGroup: groups.find((one) => one.code === view.group),
  };
}

/** Several indicators seen through one View (its own indicator apart), in one reading of the store. */
export async function readComparisons(
  database: Reader,
  view: View,
  district: District,
  indicators: readonly Indicator[],
  agencies: readonly Agency[],
  manner: Manner = {},
): Promise<Comparison[]> {
  if (indicators.length === 0) return [];
  const group = grouped(view, agencies, manner);
  const needed = new Map(indicators.map((one) => [one.code, neededIndicators(view, one)]));
  const [observations, definitions, reorganisations] = await Promise.all([
    readObservations(database, {
      district: district.code,
      indicators: [...new Set([...needed.values()].flat())],
      // In the comparable reading a predecessor of any kind may stand behind an agency of the group.
      agencies:
        view.reading === 'comparable'
          ? undefined
          : agencies
              .map((one) => one.code)
              .filter((code) => group.members?.has(code) === true || view.highlight.includes(code)),
      years: neededYears(view),
    }),
    listDefinitions(database, district.code),
    listReorganisations(database, district.code),
  ]);
  const byIndicator = byIndicatorOf(observations);
  return indicators.map((indicator) =>
    compare({
      view: { ...view, indicator: indicator.code, measure: measureFor(view, indicator) },
      district,
      indicator,
      definitions: definitions.filter((one) => one.indicator === indicator.code),
      agencies,
      reorganisations,
      related: indicators,
      ...group,
      observations: (needed.get(indicator.code) ?? []).flatMap((code) => byIndicator.get(code) ?? []),
    }),
  );
}

/** The View's measure where the indicator knows it: a ratio has no index. */
function measureFor(view: View, indicator: Indicator): View['measure'] {
  return measuresIn(view, indicator).includes(view.measure) ? view.measure : 'value';
}

function byIndicatorOf<One extends { readonly indicator: string }>(all: readonly One[]): Map<string, One[]> {
  const groups = new Map<string, One[]>();
  for (const one of all) {
    const group = groups.get(one.indicator);
    if (group === undefined) groups.set(one.indicator, [one]);
    else group.push(one);
  }
  return groups;
}
