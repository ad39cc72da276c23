import { expect, test } from 'vitest';
import { absentCell, numberCell, type Cell } from '../../src/lib/domain/cell';
import { finding } from '../../src/lib/domain/finding';
import { SELF, type ObservationKey } from '../../src/lib/domain/observation';
import { FULL_YEAR } from '../../src/lib/domain/period';
import type { Database } from '../../src/lib/server/db/connection';
import { commitImport } from '../../src/lib/server/store/commit';
import { diffParts, readDiff } from '../../src/lib/server/store/diff';
import { meetStore } from '../../src/lib/server/store/met';
import { waitingFindings } from '../../src/lib/server/store/findings';
import { discardImport, listImports, readBytes, readImport } from '../../src/lib/server/store/imports';
import { checkIntegrity } from '../../src/lib/server/store/integrity';
import { readEntry, readLineage } from '../../src/lib/server/store/lineage';
import { observationsOfAgency, readObservations } from '../../src/lib/server/store/observations';
import { restageImport, stageImport, tryImport } from '../../src/lib/server/store/stage';
import { undoImport } from '../../src/lib/server/store/undo';
import { handmadeLine, input, tick, type Said } from './handmade-line';
import { temporaryStore } from './temporary';

function figure(cell: Cell, key: Partial<ObservationKey> = {}): ObservationKey & { cell: Cell } {
  return { agency: 'a', subject: SELF, year: 2021, period: FULL_YEAR, indicator: 'cases', ...key, cell };
}

async function committed(db: Database, said: Said, person = '甲'): Promise<number> {
  const staged = await stageImport(db, input(said, { person }), handmadeLine);
  const result = await commitImport(
    db,
    staged.number,
    { person, at: tick(), shown: staged.shown },
    handmadeLine,
  );
  expect(result).toEqual({ ok: true });
  return staged.number;
}

const UNDONE = { ok: true, removed: [], kept: [] };

/** Everything that a refused or staged import must not touch. */
async function stored(db: Database): Promise<unknown> {
  return Promise.all(
    ['entry', 'observation', 'report_entry', 'report'].map((table) =>
      db.read(`SELECT * FROM ${table} ORDER BY ALL`),
    ),
  );
}

test('staging keeps everything and stores nothing', async () => {
  const db = await temporaryStore();
  const before = await stored(db);
  const warning = finding('rule-broken', 'warning', { row: 2 }, '5', '3', [
    { code: 'a', name: '甲', score: 0.5 },
  ]);
  const error = finding(
    'agency-unknown',
    'error',
    { sheet: '表一', row: 3, column: 2, pointer: '/0' },
    '某局',
  );
  const source = input(
    { entries: [figure(numberCell(5))], findings: [warning, error] },
    { decisions: { years: { '2020-21': 2021 } } },
  );
  const staged = await stageImport(db, source, handmadeLine);
  expect(staged).toMatchObject({
    number: 1,
    district: 'demo',
    fileName: 'said.json',
    format: 'json',
    state: 'staged',
    person: '甲',
    stagedAt: source.at,
    rows: 1,
    entries: 1,
    reports: 0,
    diff: { new: 1, changed: 0, same: 0, vanished: 0 },
    decisions: { years: { '2020-21': 2021 } },
    findings: [error, warning],
    severities: { error: 1, warning: 1, note: 0 },
    preview: [{ row: 1, taken: 'data', cells: ['甲', '乙'] }],
    committedAt: undefined,
  });
  expect(staged.mapping.years).toEqual({ '2020-21': 2021 });
  expect(await readImport(db, 1)).toEqual(staged);
  expect(new Uint8Array((await readBytes(db, 1)) ?? [])).toEqual(source.bytes);
  expect(await stored(db)).toEqual(before);
});

test('commit stores what was staged, and the cell leads back to its place, file and person', async () => {
  const db = await temporaryStore();
  const cell = numberCell(40, 'at-least', ['provisional', 'doubtful']);
  const said = { entries: [figure(cell), figure(absentCell('withheld'), { indicator: 'lost' })] };
  const number = await committed(db, said, '乙');
  const observations = await readObservations(db, { district: 'demo' });
  expect(observations).toEqual([
    { ...said.entries[0], entry: 1 },
    { ...said.entries[1], entry: 2 },
  ]);
  const [lineage] = await readLineage(db, figure(cell));
  expect(lineage).toMatchObject({
    entry: 1,
    cell,
    raw: '40',
    unit: '件',
    place: { row: 2, column: 3 },
    sentence: '第 0 句',
    transcriber: '甲',
    checker: '乙',
    importNumber: number,
    fileName: 'said.json',
    person: '乙',
    standing: true,
  });
  expect(await readEntry(db, 1)).toEqual(lineage);
  expect(await readEntry(db, 99)).toBeUndefined();
  expect(await checkIntegrity(db)).toEqual([]);
});

