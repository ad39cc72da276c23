import { error } from '@sveltejs/kit';
import { differences, type CellDifference } from '$lib/domain/deck-difference';
import type { Indicator } from '$lib/domain/indicator';
import type { Measure } from '$lib/domain/view';
import { Crossing } from '$lib/query/crossing';
import { viewsToday } from '$lib/server/read-deck';
import { instantText } from '$lib/text/time';
import { deckOf } from '../../deck-of';
import type { PageServerLoad } from './$types';

/** A line of the list. */
interface DifferenceRow {
  /** Place of the slide, from 1. */
  readonly place: number;
  readonly indicator: Indicator;
  readonly measure: Measure;
  /** Undefined: the whole View shows nothing today. */
  readonly cell: CellDifference | undefined;
}

/** What a frozen deck's Views would show otherwise today, cell by cell. */
export const load: PageServerLoad = async ({ locals, params, url }) => {
  const { stored, reading } = await deckOf(locals, params.deck, url);
  const { kept } = reading;
  if (kept === undefined || stored.frozen === undefined) error(404, 'the deck is live');
  const { smallDenominator } = locals.settings;
  const today = await viewsToday(locals.database, reading.deck.district, stored, { smallDenominator });
  const seen = new Set<string>();
  const rows = stored.slides.flatMap(({ views }, index) =>
    views.flatMap((query): DifferenceRow[] => {
      const before = kept.get(query)?.comparison;
      const after = today.get(query)?.comparison;
      if (before === undefined || seen.has(query)) return [];
      seen.add(query);
      const row = { place: index + 1, measure: before.view.measure };
      if (after === undefined) return [{ ...row, indicator: before.indicator, cell: undefined }];
      return differences(before, after).map((cell) => ({ ...row, indicator: cell.indicator, cell }));
    }),
  );
  return {
    number: stored.number,
    name: stored.name,
    frozenWhen: instantText(stored.frozen.at),
    rows: new Crossing(rows),
  };
};
