import { expect, it } from 'vitest';
import { PLAIN, VIEW_KINDS, type View } from '../../src/lib/domain/view';
import { lastYearMoved, nextKind } from '../../src/lib/query/next-view';

const view: View = {
  kind: 'trend',
  district: 'demo',
  indicator: 'cases',
  group: 'all',
  highlight: ['a'],
  years: { from: 2019, to: 2023 },
  measure: 'value',
  ...PLAIN,
};
const onRecord = { from: 2016, to: 2024 };

it('goes through every kind and comes back, and keeps the selection', () => {
  let shown = view;
  const kinds = VIEW_KINDS.map(() => (shown = nextKind(shown, onRecord)).kind);
  expect([...kinds].sort()).toEqual([...VIEW_KINDS].sort());
  expect(shown).toEqual(view);
});

it.each<[Partial<View>, 1 | -1, View['years'] | undefined]>([
  [{}, 1, { from: 2019, to: 2024 }],
  [{ years: { from: 2019, to: 2024 } }, 1, undefined],
  [{ years: { from: 2019, to: 2019 } }, -1, undefined],
  [{ kind: 'rank', years: { from: 2019, to: 2019 } }, -1, { from: 2018, to: 2018 }],
  [{ kind: 'rank', years: { from: 2016, to: 2016 } }, -1, undefined],
])('%j, moved by %i → %j', (part, by, years) => {
  expect(lastYearMoved({ ...view, ...part }, by, onRecord)?.years).toEqual(years);
});