test.each<[string, Cell, Cell]>([
  ['absence beats an older number', numberCell(31), absentCell('blank')],
  ['a withdrawal beats an older number', numberCell(31), absentCell('withdrawn')],
  ['a number beats an older absence', absentCell('not-reported'), numberCell(0)],
  ['a mark alone is a change', numberCell(31), numberCell(31, 'exact', ['confirmed'])],
])('the newer entry counts: %s; undone, the older one does again', async (_name, older, newer) => {
  const db = await temporaryStore();
  const cellNow = async () => (await observationsOfAgency(db, 'a')).map((one) => one.cell);
  const first = await committed(db, { entries: [figure(older)] });
  const second = await committed(db, { entries: [figure(newer)] });
  expect(await cellNow()).toEqual([newer]);
  expect(await undoImport(db, second, { person: '丙', at: tick() })).toEqual(UNDONE);
  expect(await cellNow()).toEqual([older]);
  const lineage = await readLineage(db, figure(older));
  expect(lineage.map((one) => [one.importNumber, one.standing])).toEqual([
    [second, false],
    [first, true],
  ]);
  expect(await undoImport(db, first, { person: '丙', at: tick() })).toEqual(UNDONE);
  expect(await cellNow()).toEqual([]);
  expect(await undoImport(db, first, { person: '丙', at: tick() })).toEqual({
    ok: false,
    refused: 'not-committed',
  });
  expect((await readImport(db, first))?.undoneBy).toBe('丙');
  expect(await checkIntegrity(db)).toEqual([]);
});

test('undoing an older import leaves the newer one; commit order counts, not staging order', async () => {
  const db = await temporaryStore();
  const early = await stageImport(db, input({ entries: [figure(numberCell(1))] }), handmadeLine);
  const late = await committed(db, { entries: [figure(numberCell(2))] });
  const shown = (await restageImport(db, early.number, {}, tick(), handmadeLine))?.shown ?? '';
  expect(await commitImport(db, early.number, { person: '甲', at: tick(), shown }, handmadeLine)).toEqual({
    ok: true,
  });
  expect((await observationsOfAgency(db, 'a'))[0]?.cell).toEqual(numberCell(1));
  await undoImport(db, late, { person: '甲', at: tick() });
  expect((await observationsOfAgency(db, 'a'))[0]?.cell).toEqual(numberCell(1));
});

test('an extract with an error is refused and changes nothing', async () => {
  const db = await temporaryStore();
  const before = await stored(db);
  const error = finding('value-unreadable', 'error', { row: 2 }, '三十多');
  const staged = await stageImport(
    db,
    input({ entries: [figure(numberCell(5))], findings: [error] }),
    handmadeLine,
  );
  const result = await commitImport(
    db,
    staged.number,
    { person: '甲', at: tick(), shown: staged.shown },
    handmadeLine,
  );
  expect(result).toEqual({ ok: false, refused: 'has-errors' });
  expect(await stored(db)).toEqual(before);
  expect((await readImport(db, staged.number))?.state).toBe('staged');
});

test('what would be committed is no longer what was shown: refused, run again, shown anew', async () => {
  const db = await temporaryStore();
  const said = { entries: [figure(numberCell(5))] };
  const commit = (number: number, shown: string) =>
    commitImport(db, number, { person: '甲', at: tick(), shown }, handmadeLine);

  const store = await stageImport(db, input(said), handmadeLine);
  await committed(db, { entries: [figure(numberCell(4))] });
  expect(await commit(store.number, store.shown)).toEqual({ ok: false, refused: 'changed' });
  const again = await readImport(db, store.number);
  expect(again?.diff).toEqual({ new: 0, changed: 1, same: 0, vanished: 0 });
  expect(again?.shown).not.toBe(store.shown);
  expect(await commit(store.number, store.shown)).toEqual({ ok: false, refused: 'changed' });

  await db.write((transaction) => transaction.run(`UPDATE indicator SET unit = '宗' WHERE code = 'cases'`));
  expect(await commit(store.number, again?.shown ?? '')).toEqual({ ok: false, refused: 'changed' });

  const mapped = await restageImport(db, store.number, { years: { '2019-20': 2020 } }, tick(), handmadeLine);
  const seen = mapped?.shown ?? '';
  await restageImport(db, store.number, { years: { '2020-21': 2021 } }, tick(), handmadeLine);
  expect(await commit(store.number, seen)).toEqual({ ok: false, refused: 'changed' });
  const last = await readImport(db, store.number);
  expect(await commit(store.number, last?.shown ?? '')).toEqual({ ok: true });
  expect(await commit(store.number, last?.shown ?? '')).toEqual({ ok: false, refused: 'not-staged' });
  expect(await commit(99, '')).toEqual({ ok: false, refused: 'not-staged' });
});

