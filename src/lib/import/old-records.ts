import { compoundStream } from './compound-stream';

/** Records of a workbook of Excel 97 on (MS-XLS 2.3). */
const BEGINNING = 0x809;
const END = 0x0a;
const SHEET = 0x85;

/**
 * Does every sheet of an old workbook (.xls) come to its end? What is missing behind a place that was lost (filled with
 * zeros by a copy that broke off) the library takes for the end, and rows would be gone without a word.
 */
export function isWhole(bytes: Uint8Array): boolean {
  const stream = compoundStream(bytes, ['Workbook', 'Book']);
  if (stream === undefined) return false;
  const view = new DataView(stream.buffer, stream.byteOffset, stream.byteLength);
  const starts: number[] = [];
  const globals = endOfPart(view, 0, (record, at) => {
    if (record === SHEET && at + 8 <= stream.length) starts.push(view.getUint32(at + 4, true));
  });
  return globals && starts.length > 0 && starts.every((start) => endOfPart(view, start, () => undefined));
}

/** Follows the records of a part, and of those within it, to its end. */
function endOfPart(view: DataView, start: number, take: (record: number, at: number) => void): boolean {
  let depth = 0;
  for (let at = start; at + 4 <= view.byteLength; at += 4 + view.getUint16(at + 2, true)) {
    const record = view.getUint16(at, true);
    if (record === BEGINNING) depth += 1;
    else if (depth === 0) return false;
    if (record === END) depth -= 1;
    if (depth === 0) return true;
    take(record, at);
  }
  return false;
}
