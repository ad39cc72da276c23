import { describe, expect, test } from 'vitest';
import { numberCell } from '../../src/lib/domain/cell';
import {
  changed,
  duplicated,
  EMPTY_SLIDE,
  moved,
  MOST_SLIDES,
  withSlide,
  type Slide,
} from '../../src/lib/domain/deck';
import { SELF } from '../../src/lib/domain/observation';
import type { Database, Reader } from '../../src/lib/server/db/connection';
import { presentDeck, viewsToday } from '../../src/lib/server/read-deck';
import { commitImport } from '../../src/lib/server/store/commit';
import {
  changeSlides,
  deckChanges,
  deleteDeck,
  listDecks,
  makeDeck,
  readDeck,
  renameDeck,
} from '../../src/lib/server/store/decks';
import { freezeDeck, keptViews, thawDeck } from '../../src/lib/server/store/freezes';
import { stageImport } from '../../src/lib/server/store/stage';
import { DISTRICT } from '../domain/small-district';
import { handmadeLine, input, tick } from './handmade-line';
import { temporaryStore } from './temporary';

const by = (person: string, second: number) => ({ person, at: `2026-05-01T08:00:0${second}.000Z` });
const VIEW = 'district=demo&kind=trend&indicator=cases&group=all&highlight=a&years=2021-2022';
const slide = (number: number, content: Partial<Slide> = {}): Slide => ({
  ...EMPTY_SLIDE,
  number,
  ...content,
});
const cover = slide(1, { layout: 'cover', title: '回顾 😀' });
const chart = slide(2, { layout: 'chart', views: [VIEW], notes: '一\n二', hidden: true });

async function imported(db: Database, value: number): Promise<void> {
  const figures = [2021, 2022].map((year) => ({
    agency: 'a',
    subject: SELF,
    year,
    period: 'year' as const,
    indicator: 'cases',
    cell: numberCell(year === 2022 ? value : 3),
  }));
  const staged = await stageImport(db, input({ entries: figures }), handmadeLine);
  await commitImport(db, staged.number, { person: '甲', at: tick(), shown: staged.shown }, handmadeLine);
}

test('a deck is made, read back as it was, listed, renamed and deleted', async () => {
  const db = await temporaryStore();
  expect(await makeDeck(db, { district: 'demo', name: '年度', slides: [cover, chart] }, by('甲', 1))).toBe(1);
  expect(await makeDeck(db, { district: 'demo', name: '空', slides: [] }, by('乙', 2))).toBe(2);
  expect(await readDeck(db, 1)).toEqual({
    number: 1,
    district: 'demo',
    name: '年度',
    slides: [cover, chart],
    frozen: undefined,
  });
  expect(await listDecks(db, 'demo')).toEqual([
    { number: 2, name: '空', frozen: undefined, slides: 0, hidden: 0, changed: by('乙', 2) },
    { number: 1, name: '年度', frozen: undefined, slides: 2, hidden: 1, changed: by('甲', 1) },
  ]);
  expect(await listDecks(db, 'other')).toEqual([]);
  expect(await renameDeck(db, 1, '年度评议', by('丙', 3))).toBe(true);
  expect((await listDecks(db, 'demo')).map((one) => one.name)).toEqual(['年度评议', '空']);
  expect(await deleteDeck(db, 1, by('丙', 4))).toBe(true);
  expect(await deleteDeck(db, 1, by('丙', 5))).toBe(false);
  expect(await renameDeck(db, 7, '无', by('丙', 5))).toBe(false);
  expect(await readDeck(db, 1)).toBeUndefined();
  expect(await makeDeck(db, { district: 'demo', name: '新', slides: [] }, by('甲', 6))).toBe(3);
});

describe('slides', () => {
  test('are changed as they are at that moment; numbers are never used twice; each change is logged', async () => {
    const db = await temporaryStore();
    const deck = await makeDeck(db, { district: 'demo', name: '年度', slides: [cover, chart] }, by('甲', 1));
    await changeSlides(db, deck, by('乙', 2), ({ slides }, next) => ({
      slides: duplicated(slides, 2, next),
      log: { what: 'duplicated', slide: next },
    }));
    await changeSlides(db, deck, by('乙', 3), ({ slides }) => ({
      slides: moved(slides, 3, 0),
      log: { what: 'moved', slide: 3 },
    }));
    await changeSlides(db, deck, by('乙', 4), ({ slides }) => ({
      slides: slides.filter((one) => one.number !== 3),
      log: { what: 'removed', slide: 3 },
    }));
    await changeSlides(db, deck, by('丙', 5), ({ slides }, next) => ({
      slides: withSlide(slides, slide(next)),
      log: { what: 'added', slide: next },
    }));
    expect((await readDeck(db, deck))?.slides.map((one) => one.number)).toEqual([1, 2, 4]);
    expect((await deckChanges(db, deck)).map(({ what, slide: one, person }) => [what, one, person])).toEqual([
      ['added', 4, '丙'],
      ['removed', 3, '乙'],
      ['moved', 3, '乙'],
      ['duplicated', 3, '乙'],
      ['made', undefined, '甲'],
    ]);
  });

  test('nothing is logged where nothing changed or the deck is gone', async () => {
    const db = await temporaryStore();
    const deck = await makeDeck(db, { district: 'demo', name: '年度', slides: [cover] }, by('甲', 1));
    expect(await changeSlides(db, deck, by('乙', 2), () => undefined)).toBeUndefined();
    expect(await deckChanges(db, deck)).toHaveLength(1);
    const change = () => ({ slides: [], log: { what: 'removed' as const, slide: 1 } });
    expect(await changeSlides(db, 9, by('乙', 2), change)).toBeUndefined();
  });

  test('more than a deck holds are refused and leave it as it was', async () => {
    const db = await temporaryStore();
    const deck = await makeDeck(db, { district: 'demo', name: '年度', slides: [cover] }, by('甲', 1));
    const many = Array.from({ length: MOST_SLIDES + 1 }, (_, index) => slide(index + 1));
    const log = { what: 'added' as const, slide: 2 };
    await expect(changeSlides(db, deck, by('乙', 2), () => ({ slides: many, log }))).rejects.toThrow(
      /at most/,
    );
    expect((await readDeck(db, deck))?.slides).toEqual([cover]);
  });
});

