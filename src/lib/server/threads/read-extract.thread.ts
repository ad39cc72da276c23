/** The script of a thread: runs the import line on one extract, a batch whenever it is asked for the next. */
import { parentPort, workerData } from 'node:worker_threads';
import { EntryPacker, type PackedEntries } from '../../import/pack';
import { openInput } from '../../import/open-input';
import { readBatches } from '../../import/pipeline';
import type { ReadingMessage, ReadingTask } from './messages';

const { bytes, fileName, catalogue, decisions } = workerData as ReadingTask;
const lines = countLines(bytes);
const packer = new EntryPacker();
const opening = openInput({ bytes, fileName }).then((input) => readBatches(input, catalogue, decisions));
let last = 0;
let told = false;

parentPort?.on('message', () => void opening.then(goOn));

/** Asked for more than there is, it has said so already. */
function goOn(batches: ReturnType<typeof readBatches>): void {
  if (told) return;
  const next = batches.next();
  if (next.done === true) {
    told = true;
    tell({ kind: 'summary', summary: next.value });
    parentPort?.close();
    return;
  }
  const batch = packer.pack(next.value);
  last = Math.max(last, batch.row[batch.count - 1] ?? 0);
  tell({ kind: 'batch', batch, share: Math.min(1, last / lines) }, buffersOf(batch));
}

function tell(message: ReadingMessage, transfer: readonly ArrayBuffer[] = []): void {
  parentPort?.postMessage(message, [...transfer]);
}

function buffersOf(batch: PackedEntries): ArrayBuffer[] {
  const { reporter, kind, circumstance, value, row } = batch;
  return [reporter, kind, circumstance, value, row].map((one) => one.buffer as ArrayBuffer);
}

/** Line feeds of the file: what the number of the last row read is held against. */
function countLines(text: Uint8Array): number {
  let count = 1;
  for (let at = text.indexOf(10); at >= 0; at = text.indexOf(10, at + 1)) count += 1;
  return count;
}