test('another import that meets none of the same figures does not disturb', async () => {
  const db = await temporaryStore();
  const staged = await stageImport(db, input({ entries: [figure(numberCell(5))] }), handmadeLine);
  await committed(db, { entries: [figure(numberCell(4), { year: 2020 })] });
  const result = await commitImport(
    db,
    staged.number,
    { person: '甲', at: tick(), shown: staged.shown },
    handmadeLine,
  );
  expect(result).toEqual({ ok: true });
});

test('the same bytes are recognised, said and not forbidden', async () => {
  const db = await temporaryStore();
  const said = { entries: [figure(numberCell(5))] };
  const number = await committed(db, said);
  const again = await stageImport(db, input(said), handmadeLine);
  expect(again.findings).toEqual([finding('same-file', 'warning', {}, 'said.json', String(number))]);
  expect(again.diff).toEqual({ new: 0, changed: 0, same: 1, vanished: 0 });
  expect(await db.read('SELECT count(*) AS files FROM import_file')).toEqual([{ files: 1n }]);
  await undoImport(db, number, { person: '甲', at: tick() });
  expect((await restageImport(db, again.number, {}, tick(), handmadeLine))?.findings).toEqual([]);
});

test('a discarded import is gone with its bytes, unless others need them', async () => {
  const db = await temporaryStore();
  const said = { entries: [figure(numberCell(5))] };
  const first = await stageImport(db, input(said), handmadeLine);
  const second = await stageImport(db, input(said), handmadeLine);
  expect(await discardImport(db, first.number)).toBe(true);
  expect(await discardImport(db, first.number)).toBe(false);
  expect(await readBytes(db, second.number)).toBeDefined();
  expect(await discardImport(db, second.number)).toBe(true);
  expect(await readBytes(db, second.number)).toBeUndefined();
  expect(await listImports(db)).toEqual([]);
  expect(await restageImport(db, first.number, {}, tick(), handmadeLine)).toBeUndefined();
  expect(await checkIntegrity(db)).toEqual([]);
});

test('a figure of an unknown agency or indicator cannot be committed, and nothing is', async () => {
  const db = await temporaryStore();
  const before = await stored(db);
  for (const key of [{ agency: 'nobody' }, { indicator: 'nothing' }]) {
    const staged = await stageImport(db, input({ entries: [figure(numberCell(5), key)] }), handmadeLine);
    const commit = commitImport(
      db,
      staged.number,
      { person: '甲', at: tick(), shown: staged.shown },
      handmadeLine,
    );
    await expect(commit).rejects.toThrow('broken references');
    expect((await readImport(db, staged.number))?.state).toBe('staged');
  }
  expect(await stored(db)).toEqual(before);
});

