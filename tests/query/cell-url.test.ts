import { describe, expect, it } from 'vitest';
import { cellHref, pickedHref, readCellKey } from '../../src/lib/query/cell-url';
import { EXAMPLES } from '../charts/examples';

describe('the address of a figure', () => {
  it.each([
    { agency: 'demo-a', subject: 'self', year: 2021, period: 'year', indicator: 'litigation-new' },
    { agency: 'demo-a', subject: '部门镇街', year: 2021, period: 'until-11', indicator: 'litigation-new' },
    { agency: 'demo-a', subject: 'self', year: 2021, period: 'since-2016', indicator: 'litigation-new' },
  ] as const)('comes back the same: %o', (key) => {
    expect(readCellKey(new URL(cellHref(key, 'demo'), 'http://a.example').searchParams)).toEqual(key);
  });

  it.each(['', 'agency=a', 'agency=a&indicator=b&year=x', 'agency=a&indicator=b&year=2021&period=until-13'])(
    'is none: %s',
    (query) => expect(readCellKey(new URLSearchParams(query))).toBeUndefined(),
  );
});

describe('what is clicked in a chart', () => {
  const comparison = EXAMPLES['trend-comparable'];
  if (comparison === undefined) throw new Error('no example');
  const of = (agency: string, year: number, indicator?: string) =>
    pickedHref(comparison, indicator === undefined ? { agency, year } : { agency, year, indicator });
  const joined = comparison.series.flatMap(({ agency, points }) =>
    points.flatMap((point) => (point.joined === undefined ? [] : [{ agency: agency.code, point }])),
  );

  it('leads to the cell of an agency of before, where the figure is theirs', () => {
    expect(joined.length).toBeGreaterThan(0);
    for (const { agency, point } of joined) {
      const [first] = point.joined?.agencies ?? [];
      expect(first).not.toBe(agency);
      expect(of(agency, point.year)).toContain(`&agency=${first}&indicator=cases&year=${point.year}`);
    }
  });

  it('leads to its own cell otherwise, and where the comparison does not know it', () => {
    const [one] = joined;
    expect(of(one?.agency ?? '', 2025)).toContain(`&agency=${one?.agency}&indicator=cases&year=2025`);
    expect(of('a99', 2025)).toContain('&agency=a99&');
    expect(of('a01', 2025, 'other')).toContain('&agency=a01&indicator=other&');
  });
});
