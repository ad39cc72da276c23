import { read, type CellObject } from '@e965/xlsx';
import { describe, expect, it } from 'vitest';
import { valueOf } from '../../src/lib/domain/cell';
import { presentationBytes } from '../../src/lib/export/pptx/presentation';
import { nativeCharts } from '../../src/lib/export/native-charts';
import { SHEET_FORMATS } from '../../src/lib/export/figure';
import { CHART_FORMATS, type CategoryChart, type NativeChart } from '../../src/lib/export/native-chart';
import { CHINESE, COMPARISONS, handedOf, LONG_TITLE } from './handed-examples';
import { complaintsOf, documentOf, partsOf, pathsOf, textOf } from './opened-package';

type Parts = ReadonlyMap<string, Uint8Array>;

const presented = async (name: string, change = {}) =>
  partsOf(await presentationBytes(handedOf(COMPARISONS[name] as never, change), CHINESE));

const made = new Map<string, ReturnType<typeof presented>>();

/** The plain presentation of a comparison, made once. */
function plain(name: string): ReturnType<typeof presented> {
  const parts = made.get(name) ?? presented(name);
  made.set(name, parts);
  return parts;
}

/** The points of a cache: index → what stands there. */
function pointsOf(cache: string): Map<number, string> {
  const points = cache.matchAll(/<c:pt idx="(\d+)"><c:v>([^<]*)<\/c:v><\/c:pt>/g);
  return new Map([...points].map(([, index, value]) => [Number(index), value as string]));
}

function numbersIn(xml: string, tag: string): (number | undefined)[][] {
  return [...xml.matchAll(new RegExp(`<c:${tag}>.*?</c:${tag}>`, 'gs'))].map(([cache]) => {
    const points = pointsOf(cache);
    const count = Number(/<c:ptCount val="(\d+)"/.exec(cache)?.[1]);
    return Array.from({ length: count }, (_, index) =>
      points.has(index) ? Number(points.get(index)) : undefined,
    );
  });
}

/** The values that a formula of a chart names in the workbook beside it. */
function bookValues(bytes: Uint8Array, formula: string): (number | string | undefined)[] {
  const book = read(bytes, { type: 'array' });
  const [, column = '', from = '', to = from] = /!\$([A-Z]+)\$(\d+)(?::\$[A-Z]+\$(\d+))?/.exec(formula) ?? [];
  const sheet = book.Sheets['Sheet1'];
  return Array.from({ length: Number(to) - Number(from) + 1 }, (_, index) => {
    const cell = sheet?.[`${column}${Number(from) + index}`] as CellObject | undefined;
    return cell?.v as number | string | undefined;
  });
}

function chartsOf(parts: Parts): { xml: string; book: Uint8Array }[] {
  return pathsOf(parts, /^ppt\/charts\/chart\d+\.xml$/).map((path) => ({
    xml: textOf(parts, path),
    book: parts.get(
      path.replace('charts/chart', 'embeddings/workbook').replace('.xml', '.xlsx'),
    ) as Uint8Array,
  }));
}

describe.each(Object.entries(COMPARISONS))('the presentation of %s', (name, comparison) => {
  it('is a whole package: XML, content types and relationships', async () => {
    expect(complaintsOf(await plain(name))).toEqual([]);
  });

  it('has an East Asian font in every run and in every text of a chart', async () => {
    const parts = await presented(name, { notes: '讲稿\n第二行', takeaway: '记住这一点' });
    for (const path of pathsOf(parts, /^ppt\/(slides|charts|notesSlides)\/\w+\.xml$/)) {
      const xml = documentOf(textOf(parts, path));
      for (const tag of ['a:rPr', 'a:endParaRPr', 'a:defRPr']) {
        for (const run of xml.getElementsByTagName(tag)) {
          expect(run.getElementsByTagName('a:ea').length, `${path} ${tag}`).toBe(1);
        }
      }
      for (const run of xml.getElementsByTagName('a:r'))
        expect(run.getElementsByTagName('a:rPr').length).toBe(1);
    }
  });

  it('says on every slide that its figures are made up, as of when, and on which page', async () => {
    const parts = await plain(name);
    for (const path of pathsOf(parts, /^ppt\/slides\/slide\d+\.xml$/)) {
      const xml = textOf(parts, path);
      expect(xml).toContain('虚构示例数据');
      expect(xml).toContain('数据截至 2026-03-31');
      expect(xml).toContain('type="slidenum"');
      expect(xml).toContain('来源：');
    }
  });

  it('holds in its charts and in their workbooks what the charts are made of: 0 is 0, absent is a gap', async () => {
    const charts = chartsOf(await plain(name));
    const expectedCharts = nativeCharts(comparison, CHINESE);
    expect(charts).toHaveLength(expectedCharts.length);
    for (const [index, { xml, book }] of charts.entries()) {
      const chart = expectedCharts[index] as NativeChart;
      const tags = chart.kind === 'scatter' ? ['xVal', 'yVal'] : ['val'];
      for (const tag of tags) {
        const numbers = numbersIn(xml, tag);
        const expected =
          chart.kind === 'scatter'
            ? chart.series.map(({ points }) => points.map((one) => (tag === 'xVal' ? one.x : one.y)))
            : chart.series.map(({ values }) => [...values]);
        expect(numbers).toEqual(expected);
        const formulas = [...xml.matchAll(new RegExp(`<c:${tag}><c:numRef><c:f>([^<]+)`, 'g'))];
        expect(formulas.map(([, formula]) => bookValues(book, formula as string))).toEqual(expected);
      }
      for (const [, formula, cache] of xml.matchAll(/<c:strRef><c:f>([^<]+)<\/c:f>(.*?)<\/c:strRef>/gs)) {
        expect(bookValues(book, formula as string)).toEqual([...pointsOf(cache as string).values()]);
      }
      expect(xml).toContain('<c:dispBlanksAs val="gap"/>');
      expect(xml).not.toContain('<c:v></c:v>');
    }
  });
});

