import { describe, expect, it, test } from 'vitest';
import { EntryPacker } from '../../src/lib/import/pack';
import { begin } from '../../src/lib/server/store/begun-reading';
import { listImports } from '../../src/lib/server/store/imports';
import { stageImport, type ReadExtract } from '../../src/lib/server/store/stage';
import { handmadeLine, input } from './handmade-line';
import { temporaryStore } from './temporary';

const NO_ENTRIES = new EntryPacker().pack([]);

/** Says what became of it, and breaks at its second batch where told. */
function watched(breaks = false) {
  const said: string[] = [];
  const read: ReadExtract = async function* (...given) {
    said.push('begun');
    try {
      yield NO_ENTRIES;
      if (breaks) throw new Error('torn');
      await Promise.resolve();
      return yield* handmadeLine(...given);
    } finally {
      said.push('ended');
    }
  };
  return { said, read };
}

const FILE = { bytes: new TextEncoder().encode('{}'), fileName: 'a.json' };
const CATALOGUE = {} as Parameters<ReadExtract>[1];

describe('a reading that is begun', () => {
  it('goes on before it is asked, and gives all of it in order', async () => {
    const { said, read } = watched();
    const reading = begin(read(FILE, CATALOGUE));
    expect(said).toEqual(['begun']);
    expect(await reading.next()).toEqual({ done: false, value: NO_ENTRIES });
    expect((await reading.next()).done).toBe(false);
    expect((await reading.next()).done).toBe(true);
    expect(said).toEqual(['begun', 'ended']);
    await reading.end();
    expect(said).toEqual(['begun', 'ended']);
  });

  it('throws where it is asked what it met before', async () => {
    const reading = begin(
      (async function* () {
        await Promise.reject(new Error('no room'));
        yield NO_ENTRIES;
        throw new Error('never');
      })(),
    );
    await new Promise((resolve) => setTimeout(resolve, 5));
    await expect(reading.next()).rejects.toThrow('no room');
  });

  it('is ended by who has had enough', async () => {
    const { said, read } = watched();
    await begin(read(FILE, CATALOGUE)).end();
    expect(said).toEqual(['begun', 'ended']);
  });
});

test.each([
  ['the reading breaks', true, { fileName: 'a.json' }, 'torn'],
  ['the store refuses', false, { person: '' }, 'CHECK'],
])('nothing is staged and no reading goes on where %s', async (_, breaks, given, message) => {
  const db = await temporaryStore();
  const { said, read } = watched(breaks);
  await expect(stageImport(db, { ...input({}), ...given }, read)).rejects.toThrow(message);
  expect(said).toEqual(['begun', 'ended']);
  expect(await listImports(db, {})).toEqual([]);
});
