import { fc } from '../fixtures/property';
import { describe, expect, test } from 'vitest';
import { complaints, figures, readText } from '../fixtures/read';

interface Told {
  readonly agency: string;
  readonly year: number;
  readonly indicator: string;
  readonly value: number | null;
}

const AGENCIES: Readonly<Record<string, string>> = {
  区教委: 'jiaowei',
  城市管理局: 'chengguan',
  示例区司法局: 'sifa',
};
const INDICATORS: Readonly<Record<string, string>> = {
  新收一审: 'cases',
  closed: 'closed',
  法治培训举办: 'training',
};

const observations = fc.uniqueArray(
  fc.record({
    agency: fc.constantFrom(...Object.keys(AGENCIES)),
    year: fc.integer({ min: 1990, max: 2020 }),
    indicator: fc.constantFrom(...Object.keys(INDICATORS)),
    value: fc.option(fc.nat({ max: 99_999 })),
  }),
  { minLength: 1, maxLength: 30, selector: (one) => `${one.agency} ${one.year} ${one.indicator}` },
);

type Axis = 'agency' | 'year' | 'indicator';
type Tree = { [key: string]: Tree | number | null };

/** Objects within each other, by these keys in this order. */
function nested(told: readonly Told[], axes: readonly [Axis, Axis, Axis]): Tree {
  const root: Tree = {};
  for (const one of told) {
    const [first, second, third] = axes.map((axis) => String(one[axis])) as [string, string, string];
    const outer = (root[first] ??= {}) as Tree;
    const inner = (outer[second] ??= {}) as Tree;
    inner[third] = one.value;
  }
  return root;
}

/** One object for each agency and year. */
function grouped<Item>(
  told: readonly Told[],
  make: (agency: string, year: number, own: readonly Told[]) => Item,
) {
  const groups = new Map<string, Told[]>();
  for (const one of told) {
    const key = `${one.agency} ${one.year}`;
    groups.set(key, [...(groups.get(key) ?? []), one]);
  }
  return [...groups.values()].map((own) => make(own[0]?.agency ?? '', own[0]?.year ?? 0, own));
}

const wide = (told: readonly Told[]) =>
  grouped(told, (agency, year, own) => ({
    单位名称: agency,
    年度: `${year}年`,
    ...Object.fromEntries(own.map((one) => [one.indicator, one.value])),
  }));

const SHAPES: Readonly<Record<string, (told: readonly Told[]) => string>> = {
  observations: (told) => JSON.stringify(told),
  'observations, indented': (told) => JSON.stringify({ observations: told }, null, 2),
  reports: (told) => {
    const report = (agency: string, year: number, own: readonly Told[]) => ({
      ...{ agency, year },
      figures: own.map(({ indicator, value }) => ({ indicator, value })),
    });
    return JSON.stringify(grouped(told, report));
  },
  records: (told) => JSON.stringify(wide(told)),
  NDJSON: (told) =>
    wide(told)
      .map((one) => JSON.stringify(one))
      .join('\r\n'),
  'lists for each key': (told) =>
    JSON.stringify({
      机构: told.map((one) => one.agency),
      年份: told.map((one) => one.year),
      指标: told.map((one) => one.indicator),
      数值: told.map((one) => one.value),
    }),
  'agency → year → indicator': (told) => JSON.stringify(nested(told, ['agency', 'year', 'indicator'])),
  'agency → indicator → year': (told) => JSON.stringify(nested(told, ['agency', 'indicator', 'year'])),
  'year → agency → indicator': (told) => JSON.stringify(nested(told, ['year', 'agency', 'indicator'])),
  'year → indicator → agency': (told) => JSON.stringify(nested(told, ['year', 'indicator', 'agency'])),
  'indicator → agency → year': (told) => JSON.stringify(nested(told, ['indicator', 'agency', 'year'])),
  'indicator → year → agency': (told) => JSON.stringify(nested(told, ['indicator', 'year', 'agency'])),
};

describe('any observations read back equal from', () => {
  test.each(Object.entries(SHAPES))('%s', (_name, written) => {
    fc.assert(
      fc.property(observations, (told) => {
        const extract = readText(written(told), {}, 'extract.json');
        const errors = complaints(extract).filter((one) => one.startsWith('error'));
        expect(errors).toEqual([]);
        const expected = told.map(
          ({ agency, year, indicator, value }) =>
            `${AGENCIES[agency]} ${year} ${INDICATORS[indicator]} ${value ?? 'blank'}`,
        );
        expect(figures(extract).sort()).toEqual(expected.sort());
      }),
    );
  });
});
