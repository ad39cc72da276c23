import { expect, test } from 'vitest';
import { finding } from '../../src/lib/domain/finding';
import { commitImport } from '../../src/lib/server/store/commit';
import { stageImport } from '../../src/lib/server/store/stage';
import { isReady, listWaiting } from '../../src/lib/server/store/waiting';
import { handmadeLine, input, tick } from './handmade-line';
import { temporaryStore } from './temporary';

const ENTRY = {
  agency: 'a',
  subject: 'self',
  year: 2020,
  period: 'year',
  indicator: 'cases',
  cell: { kind: 'number', value: 3, precision: 'exact', marks: [] },
} as const;

test('staged imports wait with what stands in their way; each is committed by its own token', async () => {
  const db = await temporaryStore();
  const good = await stageImport(db, input({ entries: [ENTRY] }), handmadeLine);
  const faulty = await stageImport(
    db,
    input({
      entries: [{ ...ENTRY, year: 2021 }],
      findings: [finding('year-invalid', 'error', { row: 2 })],
    }),
    handmadeLine,
  );
  const empty = await stageImport(db, input({ entries: [] }), handmadeLine);
  const waiting = await listWaiting(db, 'demo');
  expect(waiting.map((one) => [one.number, one.severities.error, isReady(one)])).toEqual([
    [good.number, 0, true],
    [faulty.number, 1, false],
    [empty.number, 0, false],
  ]);
  expect(await listWaiting(db, 'elsewhere')).toEqual([]);
  const shown = waiting[0]?.shown ?? '';
  expect(await commitImport(db, good.number, { person: '甲', at: tick(), shown }, handmadeLine)).toEqual({
    ok: true,
  });
  expect((await listWaiting(db, 'demo')).map((one) => one.number)).toEqual([faulty.number, empty.number]);
});

test('files of one layout brought in together are committed one after the other, though the first teaches it', async () => {
  const db = await temporaryStore();
  const bring = (fileName: string, text: string) =>
    stageImport(db, {
      ...{ fileName, bytes: new TextEncoder().encode(text), district: 'demo', person: '甲', at: tick() },
    });
  const head = '机构,年度,指标cases\n';
  const files = [
    await bring('a.csv', `${head}机构a,2020,3\n`),
    await bring('b.csv', `${head}机构b,2021,4\n`),
    await bring('c.csv', `${head}机构c,2022,5\n`),
  ];
  for (const { number, shown } of files)
    expect(await commitImport(db, number, { person: '甲', at: tick(), shown })).toEqual({ ok: true });
});
