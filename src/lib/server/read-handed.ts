import type { Comparison } from '../domain/comparison';
import { handedOut, type PresentedDeck } from '../domain/deck';
import { entriesShown } from '../domain/shown-points';
import type { Circumstances } from '../domain/source';
import { inOrder, usualSort } from '../query/arrange';
import { DISTRICT } from '../query/scope';
import type { Reader } from './db/connection';
import { readComparison, type ViewReading } from './read-comparison';
import type { Manner } from './read-comparisons';
import { nameOf, presentDeck } from './read-deck';
import { readOffer } from './read-offer';
import { readScope, type ReadScope } from './scope';
import type { Settings } from './settings';
import { readDeck } from './store/decks';
import { sourceImports } from './store/source-files';

/**
 * A View, and the scope that its address is of; undefined where there is no district on record.
 * @param manner `allEvents` where the events of its years are listed, and not only those drawn
 */
export async function readViewToHand(
  database: Reader,
  settings: Settings,
  parameters: URLSearchParams,
  manner: Pick<Manner, 'allEvents'> = {},
): Promise<{ reading: ViewReading; scope: ReadScope } | undefined> {
  const { scope } = await readScope(database, settings, parameters.get(DISTRICT));
  if (scope === undefined) return undefined;
  const offer = await readOffer(database, scope.district.code);
  const reading = await readComparison(database, scope.district, offer, parameters, {
    ...manner,
    smallDenominator: settings.smallDenominator,
  });
  // In the order of its page, as a deck has it too.
  const { comparison } = reading;
  const ordered = comparison && inOrder(comparison, usualSort(comparison), nameOf);
  return { reading: { ...reading, comparison: ordered }, scope };
}

/**
 * A deck with its figures; undefined where there is none of that number, or its district is gone.
 * @param withInternal are its indicators marked internal handed out, and so their extracts named?
 * @throws the reason of the signal, where it is called off
 */
export async function readDeckToHand(
  database: Reader,
  settings: Settings,
  number: number,
  madeOn: string,
  withInternal: boolean,
  signal?: AbortSignal,
): Promise<{ deck: PresentedDeck; around: Circumstances } | undefined> {
  const deck = await readDeck(database, number);
  if (deck === undefined) return undefined;
  const { scope } = await readScope(database, settings, deck.district);
  if (scope?.district.code !== deck.district) return undefined;
  const { smallDenominator } = settings;
  const { deck: presented, intact } = await presentDeck(
    database,
    scope.district,
    deck,
    scope.lastImport,
    { smallDenominator },
    signal,
  );
  const comparisons = handedOut(presented, withInternal).slides.flatMap(({ views }) =>
    views.flatMap(({ comparison }) => (comparison === undefined ? [] : [comparison])),
  );
  const days = { asOf: presented.asOf, madeOn };
  const around = await readCircumstances(database, comparisons, days);
  return { deck: presented, around: { ...around, intact } };
}

/** The extracts behind comparisons, with the days that a file bears. */
export async function readCircumstances(
  database: Reader,
  comparisons: readonly Comparison[],
  days: { readonly asOf: string | undefined; readonly madeOn: string },
): Promise<Circumstances> {
  const entries = new Set(comparisons.flatMap((one) => [...entriesShown(one)]));
  return { ...days, sources: await sourceImports(database, entries) };
}
