import type { ZipFile } from './zip';

const ENTRY = 0x02014b50;
const END = 0x06054b50;
const END_LENGTH = 22;
const STORED = 0;

/**
 * The files of an archive that a library has just made (APPNOTE 6.3.3: one disk, no comment, no ZIP64, no password), so
 * that what it writes wrongly can be mended. Files that somebody brings are read by `import/zip-directory.ts`.
 * @throws RangeError where it is no such archive
 */
export async function zipFiles(archive: Uint8Array): Promise<ZipFile[]> {
  const view = new DataView(archive.buffer, archive.byteOffset, archive.byteLength);
  const end = archive.length - END_LENGTH;
  if (end < 0 || view.getUint32(end, true) !== END) throw new RangeError('no archive, or one with a comment');
  const count = view.getUint16(end + 10, true);
  const files: ZipFile[] = [];
  let at = view.getUint32(end + 16, true);
  for (let index = 0; index < count; index += 1) {
    if (view.getUint32(at, true) !== ENTRY) throw new RangeError('a broken directory of an archive');
    const [nameLength, extraLength, noteLength] = [28, 30, 32].map((field) =>
      view.getUint16(at + field, true),
    );
    const nameEnd = at + 46 + (nameLength ?? 0);
    const path = new TextDecoder().decode(archive.subarray(at + 46, nameEnd));
    const local = view.getUint32(at + 42, true);
    const from = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
    const packed = archive.subarray(from, from + view.getUint32(at + 20, true));
    const stored = view.getUint16(at + 10, true) === STORED;
    files.push({ path, content: stored ? packed : await inflated(packed) });
    at = nameEnd + (extraLength ?? 0) + (noteLength ?? 0);
  }
  return files;
}

async function inflated(packed: Uint8Array): Promise<Uint8Array> {
  const stream = new Blob([new Uint8Array(packed)]).stream();
  const whole = stream.pipeThrough(new DecompressionStream('deflate-raw'));
  return new Uint8Array(await new Response(whole).arrayBuffer());
}
