import { beforeAll, describe, expect, it, test } from 'vitest';
import { deckFile } from '../../src/lib/export/html/deck-file';
import program from '../../src/lib/export/html/program/entry.ts?program';
import { readLiveDeck } from '../../src/lib/export/html/program/live-deck';
import { sourceHash } from '../../src/lib/export/html/source-hash';
import { figureTable } from '../../src/lib/export/figure-table';
import { withoutNotes, type Handed } from '../../src/lib/export/handed';
import { cellText } from '../../src/lib/export/table';
import { AROUND, CHINESE, COMPARISONS, ENGLISH, handedOf, LONG_TITLE } from './handed-examples';

const HARD_TITLE = '“评议”</script><script>alert(1)</script><!--😀&';
const ALL = Object.values(COMPARISONS);

/** A deck with a slide of every comparison. */
function deckOf(count = ALL.length): Handed {
  const slides = Array.from(
    { length: count },
    (_, index) => handedOf(ALL[index % ALL.length] as never).slides[0],
  );
  return { ...handedOf(ALL[0] as never), ...AROUND, title: HARD_TITLE, slides: slides as never };
}

/** The rows of the tables under the slides: the words of each cell. */
function twinRows(text: string): string[][] {
  const twins = [...text.matchAll(/<details class="twin">(.*?)<\/details>/gs)]
    .map(([, twin]) => twin)
    .join('');
  return [...twins.matchAll(/<tr[^>]*>(.*?)<\/tr>/gs)].map(([, row = '']) =>
    [...row.matchAll(/<t[hd][^>]*>([^<]*)<\/t[hd]>/g)].map(([, words = '']) => words.trim()),
  );
}

describe('the file of a deck', () => {
  let file = '';
  beforeAll(async () => {
    file = await deckFile(deckOf(), CHINESE, program);
  });

  it('has every figure in a real table, absent ones with their reason and 0 as 0', () => {
    const expected = ALL.flatMap((comparison) => {
      const { head, rows } = figureTable(comparison, CHINESE);
      if (rows.length === 0) return [];
      return [head.map(({ text }) => text), ...rows.map(({ cells }) => cells.map(cellText))];
    });
    const rows = twinRows(file);
    expect(rows).toEqual(expected);
    const trend = COMPARISONS['trend'];
    const third = trend?.series[2];
    // 2017 未报告, 2019 不公开, 2020 and 2021 none: as the agency's figures stand in the examples.
    expect(rows.find(([name]) => name === third?.agency.shortName)?.slice(1, 7)).toEqual([
      '12',
      '未报告',
      '14',
      '不公开',
      '未报告',
      '未报告',
    ]);
    expect(rows.flat()).toContain('0');
  });

  it('holds the figures of its pictures, as they are', () => {
    const data = /<script type="application\/json" id="figures">(.*?)<\/script>/s.exec(file)?.[1] ?? '';
    const { figures, locale } = readLiveDeck(data);
    expect(locale).toBe('zh-CN');
    const drawn = ALL.filter((one) => one.sparse === undefined);
    expect(figures.map((one) => one.comparison)).toEqual(drawn);
    for (const { name } of figures) expect(file).toContain(`id="${name}"`);
  });

  it('lets no text out of its place', () => {
    expect(file).not.toContain('<script>alert');
    expect(file.match(/<script/g)).toHaveLength(2);
    expect(file.match(/<\/script>/g)).toHaveLength(2);
    expect(file).toContain(
      '<title>“评议”&lt;/script&gt;&lt;script&gt;alert(1)&lt;/script&gt;&lt;!--😀&amp;</title>',
    );
  });

  it('forbids itself every request, and runs its own program alone', async () => {
    const policy = /http-equiv="Content-Security-Policy" content="([^"]+)"/.exec(file)?.[1] ?? '';
    const script = file.slice(file.lastIndexOf('<script>') + 8, file.lastIndexOf('</script>'));
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain(`script-src '${await sourceHash(script)}'`);
    expect(file).not.toMatch(/(?:src|href)="(?!#)/);
    expect(file).not.toMatch(/url\((?!#)|@import/);
  });

  it('says that its figures are made up, as of when, and where they are from, on every slide', () => {
    const pages = file.split('<section class="page"').slice(1);
    expect(pages).toHaveLength(ALL.length);
    for (const page of pages) {
      expect(page).toContain('虚构示例数据');
      expect(page).toContain('数据截至 2026-03-31');
      expect(page).toContain('来源：');
    }
  });
});

test('a deck of 20 slides is at most 3 MB', async () => {
  const file = await deckFile(deckOf(20), CHINESE, program);
  const bytes = new TextEncoder().encode(file).length;
  expect(bytes).toBeLessThan(3_000_000);
  // The program itself: a change that doubles it should be noticed.
  expect(program.length).toBeLessThan(1_100_000);
});

test('the hash of a script is that of its UTF-8 text', async () => {
  // printf 'a' | openssl dgst -sha256 -binary | base64
  expect(await sourceHash('a')).toBe('sha256-ypeBEsobvcr6wjGzmiPcTaeG7/gUfE5yuYB3ha/uSLs=');
});

test('slides without charts, long titles, notes and stamps', async () => {
  const base = handedOf(COMPARISONS['trend'] as never, { title: LONG_TITLE, notes: '讲给听众\n第二行' });
  const [chart] = base.slides;
  const words = { ...chart, views: [], subtitle: '', notes: '', title: '说明' };
  const slides = [
    { ...words, layout: 'cover' },
    { ...words, layout: 'text', body: ['第一段', '第二段'], missing: ['少了什么'] },
    chart,
    { ...chart, layout: 'numbers' },
    { ...chart, layout: 'chart-table', takeaway: '记住' },
  ] as Handed['slides'];
  const handed: Handed = { ...base, slides, internal: true, intact: false };
  const file = await deckFile(handed, CHINESE, '');
  expect(file).toContain(LONG_TITLE);
  expect(file).toContain('<p>讲给听众</p><p>第二行</p>');
  for (const page of file.split('<section class="page"').slice(1)) {
    expect(page).toContain('内部资料');
    expect(page).toContain('冻结的数字与校验码不符');
    expect(page).toContain('虚构示例数据');
  }
  expect(file).toContain('<p class="missing">少了什么</p>');
  expect(await deckFile(withoutNotes(handed), CHINESE, '')).not.toContain('讲给听众');
  expect(await deckFile(handed, ENGLISH, '')).toContain('For internal use');
});
