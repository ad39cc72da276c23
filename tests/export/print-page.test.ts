import { describe, expect, it, test } from 'vitest';
import { figureTable } from '../../src/lib/export/figure-table';
import { type Handed } from '../../src/lib/export/handed';
import { paginate } from '../../src/lib/export/print/paginate';
import { printPage } from '../../src/lib/export/print/print-page';
import { reportBlocks, REPORT_HEIGHT, REPORT_WIDTH } from '../../src/lib/export/print/report-blocks';
import { reportTables } from '../../src/lib/export/print/report-table';
import { cellText, figureHead, textHead, type FigureTable } from '../../src/lib/export/table';
import { CHINESE, COMPARISONS, handedOf, LONG_TITLE } from './handed-examples';

const sheetsOf = (text: string) => text.split('<section class="sheet').slice(1);
const table = (columns: number, width = '123'): FigureTable => ({
  head: [textHead('机构'), ...Array.from({ length: columns }, (_, index) => figureHead(`c${index}`))],
  rows: [{ highlighted: false, cells: ['城市管理局', ...Array.from({ length: columns }, () => width)] }],
});

describe('tables of a report', () => {
  test('columns that do not go side by side follow in a table of their own, with the names again', () => {
    // A name of five signs wants 77 px, a figure 48: (656 − 77) / 48 is 12.
    const tables = reportTables(table(15), REPORT_WIDTH).map(
      (one) => one.table(one.rows.map((row) => row.markup)).text,
    );
    expect(tables).toHaveLength(2);
    expect(tables.map((one) => one.match(/<td/g)?.length)).toEqual([12, 3]);
    for (const one of tables) expect(one).toContain('城市管理局');
  });

  test('a row is as high as its longest words: names break at 190 px', () => {
    const name = '城'.repeat(25);
    const [one] = reportTables(
      { ...table(1), rows: [{ highlighted: true, cells: [name, '1'] }] },
      REPORT_WIDTH,
    );
    // 176 px hold thirteen signs of 12.6: two lines of 16, and 6 around them.
    expect(one?.rows[0]?.height).toBe(38);
  });

  test('without rows there is none', () => {
    expect(reportTables({ ...table(2), rows: [] }, REPORT_WIDTH)).toEqual([]);
  });
});

test.each(['a4', '16x9'] as const)('pages on %s tell of each slide, and can be called off', async (paper) => {
  const handed = handedOf(COMPARISONS['trend'] as never);
  const told: number[] = [];
  await printPage(handed, CHINESE, paper, undefined, { onProgress: (done) => told.push(done) });
  expect(told).toEqual([1]);
  const signal = AbortSignal.abort(new Error('called off'));
  await expect(printPage(handed, CHINESE, paper, undefined, { signal })).rejects.toThrow('called off');
});

describe.each(Object.entries(COMPARISONS))('%s as a report', (_, comparison) => {
  const handed = { ...handedOf(comparison, { takeaway: '记住' }), internal: true };

  it('has all its figures in order, a head on every page that they reach, stamps and a number on each', async () => {
    const text = await printPage(handed, CHINESE, 'a4');
    const sheets = sheetsOf(text);
    const { head, rows } = figureTable(comparison, CHINESE);
    const body = [...text.matchAll(/<tbody>(.*?)<\/tbody>/gs)].map(([, part]) => part).join('');
    const names = [...body.matchAll(/<th scope="row">([^<]*)/g)].map(([, name]) => name);
    expect(names).toEqual(rows.map(({ cells }) => cellText(cells[0] ?? '')));
    expect(body.match(/<td/g) ?? []).toHaveLength(rows.length * (head.length - 1));
    for (const [index, sheet] of sheets.entries()) {
      expect(sheet).toContain('虚构示例数据');
      expect(sheet).toContain('内部资料');
      expect(sheet).toContain('数据截至 2026-03-31');
      expect(sheet).toContain(`${index + 1} / ${sheets.length}`);
      expect(sheet.match(/<table/g)?.length ?? 0).toBe(sheet.match(/<thead/g)?.length ?? 0);
    }
    expect(text).not.toMatch(/<img|<image|<canvas/);
  });

  it('has nothing that is higher than a page', () => {
    for (const block of reportBlocks(handed.slides, 0, CHINESE)) {
      if (block.kind === 'whole') expect(block.height).toBeLessThanOrEqual(REPORT_HEIGHT);
    }
    expect(paginate(reportBlocks(handed.slides, 0, CHINESE), REPORT_HEIGHT).length).toBeGreaterThan(0);
  });
});

test('slides are a page each in 16:9, light, with their stamps', async () => {
  const base = handedOf(COMPARISONS['trend'] as never);
  const handed: Handed = { ...base, slides: [...base.slides, ...base.slides, ...base.slides] };
  const text = await printPage(handed, CHINESE, '16x9');
  expect(sheetsOf(text)).toHaveLength(3);
  for (const sheet of sheetsOf(text)) expect(sheet).toContain('虚构示例数据');
  expect(text).toContain('@page { size: 13.333in 7.5in; margin: 0; }');
  expect(text).not.toContain('prefers-color-scheme');
  expect(text).not.toContain('class="bar"');
});

test('a section stands above its first slide; every other slide opens a page', async () => {
  const [chart] = handedOf(COMPARISONS['facets'] as never).slides;
  const words = { ...chart, views: [], subtitle: '', title: '第一部分' };
  const slides = [
    { ...words, layout: 'section' },
    { ...words, layout: 'text', title: '说明' },
    { ...words, layout: 'text', title: '又' },
  ];
  const handed = { ...handedOf(COMPARISONS['facets'] as never), slides } as Handed;
  const sheets = sheetsOf(await printPage(handed, CHINESE, 'a4'));
  expect(
    sheets.map((sheet) => [...sheet.matchAll(/class="title"[^>]*>([^<]+)/g)].map(([, title]) => title)),
  ).toEqual([['第一部分', '说明'], ['又']]);
});

test('a cover’s title of 500 signs stands on its own page, set smaller: no page before it is empty', async () => {
  const base = handedOf(COMPARISONS['trend'] as never);
  const [chart] = base.slides;
  const cover = { ...chart, layout: 'cover', views: [], subtitle: '', title: LONG_TITLE };
  const sheets = sheetsOf(await printPage({ ...base, slides: [cover] } as Handed, CHINESE, 'a4'));
  expect(sheets).toHaveLength(1);
  expect(sheets[0]).toContain(`>${LONG_TITLE}</p>`);
});

test('the bar leads to the other paper; a title of 500 signs is whole', async () => {
  const handed = handedOf(COMPARISONS['trend'] as never, { title: LONG_TITLE });
  const text = await printPage(handed, CHINESE, 'a4', { a4: '/p?paper=a4&x="', '16x9': '/p?paper=16x9' });
  expect(text).toContain('href="/p?paper=a4&amp;x=&quot;" aria-current="page"');
  expect(text).toContain(`>${LONG_TITLE}</p>`);
});
