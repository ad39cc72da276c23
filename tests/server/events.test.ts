import { expect, test } from 'vitest';
import { listEvents, standingEvents, takeBackEvent, writeEvent } from '../../src/lib/server/store/events';
import { temporaryStore } from './temporary';

const by = (person: string, second: number) => ({ person, at: `2026-03-01T08:00:0${second}.000Z` });
const reform = { agency: undefined, year: 2022, text: '集中行政处罚权改革', textEn: '' };
const merger = { agency: 'a', year: 2019, text: '并入两支队伍', textEn: 'Two squads taken in' };

test('events are written, listed by year and taken back; what is taken back stays on record', async () => {
  const db = await temporaryStore();
  expect(await listEvents(db, 'demo')).toEqual([]);
  expect(await writeEvent(db, 'demo', merger, by('甲', 1))).toBe(1);
  expect(await writeEvent(db, 'demo', reform, by('乙', 2))).toBe(2);
  expect(await listEvents(db, 'demo')).toEqual([
    { number: 2, ...reform, person: '乙', at: '2026-03-01T08:00:02.000Z', takenBack: undefined },
    { number: 1, ...merger, person: '甲', at: '2026-03-01T08:00:01.000Z', takenBack: undefined },
  ]);
  expect(await listEvents(db, 'other')).toEqual([]);

  expect(await takeBackEvent(db, 'other', 2, by('甲', 3))).toBe(false);
  expect(await takeBackEvent(db, 'demo', 2, by('甲', 3))).toBe(true);
  expect(await takeBackEvent(db, 'demo', 2, by('丙', 4))).toBe(false);
  expect(await takeBackEvent(db, 'demo', 7, by('丙', 4))).toBe(false);
  expect((await standingEvents(db, 'demo')).map((one) => one.number)).toEqual([1]);
  expect((await listEvents(db, 'demo'))[0]).toMatchObject({ number: 2, takenBack: by('甲', 3) });
  expect(await writeEvent(db, 'demo', reform, by('甲', 5))).toBe(3);
});

test.each([
  ['without a note', { ...reform, text: '' }],
  ['of no year', { ...reform, year: 1899 }],
])('the store takes no event %s', async (_, event) => {
  const db = await temporaryStore();
  await expect(writeEvent(db, 'demo', event, by('甲', 1))).rejects.toThrow(/CHECK/);
  expect(await listEvents(db, 'demo')).toEqual([]);
});
