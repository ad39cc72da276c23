import { describe, expect, it } from 'vitest';
import { figureTable } from '../../src/lib/export/figure-table';
import { reportDocument } from '../../src/lib/export/report-document';
import { cellText } from '../../src/lib/export/table';
import { CHINESE, COMPARISONS, ENGLISH, handedOf, LONG_TITLE } from './handed-examples';
import { complaintsOf, documentOf, partsOf, pathsOf, textOf } from './opened-package';

const DOCUMENT = 'word/document.xml';

const reported = async (name: string, change = {}, say = CHINESE) =>
  partsOf(await reportDocument(handedOf(COMPARISONS[name] as never, change, say), say));
const made = new Map<string, ReturnType<typeof reported>>();

/** The plain report of a comparison, made once. */
function plain(name: string): ReturnType<typeof reported> {
  const parts = made.get(name) ?? reported(name);
  made.set(name, parts);
  return parts;
}

/** Paragraphs outside tables, as a person reads them. */
function paragraphs(xml: string): string[] {
  const body = documentOf(xml).getElementsByTagName('w:body').item(0);
  return Array.from(body?.childNodes ?? [])
    .filter((node) => node.nodeName === 'w:p')
    .map((node) => node.textContent ?? '');
}

function rowsOf(xml: string): string[][] {
  return Array.from(documentOf(xml).getElementsByTagName('w:tr'), (row) =>
    Array.from(row.getElementsByTagName('w:tc'), (cell) => cell.textContent ?? ''),
  );
}

describe.each(Object.entries(COMPARISONS))('the report of %s, unpacked,', (name, comparison) => {
  it('is a whole package', async () => {
    expect(complaintsOf(await plain(name)).filter((one) => !one.includes('nobody leads'))).toEqual([]);
  });

  it('holds every figure of the View in a real table, and that they are made up', async () => {
    const xml = textOf(await plain(name), DOCUMENT);
    const table = figureTable(comparison, CHINESE);
    expect(rowsOf(xml)).toEqual([
      table.head.map(({ text }) => text),
      ...table.rows.map(({ cells }) => cells.map(cellText)),
    ]);
    expect(paragraphs(xml)).toContain('虚构示例数据');
  });
});

describe('a report', () => {
  it('is set as GB/T 9704—2012 sets official documents', async () => {
    const parts = await plain('trend');
    const xml = textOf(parts, DOCUMENT);
    expect(xml).toMatch(/<w:pgSz[^>]*w:w="11906"[^>]*w:h="16838"/);
    // 37, 35, 28 and 26 mm in twentieths of a point.
    for (const [side, size] of [
      ['top', 2098],
      ['bottom', 1984],
      ['left', 1587],
      ['right', 1474],
    ] as const) {
      const given = Number(new RegExp(`<w:pgMar[^>]*w:${side}="([\\d.]+)"`).exec(xml)?.[1]);
      expect(Math.abs(given - size)).toBeLessThanOrEqual(1);
    }
    // 22 lines in 225 mm and 28 characters of 16 points in 156 mm, and no more of either.
    const body = /<w:spacing w:line="(\d+)" w:lineRule="exact"\/><w:ind w:firstLine="640"\/>/.exec(xml);
    const closer = /<w:spacing w:val="(-\d+)"\/>/.exec(xml);
    const [height, width] = [((297 - 37 - 35) / 25.4) * 1440, ((210 - 28 - 26) / 25.4) * 1440];
    expect(Math.floor(height / Number(body?.[1]))).toBe(22);
    expect(Math.floor(width / (320 + Number(closer?.[1])))).toBe(28);
    expect(xml).toMatch(/方正小标宋简体[^>]*\/>.*?<w:sz w:val="44"\/>/s);
    expect(textOf(parts, 'word/styles.xml')).toMatch(/仿宋_GB2312.*?<w:sz w:val="32"\/>/s);
    const fonts = textOf(parts, 'word/fontTable.xml');
    expect(fonts).toContain('<w:font w:name="仿宋_GB2312"><w:altName w:val="仿宋"/>');
    expect(textOf(parts, 'word/footer1.xml')).toMatch(/— .*PAGE.* —/s);
  });

  it('has the title of a figure below it, of a table above it, and three rules in the table', async () => {
    const xml = textOf(await reported('trend', { takeaway: '记住这一点。' }), DOCUMENT);
    const order = [
      '方正小标宋简体',
      '记住这一点。',
      '<w:drawing>',
      '图 1',
      '表 1',
      '<w:tbl>',
      '来源：',
      '数据截至',
    ];
    const places = order.map((one) => xml.indexOf(one));
    expect(places).toEqual([...places].sort((a, b) => a - b));
    expect(Math.min(...places)).toBeGreaterThan(0);
    const borders = /<w:tblBorders>.*?<\/w:tblBorders>/s.exec(xml)?.[0] ?? '';
    const ruled = Array.from(borders.matchAll(/<w:(\w+) w:val="single"/g), ([, side]) => side);
    expect(ruled.sort()).toEqual(['bottom', 'top']);
    expect(xml.match(/<w:tcBorders>/g)).toHaveLength(11);
  });

  it('has its chart as a vector with pixels beside it', async () => {
    const parts = await plain('matrix');
    expect(pathsOf(parts, /media\/.*\.svg$/)).toHaveLength(1);
    expect(pathsOf(parts, /media\/.*\.png$/)).toHaveLength(1);
    expect(textOf(parts, DOCUMENT)).toContain('svgBlip');
  });

  it('bears a title of 500 characters with an emoji, in either language', async () => {
    const xml = textOf(await reported('trend', { title: LONG_TITLE }, ENGLISH), DOCUMENT);
    expect(paragraphs(xml)).toContain(LONG_TITLE);
    expect(paragraphs(xml).some((one) => one.startsWith('Table 1. '))).toBe(true);
  });
});
