import { describe, expect, test } from 'vitest';
import type { ExtractSummary } from '../../src/lib/import/staged';
import type { PackedEntries } from '../../src/lib/import/pack';
import { readHere, type ExtractReading } from '../../src/lib/server/store/stage';
import { readInThread } from '../../src/lib/server/threads/read-extract';
import { CATALOGUE } from '../fixtures/catalogue';

async function all(reading: ExtractReading): Promise<{ batches: PackedEntries[]; summary: ExtractSummary }> {
  const batches: PackedEntries[] = [];
  for (;;) {
    const next = await reading.next();
    if (next.done === true) return { batches, summary: next.value };
    batches.push(next.value);
  }
}

function source(text: string) {
  return { bytes: new TextEncoder().encode(text), fileName: 'extract.csv' };
}

const ROWS = Array.from({ length: 100_000 }, (_, index) => `司法局,2020,第${index}处,${index}`);
const LONG = `机构,年度,统计对象,新收一审\n${ROWS.join('\n')}`;

describe('the line in a thread', () => {
  test.each([
    ['figures and findings', '机构,年度,新收一审\n司法局,2020,40余\n某局,2021,3\n合计,,43\n'],
    ['a torn file', '机构,年度,新收一审\n司法局,2020,3\n"司法局,2021,4\n'],
    ['nothing', ''],
    ['absences and notes', '机构,年度,新收一审,备注\n司法局,2020,/,甲\n司法局,2021,,乙\n'],
  ])('tells what it tells here: %s', async (_, text) => {
    expect(await all(readInThread(source(text), CATALOGUE))).toEqual(
      await all(readHere(source(text), CATALOGUE)),
    );
  });

  test('decisions cross', async () => {
    const decisions = { agencies: { 某局: 'sifa' } };
    const text = source('机构,年度,新收一审\n某局,2020,3\n');
    expect(await all(readInThread(text, CATALOGUE, decisions))).toEqual(
      await all(readHere(text, CATALOGUE, decisions)),
    );
  });

  test('the file’s bytes stay with the caller', async () => {
    const text = source('机构,年度,新收一审\n司法局,2020,3\n');
    await all(readInThread(text, CATALOGUE));
    expect(text.bytes.byteLength).toBeGreaterThan(0);
  });

  test('other work of the process gets its turn while a large one is read; progress grows to 1', async () => {
    const shares: number[] = [];
    let turns = 0;
    const timer = setInterval(() => (turns += 1), 1);
    await all(readInThread(source(LONG), CATALOGUE, {}, { onProgress: (share) => shares.push(share) }));
    clearInterval(timer);
    expect(turns).toBeGreaterThan(20);
    expect(shares).toEqual([...shares].sort((a, b) => a - b));
    expect(shares[shares.length - 1]).toBe(1);
  });

  test('beyond its limits of time it is refused, and says so', async () => {
    const limits = { megabytes: 1536, milliseconds: 5 };
    const { batches, summary } = await all(readInThread(source(LONG), CATALOGUE, {}, { limits }));
    expect(batches).toEqual([]);
    expect(summary.findings).toMatchObject([{ code: 'file-too-heavy', severity: 'error' }]);
  });

  test('called off, it throws the reason', async () => {
    const calling = new AbortController();
    const reading = readInThread(source(LONG), CATALOGUE, {}, { signal: calling.signal });
    calling.abort(new Error('called off'));
    await expect(all(reading)).rejects.toThrow('called off');
  });

  test('one extract after the other, and two at once, each is read as if it were the only one', async () => {
    const texts = ['机构,年度,新收一审\n司法局,2020,3\n', '机构;年度;新收一审\n某局;2021;4\n合计;;4\n', LONG];
    const expected = await Promise.all(texts.map((text) => all(readHere(source(text), CATALOGUE))));
    for (const [index, text] of [...texts, ...texts].entries())
      expect(await all(readInThread(source(text), CATALOGUE))).toEqual(expected[index % texts.length]);
    const together = await Promise.all(texts.map((text) => all(readInThread(source(text), CATALOGUE))));
    expect(together).toEqual(expected);
  });

  test('after one that was called off, or left in the middle, the next is read whole', async () => {
    const short = source('机构,年度,新收一审\n司法局,2020,3\n');
    const expected = await all(readHere(short, CATALOGUE));
    await all(readInThread(short, CATALOGUE));
    const calling = new AbortController();
    const reading = readInThread(source(LONG), CATALOGUE, {}, { signal: calling.signal });
    await reading.next();
    calling.abort(new Error('called off'));
    await expect(reading.next()).rejects.toThrow('called off');
    const left = readInThread(source(LONG), CATALOGUE);
    await left.next();
    await left.return(expected.summary);
    expect(await all(readInThread(short, CATALOGUE))).toEqual(expected);
  });
});
