import { fc } from '../fixtures/property';
import { describe, expect, it } from 'vitest';
import { AGENCY_KINDS } from '../../src/lib/domain/agency';
import { BASELINES, CUTS, MEASURES, PLAIN, READINGS, VIEW_KINDS, type View } from '../../src/lib/domain/view';
import { readView, viewHref, viewParameters } from '../../src/lib/query/view-url';

const AGENCIES = ['demo-a', 'demo-b', 'demo-c', 'demo-d', 'demo-e', 'demo-f', 'demo-g'];
const INDICATORS = ['litigation-new', 'training-held', 'standards-internal'];
const known = { agencies: new Set(AGENCIES), indicators: new Set(INDICATORS) };
const fallback: View = {
  kind: 'trend',
  district: 'demo',
  indicator: 'litigation-new',
  group: 'enforcement',
  highlight: [],
  years: { from: 2016, to: 2025 },
  measure: 'value',
  ...PLAIN,
};

const views: fc.Arbitrary<View> = fc
  .record({
    kind: fc.constantFrom(...VIEW_KINDS),
    district: fc.constantFrom('demo', 'chongqing-shapingba'),
    indicator: fc.constantFrom(...INDICATORS),
    group: fc.constantFrom(...AGENCY_KINDS, 'all' as const),
    highlight: fc.uniqueArray(fc.constantFrom(...AGENCIES), { maxLength: 5 }),
    from: fc.integer({ min: 1990, max: 2060 }),
    length: fc.integer({ min: 0, max: 40 }),
    measure: fc.constantFrom(...MEASURES),
    beside: fc.uniqueArray(fc.constantFrom(...INDICATORS), { maxLength: 3 }),
    by: fc.constantFrom(...CUTS),
    axis: fc.constantFrom('shared' as const, 'free' as const),
    skip: fc.integer({ min: 0, max: 999 }),
    baseline: fc.constantFrom(...BASELINES),
    reading: fc.constantFrom(...READINGS),
    same: fc.boolean(),
    relative: fc.boolean(),
    shares: fc.boolean(),
    per: fc.option(fc.constantFrom(...INDICATORS), { nil: undefined }),
    band: fc.boolean(),
  })
  .map(({ from, length, ...rest }) => ({ ...rest, years: { from, to: from + length } }));

describe('URL ↔ View', () => {
  it('comes back the same from its own URL, whatever the fallback', () => {
    fc.assert(
      fc.property(views, views, (view, other) => {
        const url = new URL(viewHref(view), 'http://office.example');
        const read = readView(url.searchParams, known, {
          ...other,
          district: view.district,
          measure: 'value',
          ...PLAIN,
        });
        expect(read).toEqual({ view, ignored: [] });
      }),
    );
  });

  it('is written the same way twice', () => {
    fc.assert(
      fc.property(views, (view) => {
        const parameters = viewParameters(view);
        const again = readView(parameters, known, { ...fallback, district: view.district }).view;
        expect(viewParameters(again).toString()).toBe(parameters.toString());
      }),
    );
  });

  it.each<[string, Partial<View>, string[]]>([
    ['', {}, []],
    ['kind=rank', { kind: 'rank' }, []],
    ['kind=pie', {}, ['kind=pie']],
    ['indicator=unheard', {}, ['indicator=unheard']],
    ['group=all', { group: 'all' }, []],
    ['group=police', {}, ['group=police']],
    ['highlight=demo-a,demo-x,demo-b', { highlight: ['demo-a', 'demo-b'] }, ['highlight=demo-x']],
    [
      'highlight=demo-a,demo-b,demo-c,demo-d,demo-e,demo-f',
      { highlight: ['demo-a', 'demo-b', 'demo-c', 'demo-d', 'demo-e'] },
      ['highlight=demo-f'],
    ],
    ['years=2019', { years: { from: 2019, to: 2019 } }, []],
    ['years=2019-2021', { years: { from: 2019, to: 2021 } }, []],
    ['years=2021-2019', {}, ['years=2021-2019']],
    ['years=99-20222', {}, ['years=99-20222']],
    ['measure=NaN', {}, ['measure=NaN']],
    ['band=off', { band: false }, []],
    [
      'beside=training-held,nothing,standards-internal',
      { beside: ['training-held', 'standards-internal'] },
      ['beside=nothing'],
    ],
    ['by=indicators', { by: 'indicators' }, []],
    ['by=weather', {}, ['by=weather']],
    ['axis=free', { axis: 'free' }, []],
    ['skip=30', { skip: 30 }, []],
    ['skip=-30', {}, ['skip=-30']],
    ['kind=matrix&by=indicators', { kind: 'matrix', by: 'indicators' }, []],
    ['kind=scatter&beside=training-held', { kind: 'scatter', beside: ['training-held'] }, []],
    ['kind=facets&by=agencies', { kind: 'facets' }, []],
    ['baseline=first', { baseline: 'first' }, []],
    ['baseline=peak', {}, ['baseline=peak']],
    ['reading=comparable', { reading: 'comparable' }, []],
    ['same=on', { same: true }, []],
    ['kind=change&relative=on', { kind: 'change', relative: true }, []],
    ['relative=very', {}, ['relative=very']],
    ['shares=on', { shares: true }, []],
    ['kind=parts&shares=half', { kind: 'parts' }, ['shares=half']],
    ['per=training-held', { per: 'training-held' }, []],
    ['per=nothing', {}, ['per=nothing']],
    ['lang=en&district=demo&sort=-2025', {}, []],
    ['colour=red', {}, ['colour=red']],
  ])('reads ?%s', (query, part, ignored) => {
    const read = readView(new URLSearchParams(query), known, fallback);
    expect(read.view).toEqual({ ...fallback, ...part });
    expect(read.ignored.map((one) => `${one.parameter}=${one.value}`)).toEqual(ignored);
  });

  it('never throws and always gives a known View, whatever the URL says', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.string()), fc.webQueryParameters(), (pairs, query) => {
        for (const parameters of [new URLSearchParams(pairs), new URLSearchParams(query)]) {
          const { view } = readView(parameters, known, fallback);
          expect(known.indicators.has(view.indicator)).toBe(true);
          expect(view.years.from).toBeLessThanOrEqual(view.years.to);
        }
      }),
    );
  });
});