describe('a frozen deck', () => {
  async function frozen(): Promise<Database> {
    const db = await temporaryStore();
    await imported(db, 5);
    const slides = [cover, chart, slide(3, { layout: 'chart', views: [VIEW] })];
    await makeDeck(db, { district: 'demo', name: '年度', slides }, by('甲', 1));
    const deck = await readDeck(db, 1);
    if (deck === undefined) throw new Error('no deck');
    const views = await viewsToday(db, DISTRICT, deck);
    await freezeDeck(db, 1, [...views.values()], '2026-03-28', by('乙', 2));
    return db;
  }
  const shown = async (db: Database) => {
    const deck = await readDeck(db, 1);
    if (deck === undefined) throw new Error('no deck');
    const reading = await presentDeck(db, DISTRICT, deck, '2026-06-30');
    const [view] = reading.deck.slides[1]?.views ?? [];
    const cells = view?.comparison?.series[0]?.points.map(({ cell }) => cell.kind === 'number' && cell.value);
    return { ...reading, cells, asOf: reading.deck.asOf };
  };

  test('keeps its figures whatever is imported, says as of when, and is live again when thawed', async () => {
    const db = await frozen();
    expect(await shown(db)).toMatchObject({ cells: [3, 5], asOf: '2026-03-28', intact: true });
    await imported(db, 99);
    expect(await shown(db)).toMatchObject({ cells: [3, 5], asOf: '2026-03-28', intact: true });
    expect(await thawDeck(db, 1, by('丙', 3))).toBe(true);
    expect(await shown(db)).toMatchObject({ cells: [3, 99], asOf: '2026-06-30', intact: true });
    expect((await deckChanges(db, 1)).map((one) => one.what)).toEqual(['thawed', 'frozen', 'made']);
  });

  test('has a checksum that is the same for the same figures and breaks when what is kept is touched', async () => {
    const db = await frozen();
    const deck = await readDeck(db, 1);
    const checksum = deck?.frozen?.checksum;
    expect(checksum).toMatch(/^[0-9a-f]{64}$/);
    const views = [...((await keptViews(db, 1))?.views.values() ?? [])];
    expect(views).toHaveLength(1);
    expect(await freezeDeck(db, 1, views, '2026-03-28', by('乙', 4))).toBe(checksum);
    await db.write((transaction) =>
      transaction.run("UPDATE frozen_view SET content = replace(content, '5', '6')"),
    );
    expect((await shown(db)).intact).toBe(false);
  });

  test('a deck that is gone is not frozen', async () => {
    const db = await temporaryStore();
    expect(await freezeDeck(db, 4, [], undefined, by('乙', 4))).toBeUndefined();
    expect(await keptViews(db, 4)).toBeUndefined();
  });
});

describe('a View of a slide', () => {
  test.each([
    ['an indicator', VIEW.replace('cases', 'gone'), 'indicator', false],
    ['an agency', VIEW.replace('highlight=a', 'highlight=gone'), 'highlight', true],
    ['a group', VIEW.replace('group=all', 'group=own-9'), 'group', false],
    ['years', VIEW.replace('2021-2022', '2031-2032'), 'years', true],
  ])(
    'whose %s is gone says so; nothing else is put in the place of what it is of',
    async (_, query, part, has) => {
      const db = await temporaryStore();
      await imported(db, 5);
      const slides = changed([chart], 2, { views: [query] });
      const view = (await viewsToday(db, DISTRICT, { slides })).get(query);
      expect(view?.leftOut.map((one) => one.parameter)).toContain(part);
      expect(view?.comparison !== undefined).toBe(has);
    },
  );
});

test('a deck called off while it is read reads no further View', async () => {
  const db = await temporaryStore();
  await imported(db, 5);
  const views = ['a', 'b', 'c'].map((code) => VIEW.replace('highlight=a', `highlight=${code}`));
  const slides = views.map((view, index) => slide(index + 1, { layout: 'chart', views: [view] }));
  const calling = new AbortController();
  const seen: string[] = [];
  const counting: Reader = {
    kept: (key, read) => db.kept(key, read),
    read: (sql, parameters) => db.read(sql, parameters),
    readColumns: (sql, parameters) => {
      seen.push(sql);
      return db.readColumns(sql, parameters);
    },
  };
  await viewsToday(counting, DISTRICT, { slides });
  const each = seen.length / views.length;
  seen.length = 0;
  const stopping: Reader = {
    ...counting,
    readColumns: (sql, parameters) => {
      if (seen.length === each) calling.abort(new Error('called off'));
      return counting.readColumns(sql, parameters);
    },
  };
  await expect(viewsToday(stopping, DISTRICT, { slides }, {}, calling.signal)).rejects.toThrow('called off');
  // The second View is read to its end, the third is not begun.
  expect(each).toBeGreaterThanOrEqual(1);
  expect(seen).toHaveLength(2 * each);
});
