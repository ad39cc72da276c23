import { packedBytes, type ZipEntry } from './zip-directory';

/**
 * Unpacks one entry, and counts what really comes out: a directory that declares less than it unpacks to is
 * found out as soon as that much has been unpacked, and the rest is never made.
 * @returns the bytes in pieces; undefined where they are not what the directory says
 */
export async function unpack(
  archive: Uint8Array,
  entry: ZipEntry,
): Promise<readonly Uint8Array[] | undefined> {
  const packed = packedBytes(archive, entry);
  if (packed === undefined || entry.encrypted) return undefined;
  if (entry.method === 0) return checked([packed], entry);
  if (entry.method !== 8) return undefined;

  const pieces: Uint8Array[] = [];
  let size = 0;
  const reader = inflating(packed).getReader();
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return checked(pieces, entry);
      size += value.length;
      if (size > entry.size) return undefined;
      pieces.push(value);
    }
  } catch {
    return undefined;
  } finally {
    await reader.cancel().catch(() => undefined);
  }
}

function inflating(packed: Uint8Array): ReadableStream<Uint8Array> {
  const source = new ReadableStream<Uint8Array<ArrayBuffer>>({
    start(controller) {
      controller.enqueue(new Uint8Array(packed));
      controller.close();
    },
  });
  return source.pipeThrough(new DecompressionStream('deflate-raw'));
}

/** One flipped bit in a number is a wrong number: what comes out must have the declared length and checksum. */
function checked(pieces: readonly Uint8Array[], entry: ZipEntry): readonly Uint8Array[] | undefined {
  let size = 0;
  let crc = -1;
  for (const piece of pieces) {
    size += piece.length;
    for (let at = 0; at < piece.length; at += 1) {
      crc = (crc >>> 8) ^ (CRC_TABLE[(crc ^ (piece[at] as number)) & 0xff] as number);
    }
  }
  return size === entry.size && (crc ^ -1) >>> 0 === entry.crc ? pieces : undefined;
}

const CRC_TABLE = Int32Array.from({ length: 256 }, (_, index) => {
  let value = index;
  for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
  return value;
});