describe('native charts', () => {
  it('a trend is a line for each agency with its figures, and the median', () => {
    const comparison = COMPARISONS['trend'] as never as (typeof COMPARISONS)[string];
    const [chart] = nativeCharts(comparison, CHINESE) as CategoryChart[];
    for (const { agency, points } of comparison.series) {
      expect(chart?.series.find((one) => one.name === agency.shortName)?.values).toEqual(
        points.map(({ cell }) => valueOf(cell)),
      );
    }
    expect(chart?.series.find((one) => one.name === '中位数')?.values).toEqual(
      comparison.peers.map(({ spread }) => spread?.median),
    );
    const third = chart?.series.find((one) => one.name === '规划资源局');
    // 2017 未报告, 2019 不公开, 2020 and 2021 none.
    expect(third?.values.slice(0, 6)).toEqual([12, undefined, 14, undefined, undefined, undefined]);
  });

  it('60 bars stand on two pages with one axis', () => {
    const pages = nativeCharts(COMPARISONS['sixty-rank'] as never, CHINESE) as CategoryChart[];
    expect(pages.map((one) => one.categories.length)).toEqual([30, 30]);
    expect(pages.map((one) => one.range)).toEqual([
      { min: 0, max: 55 },
      { min: 0, max: 55 },
    ]);
  });

  it('what is otherwise of a bar stands on the page of that bar', () => {
    const comparison = COMPARISONS['sixty-rank'] as (typeof COMPARISONS)[string];
    const whole = { ...comparison, series: comparison.series.map((one) => ({ ...one, highlighted: true })) };
    const pages = nativeCharts(whole, CHINESE) as CategoryChart[];
    const places = Array.from({ length: 30 }, (_, index) => index);
    expect(pages.map(({ series }) => [...(series[0]?.exceptions.keys() ?? [])])).toEqual([places, places]);
  });

  it('the median of an even group of counts is written with its half', () => {
    const comparison = COMPARISONS['trend'] as (typeof COMPARISONS)[string];
    const peers = comparison.peers.map((one, index) =>
      one.spread === undefined
        ? one
        : { ...one, spread: { ...one.spread, median: index % 2 === 0 ? 12.5 : 13 } },
    );
    const [chart] = nativeCharts({ ...comparison, peers }, CHINESE) as CategoryChart[];
    expect(chart?.format).toBe('count');
    expect(chart?.series.find((one) => one.name === '中位数')?.format).toBe('decimal');
    const [even] = nativeCharts(
      { ...comparison, peers: peers.map((one) => ({ ...one, spread: undefined })) },
      CHINESE,
    ) as CategoryChart[];
    expect(even?.series.some((one) => one.format !== undefined)).toBe(false);
  });

  it('no format leaves a point that nothing follows', () => {
    expect(
      Object.values({ ...CHART_FORMATS, ...SHEET_FORMATS }).filter((one) => /\.#|\.$|\."/.test(one)),
    ).toEqual([]);
  });

  it.each(['matrix', 'facets', 'nothing'])('%s has none', (name) => {
    expect(nativeCharts(COMPARISONS[name] as never, CHINESE)).toEqual([]);
  });
});

describe('a presentation', () => {
  it('shows what has no native chart as a vector with pixels beside it, and its figures as tables', async () => {
    const parts = await plain('matrix');
    expect(pathsOf(parts, /\.svg$/)).toHaveLength(1);
    expect(pathsOf(parts, /\.png$/)).toHaveLength(1);
    const [first, ...tables] = pathsOf(parts, /slides\/slide\d+\.xml$/).map((path) => textOf(parts, path));
    expect(first).toContain('svgBlip');
    expect(tables.join('').match(/<a:tr /g)?.length).toBe(31 + tables.length);
  });

  it('two Views on one slide lose no bar: what one page cannot hold follows on the next', async () => {
    const many = handedOf(COMPARISONS['sixty-rank'] as never).slides[0]?.views ?? [];
    const few = handedOf(COMPARISONS['trend'] as never).slides[0]?.views ?? [];
    const parts = await presented('trend', { layout: 'charts', views: [...many, ...few] });
    expect(pathsOf(parts, /slides\/slide\d+\.xml$/)).toHaveLength(2);
    expect(pathsOf(parts, /charts\/chart\d+\.xml$/)).toHaveLength(3);
    expect(complaintsOf(parts)).toEqual([]);
  });

  it('bears a title of 500 characters with an emoji, and notes', async () => {
    const parts = await presented('trend', { title: LONG_TITLE, notes: '讲稿 <一>\n第二行' });
    const slide = documentOf(textOf(parts, 'ppt/slides/slide1.xml'));
    expect(slide.getElementsByTagName('a:t').item(0)?.textContent).toBe(LONG_TITLE);
    const notes = documentOf(textOf(parts, 'ppt/notesSlides/notesSlide1.xml'));
    expect(Array.from(notes.getElementsByTagName('a:t'), (one) => one.textContent)).toEqual([
      '讲稿 <一>',
      '第二行',
    ]);
    expect(complaintsOf(parts)).toEqual([]);
  });
});
