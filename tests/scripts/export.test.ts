import { describe, expect, test } from 'vitest';
import { readExportArguments } from '../../scripts/export/arguments';
import { pathOf } from '../../scripts/export/ask';
import { makeFile } from '../../scripts/export/make';
import { UsageWrong } from '../../scripts/import/refused';
import { readSettings } from '../../src/lib/server/settings';
import { CHINESE } from '../export/handed-examples';
import { complaintsOf, partsOf, pathsOf, textOf } from '../export/opened-package';
import { numberCell } from '../../src/lib/domain/cell';
import { EMPTY_SLIDE } from '../../src/lib/domain/deck';
import { SELF } from '../../src/lib/domain/observation';
import { commitImport } from '../../src/lib/server/store/commit';
import { makeDeck } from '../../src/lib/server/store/decks';
import { stageImport } from '../../src/lib/server/store/stage';
import { handmadeLine, input, tick } from '../server/handmade-line';
import { temporaryStore } from '../server/temporary';
import { terminalTexts } from '../../src/lib/text/terminal';

const read = (...given: string[]) => readExportArguments(given, terminalTexts('zh-CN'));

describe('the arguments of npm run export', () => {
  test.each([
    [[], '请指明一个'],
    [['3', '4', '--out', 'a.pptx'], '请指明一个'],
    [['3'], '缺少参数 --out'],
    [['3', '--out', 'a.ods'], '可用：pptx、xlsx、docx、html、svg、png、pdf'],
    [['3', '--out', 'a', '--format', 'ods'], '“ods”'],
    [['3', '--out', 'a.pdf', '--paper', 'a3'], '没有“a3”这种纸张，可用：a4、16x9'],
    [['compare', '--out', 'a.pptx'], '既不是'],
    [['3', '--out', 'a.pptx', '--lang', 'fr'], '没有“fr”'],
    [['3', '--out', 'a.pptx', '--force'], '--force'],
  ])('%j is told what is wrong with it, and the usage', (given, sentence) => {
    expect(() => read(...given)).toThrow(UsageWrong);
    expect(() => read(...given)).toThrow(sentence);
    expect(() => read(...given)).toThrow('用法：');
  });

  test('a number is a deck, an address a View; the ending decides the format', () => {
    expect(read('3', '--out', 'b.PPTX', '--internal')).toMatchObject({
      what: 3,
      ending: 'pptx',
      internal: true,
    });
    const view = read(
      'http://127.0.0.1:4173/compare?kind=rank&years=2025',
      '--out',
      'x.xlsx',
      '--lang',
      'en',
    );
    expect(view).toMatchObject({ ending: 'xlsx', locale: 'en' });
    if (view === 'help') throw new Error('no arguments');
    expect(pathOf(view, 'en')).toBe('/compare.xlsx?kind=rank&years=2025&lang=en');
    expect(read('--help')).toBe('help');
  });

  test('a PDF is printed from a page of the program, on the paper that was asked for', () => {
    const slides = read('3', '--out', 'a', '--format', 'pdf', '--paper', '16x9', '--internal');
    expect(slides).toMatchObject({ ending: 'pdf', paper: '16x9' });
    const notes = read('3', '--out', 'a.html', '--notes');
    if (slides === 'help' || notes === 'help') throw new Error('no arguments');
    expect(pathOf(slides, 'en')).toBe('/decks/3/print?internal=on&paper=16x9&bar=off&lang=en');
    expect(pathOf(notes, 'en')).toBe('/decks/3.html?notes=on&lang=en');
    expect(read('3', '--out', 'a.pdf')).toMatchObject({ paper: 'a4', notes: false });
  });
});

test('a deck and a View become files from the database, a deck without its hidden slides', async () => {
  const db = await temporaryStore();
  const entries = [2021, 2022].map((year) => ({
    agency: 'a',
    subject: SELF,
    year,
    period: 'year' as const,
    indicator: 'cases',
    cell: numberCell(year === 2022 ? 0 : 3),
  }));
  const staged = await stageImport(db, input({ entries }), handmadeLine);
  await commitImport(db, staged.number, { person: '甲', at: tick(), shown: staged.shown }, handmadeLine);
  const query = 'district=demo&kind=trend&indicator=cases&group=all&highlight=a&years=2021-2022';
  const slides = [
    { ...EMPTY_SLIDE, number: 1, layout: 'cover' as const, title: '年度评议' },
    { ...EMPTY_SLIDE, number: 2, layout: 'chart' as const, views: [query], notes: '讲稿' },
    { ...EMPTY_SLIDE, number: 3, title: '不给人看', hidden: true },
  ];
  const deck = await makeDeck(db, { district: 'demo', name: '汇报', slides }, { person: '甲', at: tick() });
  const settings = readSettings({});
  const make = async (...given: string[]) => {
    const asked = read(...given);
    if (asked === 'help') throw new Error('no arguments');
    return makeFile(db, settings, asked, CHINESE, '2026-04-02');
  };
  const parts = await partsOf((await make(String(deck), '--out', 'a.pptx')) ?? new Uint8Array());
  expect(complaintsOf(parts)).toEqual([]);
  const said = pathsOf(parts, /slides\/slide\d+\.xml$/).map((path) => textOf(parts, path));
  expect(said).toHaveLength(2);
  expect(said[0]).toContain('年度评议');
  expect(said.join('')).not.toContain('不给人看');
  expect(pathsOf(parts, /notesSlide\d+\.xml$/)).toHaveLength(1);

  const book = await make(`/compare?${query}`, '--out', 'a.xlsx');
  expect([...(await partsOf(book ?? new Uint8Array())).keys()]).toContain('xl/workbook.xml');
  expect(await make('99', '--out', 'a.xlsx')).toBeUndefined();

  const page = new TextDecoder().decode(await make(String(deck), '--out', 'a.pdf'));
  expect(page).toContain('年度评议');
  expect(page).not.toContain('不给人看');
  expect(page).not.toContain('讲稿');
});
