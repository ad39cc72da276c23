/** A file inside a ZIP archive, as the archive's directory declares it (APPNOTE 4.3.12). */
export interface ZipEntry {
  readonly name: string;
  /** 0: stored, 8: deflated; others are not read. */
  readonly method: number;
  readonly encrypted: boolean;
  readonly crc: number;
  readonly compressedSize: number;
  /** As declared; the reader holds it against what comes out. */
  readonly size: number;
  /** Where its local header begins. */
  readonly offset: number;
}

const END = 0x06054b50;
const END_64 = 0x06064b50;
const LOCATOR_64 = 0x07064b50;
const ENTRY = 0x02014b50;
const LOCAL = 0x04034b50;
const OVERFLOW = 0xffffffff;
const LONGEST_COMMENT = 0xffff;
/** A workbook has some dozens of parts; each costs memory, so a directory of millions is not read. */
const MOST_ENTRIES = 50_000;

/**
 * The directory of an archive: every entry with the sizes it declares, nothing unpacked. ZIP64 is understood.
 * @returns undefined where the bytes are no archive, or one whose directory contradicts itself
 */
export function readZipDirectory(bytes: Uint8Array): ZipEntry[] | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = endOfDirectory(view);
  if (end === undefined || end.count > MOST_ENTRIES || end.offset + end.size > bytes.length) return undefined;
  const entries: ZipEntry[] = [];
  let at = end.offset;
  for (let index = 0; index < end.count; index += 1) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== ENTRY) return undefined;
    const nameLength = view.getUint16(at + 28, true);
    const extraLength = view.getUint16(at + 30, true);
    const next = at + 46 + nameLength + extraLength + view.getUint16(at + 32, true);
    if (next > bytes.length) return undefined;
    const sizes = sizesOf(view, at, at + 46 + nameLength, extraLength);
    if (sizes === undefined) return undefined;
    entries.push({
      name: new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength)),
      method: view.getUint16(at + 10, true),
      encrypted: (view.getUint16(at + 8, true) & 1) === 1,
      crc: view.getUint32(at + 16, true),
      ...sizes,
    });
    at = next;
  }
  return entries;
}

/** The packed bytes of an entry; undefined where they do not lie inside the archive. */
export function packedBytes(bytes: Uint8Array, entry: ZipEntry): Uint8Array | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const at = entry.offset;
  if (at + 30 > bytes.length || view.getUint32(at, true) !== LOCAL) return undefined;
  const start = at + 30 + view.getUint16(at + 26, true) + view.getUint16(at + 28, true);
  return start + entry.compressedSize > bytes.length
    ? undefined
    : bytes.subarray(start, start + entry.compressedSize);
}

interface DirectoryEnd {
  readonly count: number;
  readonly size: number;
  readonly offset: number;
}

function endOfDirectory(view: DataView): DirectoryEnd | undefined {
  const first = Math.max(0, view.byteLength - 22 - LONGEST_COMMENT);
  for (let at = view.byteLength - 22; at >= first; at -= 1) {
    if (view.getUint32(at, true) !== END) continue;
    if (at + 22 + view.getUint16(at + 20, true) > view.byteLength) continue;
    const end = {
      count: view.getUint16(at + 10, true),
      size: view.getUint32(at + 12, true),
      offset: view.getUint32(at + 16, true),
    };
    const overflown = end.count === 0xffff || end.size === OVERFLOW || end.offset === OVERFLOW;
    return overflown ? endOfDirectory64(view, at) : end;
  }
  return undefined;
}

function endOfDirectory64(view: DataView, end: number): DirectoryEnd | undefined {
  const locator = end - 20;
  if (locator < 0 || view.getUint32(locator, true) !== LOCATOR_64) return undefined;
  const at = long(view, locator + 8);
  if (at === undefined || at + 56 > view.byteLength || view.getUint32(at, true) !== END_64) return undefined;
  const [count, size, offset] = [long(view, at + 32), long(view, at + 40), long(view, at + 48)];
  return count === undefined || size === undefined || offset === undefined
    ? undefined
    : { count, size, offset };
}

/** Sizes and offset of an entry; what overflows 32 bits stands in the extra field 0x0001, in this order. */
function sizesOf(
  view: DataView,
  at: number,
  extra: number,
  extraLength: number,
): Pick<ZipEntry, 'compressedSize' | 'size' | 'offset'> | undefined {
  const short = [view.getUint32(at + 24, true), view.getUint32(at + 20, true), view.getUint32(at + 42, true)];
  if (short.includes(OVERFLOW)) {
    let field = extra;
    const end = extra + extraLength;
    while (field + 4 <= end && view.getUint16(field, true) !== 1)
      field += 4 + view.getUint16(field + 2, true);
    let value = field + 4;
    for (const [index, size] of short.entries()) {
      if (size !== OVERFLOW) continue;
      const wide = value + 8 <= end ? long(view, value) : undefined;
      if (wide === undefined) return undefined;
      short[index] = wide;
      value += 8;
    }
  }
  const [size = 0, compressedSize = 0, offset = 0] = short;
  return { size, compressedSize, offset };
}

function long(view: DataView, at: number): number | undefined {
  if (at < 0 || at + 8 > view.byteLength) return undefined;
  const value = view.getBigUint64(at, true);
  return value > BigInt(Number.MAX_SAFE_INTEGER) ? undefined : Number(value);
}
