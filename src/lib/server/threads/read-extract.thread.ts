/** The script of a thread: runs the import line on one extract after the other, a batch whenever it is asked for the next. */
import { parentPort } from 'node:worker_threads';
import { EntryPacker, type PackedEntries } from '../../import/pack';
import { openInput } from '../../import/open-input';
import { readBatches } from '../../import/pipeline';
import { NEXT, type ReadingMessage, type ReadingTask } from './messages';

/** How the extract in hand is gone on with. */
let goOn: () => void = () => undefined;
/** The next extract, until it is opened. */
let opening: Promise<void> = Promise.resolve();

parentPort?.on('message', (message: ReadingTask | typeof NEXT) => {
  if (message === NEXT) {
    void opening.then(() => {
      goOn();
    });
  } else opening = open(message);
});

async function open({ bytes, fileName, catalogue, decisions }: ReadingTask): Promise<void> {
  const lines = countLines(bytes);
  const packer = new EntryPacker();
  const batches = readBatches(await openInput({ bytes, fileName }), catalogue, decisions);
  let last = 0;
  goOn = () => {
    const next = batches.next();
    if (next.done === true) {
      // Asked for more than there is, it has said so already.
      goOn = () => undefined;
      tell({ kind: 'summary', summary: next.value });
      return;
    }
    const batch = packer.pack(next.value);
    last = Math.max(last, batch.row[batch.count - 1] ?? 0);
    tell({ kind: 'batch', batch, share: Math.min(1, last / lines) }, buffersOf(batch));
  };
}

function tell(message: ReadingMessage, transfer: readonly ArrayBuffer[] = []): void {
  parentPort?.postMessage(message, [...transfer]);
}

function buffersOf(batch: PackedEntries): ArrayBuffer[] {
  const { reporter, kind, circumstance, value, row } = batch;
  return [reporter, kind, circumstance, value, row].map((one) => one.buffer as ArrayBuffer);
}

/** Line feeds of the file: what the number of the last row read is held against. */
function countLines(bytes: Uint8Array): number {
  // A Buffer looks for a byte three times as fast.
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let count = 1;
  for (let at = text.indexOf(10); at >= 0; at = text.indexOf(10, at + 1)) count += 1;
  return count;
}