test('the diff tells new, changed old → new, same and vanished, page by page', async () => {
  const db = await temporaryStore();
  const stays = figure(numberCell(1), { agency: 'a' });
  const changes = figure(numberCell(2), { agency: 'b' });
  const vanishes = figure(numberCell(3), { agency: 'b', period: 'until-11' });
  const otherYear = figure(numberCell(4), { agency: 'b', year: 2020 });
  const otherIndicator = figure(numberCell(5), { agency: 'b', indicator: 'hours' });
  await committed(db, { entries: [stays, changes, vanishes, otherYear, otherIndicator] });
  const entries = [
    figure(numberCell(9), { agency: 'c' }),
    { ...changes, cell: absentCell('withdrawn') },
    stays,
  ];
  const staged = await stageImport(db, input({ entries }), handmadeLine);
  expect(staged.diff).toEqual({ new: 1, changed: 1, same: 1, vanished: 1 });
  const rows = await readDiff(db, staged.number, { limit: 10, offset: 0 });
  expect(
    rows.map((row) => [row.status, row.agency, row.before, row.after, row.beforeEntry, row.place.row]),
  ).toEqual([
    ['new', 'c', undefined, numberCell(9), undefined, 2],
    ['changed', 'b', numberCell(2), absentCell('withdrawn'), 2, 3],
    ['same', 'a', numberCell(1), numberCell(1), 1, 4],
    ['vanished', 'b', numberCell(3), undefined, 3, undefined],
  ]);
  const changed = await readDiff(db, staged.number, { status: 'changed', limit: 10, offset: 0 });
  expect(changed).toEqual([rows[1]]);
  expect(await readDiff(db, staged.number, { limit: 2, offset: 2 })).toEqual(rows.slice(2));
  expect(await db.write((transaction) => meetStore(transaction, staged.number))).toEqual(staged.diff);
  const none = { new: 0, changed: 0, same: 0, vanished: 0 };
  expect(await diffParts(db, staged.number)).toEqual({
    byAgency: [
      { code: 'a', counts: { ...none, same: 1 } },
      { code: 'b', counts: { ...none, changed: 1, vanished: 1 } },
      { code: 'c', counts: { ...none, new: 1 } },
    ],
    byIndicator: [{ code: 'cases', counts: staged.diff }],
  });
});

test.each([
  ['nothing else was staged since', () => Promise.resolve()],
  [
    'another was',
    async (db: Database) => {
      await stageImport(db, input({ entries: [figure(numberCell(7), { agency: 'c' })] }), handmadeLine);
    },
  ],
  [
    'another was looked at and not kept',
    async (db: Database) => {
      const other = input({ entries: [figure(numberCell(7), { agency: 'a' })] });
      await tryImport(db, other, handmadeLine, () => false);
    },
  ],
])('what a commit makes current is what the log says: %s', async (_, meanwhile) => {
  const db = await temporaryStore();
  const stays = figure(numberCell(1), { agency: 'a' });
  const changes = figure(numberCell(2), { agency: 'b' });
  await committed(db, { entries: [stays, changes] });
  const entries = [stays, { ...changes, cell: absentCell('blank') }, figure(numberCell(9), { agency: 'c' })];
  const staged = await stageImport(db, input({ entries }), handmadeLine);
  await meanwhile(db);
  const commit = { person: '甲', at: tick(), shown: staged.shown };
  expect(await commitImport(db, staged.number, commit, handmadeLine)).toEqual({ ok: true });
  const current = await db.read('SELECT agency, value, reason, entry FROM observation ORDER BY agency');
  expect(current.map((row) => [row['agency'], row['value'], row['reason'], Number(row['entry'])])).toEqual([
    ['a', 1, null, 3],
    ['b', null, 'blank', 4],
    ['c', 9, null, 5],
  ]);
  expect(await checkIntegrity(db)).toEqual([]);
});

test('warnings of standing imports wait; those of undone and staged ones do not', async () => {
  const db = await temporaryStore();
  const warning = (got: string) => finding('outlier-history', 'warning', { row: 2 }, got);
  const note = finding('total-row', 'note', { row: 9 });
  const first = await committed(db, { findings: [warning('1'), warning('2'), note] });
  const second = await committed(db, { findings: [warning('3')] });
  await stageImport(db, input({ findings: [warning('4')] }), handmadeLine);
  const waiting = await waitingFindings(db, 'demo', 2);
  expect(waiting.total).toBe(3);
  expect(waiting.findings.map((one) => [one.importNumber, one.finding.got])).toEqual([
    [second, '3'],
    [first, '1'],
  ]);
  await undoImport(db, second, { person: '甲', at: tick() });
  expect((await waitingFindings(db, 'demo', 9)).total).toBe(2);
  expect(await waitingFindings(db, 'other', 9)).toEqual({ total: 0, findings: [] });
});

test('the history is newest first, of a district or of all', async () => {
  const db = await temporaryStore();
  const first = await committed(db, { entries: [figure(numberCell(1))] });
  const second = await stageImport(db, input({ rows: 1 } as Said, { district: 'other' }), handmadeLine);
  const numbers = async (district?: string) => (await listImports(db, { district })).map((one) => one.number);
  expect(await numbers()).toEqual([second.number, first]);
  expect(await numbers('demo')).toEqual([first]);
});
