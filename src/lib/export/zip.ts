/** A file of an archive: its path with slashes, and what it holds. */
export interface ZipFile {
  readonly path: string;
  readonly content: Uint8Array | string;
}

const LOCAL = 0x04034b50;
const ENTRY = 0x02014b50;
const END = 0x06054b50;
const VERSION = 20;
/** Names are UTF-8. */
const FLAGS = 0x0800;
const DEFLATED = 8;
/** 1980-01-01: the same content gives the same bytes, whenever it is packed. */
const DATE = 0x21;

/**
 * Files as a ZIP archive in their order, each deflated (APPNOTE 6.3.3; no ZIP64: an office document stays far below 4 GB).
 * @throws RangeError of more files than a directory without ZIP64 counts
 */
export async function zipBytes(files: readonly ZipFile[]): Promise<Uint8Array> {
  if (files.length > 0xffff) throw new RangeError(`${files.length} files are too many for an archive`);
  const pieces: Uint8Array[] = [];
  const directory: Uint8Array[] = [];
  let offset = 0;
  for (const { path, content } of files) {
    const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
    const packed = await deflated(bytes);
    const name = new TextEncoder().encode(path);
    const shared = [VERSION, FLAGS, DEFLATED, 0, DATE];
    const sizes = [checksum(bytes), packed.length, bytes.length];
    const local = record([LOCAL], shared, sizes, [name.length, 0]);
    directory.push(
      record([ENTRY], [VERSION, ...shared], sizes, [name.length, 0, 0, 0, 0], [0, offset]),
      name,
    );
    pieces.push(local, name, packed);
    offset += local.length + name.length + packed.length;
  }
  const size = directory.reduce((sum, piece) => sum + piece.length, 0);
  const count = files.length;
  return joined([...pieces, ...directory, record([END], [0, 0, count, count], [size, offset], [0])]);
}

/** Numbers of a header: groups by turns of 32 and of 16 bits, little end first. */
function record(...groups: readonly (readonly number[])[]): Uint8Array {
  const size = groups.reduce((sum, group, index) => sum + group.length * (index % 2 === 0 ? 4 : 2), 0);
  const view = new DataView(new ArrayBuffer(size));
  let at = 0;
  for (const [index, group] of groups.entries()) {
    for (const number of group) {
      if (index % 2 === 0) view.setUint32(at, number, true);
      else view.setUint16(at, number, true);
      at += index % 2 === 0 ? 4 : 2;
    }
  }
  return new Uint8Array(view.buffer);
}

async function deflated(bytes: Uint8Array): Promise<Uint8Array> {
  const source = new Blob([new Uint8Array(bytes)]).stream();
  const packed = source.pipeThrough(new CompressionStream('deflate-raw'));
  return new Uint8Array(await new Response(packed).arrayBuffer());
}

function joined(pieces: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.length, 0));
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}

/** CRC-32 as ZIP has it. By index: an iterator over 17 MB holds everybody else up five times as long. */
function checksum(bytes: Uint8Array): number {
  const { length } = bytes;
  let crc = -1;
  for (let at = 0; at < length; at += 1) {
    crc = (crc >>> 8) ^ (CRC_TABLE[(crc ^ (bytes[at] as number)) & 0xff] as number);
  }
  return (crc ^ -1) >>> 0;
}

const CRC_TABLE = Int32Array.from({ length: 256 }, (_, index) => {
  let value = index;
  for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
  return value;
});
