import { describe, expect, test } from 'vitest';
import type { Comparison } from '../../src/lib/domain/comparison';
import { layOutSlideTable, slideColumnHead } from '../../src/lib/charts/slide-table-layout';
import { slideTableMarkup } from '../../src/lib/export/html/slide-table-markup';
import { slideCut } from '../../src/lib/text/slide-texts';
import { texts } from '../../src/lib/text/texts';
import { CHINESE } from '../export/handed-examples';
import { EXAMPLES, exampleComparison } from './examples';
import { KIND_EXAMPLES } from './kind-examples';

const t = texts('zh-CN');
const long = { width: 800, height: 600 };

describe('the table of a slide', () => {
  test('over years: rows of 50 under a head and over a line of 64, columns of 150 beside names of 300', () => {
    const { table, nameWidth } = layOutSlideTable(exampleComparison(), long, t, 'zh-CN');
    // (600 − 50 − 64) / 50 and (800 − 300) / 150.
    expect([table.rows.length, table.columns.length, nameWidth]).toEqual([9, 3, undefined]);
  });

  test('over indicators: heads of four lines, columns of 180, names narrower beside a chart', () => {
    const comparison = { ...KIND_EXAMPLES, ...EXAMPLES }['matrix-indicators'] as never;
    const whole = layOutSlideTable(comparison, { width: 1728, height: 600 }, t, 'zh-CN');
    const beside = layOutSlideTable(comparison, { width: 680, height: 600 }, t, 'zh-CN');
    expect([whole.nameWidth, beside.nameWidth]).toEqual([360, 250]);
    // (680 − 250) / 180; and (600 − 158 − 64) / 50 where every name has one line.
    expect([beside.table.columns.length, beside.table.rows.length]).toEqual([2, 7]);
    expect(slideColumnHead(beside.table.columns[0] as never, beside, 'zh-CN')).not.toMatch(/^\d+$/);
  });

  test('one long name takes room for itself alone', () => {
    const comparison = KIND_EXAMPLES['matrix-indicators'] as Comparison;
    const named = (nameEn: string, at: number): Comparison => ({
      ...comparison,
      series: comparison.series.map((one, index) => ({
        ...one,
        agency: { ...one.agency, nameEn: index === at ? nameEn : 'Bureau' },
      })),
    });
    const rows = (shown: Comparison) =>
      layOutSlideTable(shown, { width: 1728, height: 572 }, texts('en'), 'en').table.rows.length;
    // 572 − 158 − 64 = 350: seven rows of 50; the long name's of three lines, 124, stands beyond them or costs two.
    const first = layOutSlideTable(comparison, { width: 1728, height: 572 }, t, 'zh-CN').table.rows[0]
      ?.agency;
    const at = comparison.series.findIndex(({ agency }) => agency.code === first?.code);
    expect(rows(named('Bureau', 0))).toBe(7);
    expect(rows(named('Housing and Urban-Rural Development Commission of it', at))).toBe(5);
  });

  test('a column is as wide as the longest word above it', () => {
    const comparison = KIND_EXAMPLES['matrix-indicators'] as Comparison;
    const long = {
      ...comparison,
      indicator: { ...comparison.indicator, nameEn: `Re${'considerat'.repeat(3)}ion` },
    };
    const columns = (shown: Comparison) =>
      layOutSlideTable(shown, { width: 1728, height: 600 }, texts('en'), 'en').table.columns.length;
    expect(columns(long)).toBeLessThan(columns(comparison));
    expect(layOutSlideTable(long, { width: 1728, height: 600 }, t, 'zh-CN').table.columns.length).toBe(
      columns(comparison),
    );
  });

  test.each(['matrix-indicators', 'trend-break'])('%s is the same table in a file', (name) => {
    const comparison = ({ ...KIND_EXAMPLES, ...EXAMPLES }[name] ?? exampleComparison()) as never;
    const { table, nameWidth } = layOutSlideTable(comparison, long, t, 'zh-CN');
    const { text } = slideTableMarkup(comparison, long, CHINESE);
    expect(text.match(/<tr/g)).toHaveLength(table.rows.length + 1);
    expect(text.match(/<th scope="col"/g)).toHaveLength(table.columns.length + 1);
    expect(text.includes('class="several"')).toBe(nameWidth !== undefined);
  });
});

test('a picture that shows all says nothing; one that does not says what it has room for', () => {
  const comparison = exampleComparison();
  expect(slideCut(comparison, { drawn: 9, all: 9 }, t)).toBeUndefined();
  expect(slideCut(comparison, { drawn: 4, all: 9 }, t)).toBe(t.decks.shownRows(4, 9));
  const facets = KIND_EXAMPLES['facets-indicators'] as never;
  expect(slideCut(facets, { drawn: 4, all: 9 }, t)).toBe(t.decks.shownIndicators(4, 9));
});
