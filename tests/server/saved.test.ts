import { describe, expect, test } from 'vitest';
import { savedName, twinOf } from '../../src/lib/domain/saved';
import { addGroup, changeGroup, deleteGroup, listGroups } from '../../src/lib/server/store/groups';
import { deleteView, listViews, renameView, saveView } from '../../src/lib/server/store/views';
import { temporaryStore } from './temporary';

const by = (person: string, second: number) => ({ person, at: `2026-03-01T08:00:0${second}.000Z` });

describe('own groups', () => {
  test('are made, changed and deleted, each by somebody; a number is never used again', async () => {
    const db = await temporaryStore();
    const pilot = { name: '试点', members: ['a', 'b'] };
    expect(await addGroup(db, 'demo', pilot, by('甲', 1))).toBe('own-1');
    expect(await addGroup(db, 'demo', { name: '其他', members: ['c'] }, by('甲', 2))).toBe('own-2');
    expect(await listGroups(db, 'demo')).toMatchObject([
      { code: 'own-1', ...pilot, person: '甲', at: '2026-03-01T08:00:01.000Z' },
      { code: 'own-2', name: '其他' },
    ]);
    expect(await listGroups(db, 'other')).toEqual([]);
    expect(await changeGroup(db, 'own-1', { name: '试点二', members: ['b'] }, by('乙', 3))).toBe(true);
    expect(await deleteGroup(db, 'own-2', by('乙', 4))).toBe(true);
    expect(await listGroups(db, 'demo')).toMatchObject([
      { code: 'own-1', name: '试点二', members: ['b'], person: '乙' },
    ]);
    expect(await deleteGroup(db, 'own-2', by('乙', 5))).toBe(false);
    expect(await changeGroup(db, 'own-2', pilot, by('乙', 5))).toBe(false);
    expect(await changeGroup(db, 'enforcement', pilot, by('乙', 5))).toBe(false);
    expect(await addGroup(db, 'demo', pilot, by('甲', 6))).toBe('own-3');
  });
});

describe('saved views', () => {
  const view = { name: '败诉', query: 'district=demo&kind=trend' };

  test('are saved, renamed and deleted, newest first', async () => {
    const db = await temporaryStore();
    expect(await saveView(db, 'demo', view, by('甲', 1))).toBe(1);
    expect(await saveView(db, 'demo', { ...view, name: '出庭' }, by('乙', 2))).toBe(2);
    expect(await listViews(db, 'other')).toEqual([]);
    expect(await renameView(db, 1, '败诉率')).toBe(true);
    expect((await listViews(db, 'demo')).map((one) => one.name)).toEqual(['出庭', '败诉率']);
    expect(await deleteView(db, 2, by('甲', 3))).toBe(true);
    expect(await deleteView(db, 2, by('甲', 3))).toBe(false);
    expect(await renameView(db, 2, 'x')).toBe(false);
    expect(await listViews(db, 'demo')).toEqual([
      { number: 1, name: '败诉率', query: view.query, person: '甲', at: '2026-03-01T08:00:01.000Z' },
    ]);
    expect(await saveView(db, 'demo', view, by('甲', 4))).toBe(3);
  });

  test.each([
    [{ name: '败诉', query: 'q=1' }, 'name'],
    [{ name: '别的', query: view.query }, 'query'],
    [{ name: '别的', query: 'q=1' }, undefined],
  ])('%j repeats by its %s', (other, same) => {
    const saved = { ...view, number: 1, person: '甲', at: '' };
    expect(twinOf([saved], other)?.same).toBe(same);
  });

  test.each([
    ['  败诉 \n 率 ', '败诉 率'],
    ['', undefined],
    ['   ', undefined],
    ['字'.repeat(60), '字'.repeat(60)],
    ['字'.repeat(61), undefined],
  ])('the name %j is kept as %j', (typed, kept) => expect(savedName(typed)).toBe(kept));
});
