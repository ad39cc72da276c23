/** Where things stand in the header of a compound file (MS-CFB 2.2) and in an entry of its directory (2.6). */
const HEADER = {
  ...{ sectorShift: 30, miniShift: 32, directory: 48, miniCutoff: 56, miniTable: 60 },
  ...{ furtherTables: 68, tables: 76, tableCount: 109 },
};
const ENTRY = { size: 128, nameLength: 64, start: 116, length: 120 };
const LAST_SECTOR = 0xfffffffa;

/**
 * A stream of a compound file by its name.
 * @returns undefined where it has none, or its sectors cannot be followed to their end
 */
export function compoundStream(bytes: Uint8Array, names: readonly string[]): Uint8Array | undefined {
  try {
    return new CompoundFile(bytes).stream(names);
  } catch (error) {
    // A number that leads out of the file.
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

class CompoundFile {
  readonly #view: DataView;
  readonly #sectorSize: number;
  readonly #tables: readonly number[];

  constructor(readonly bytes: Uint8Array) {
    this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    this.#sectorSize = sizeOf(this.#view.getUint16(HEADER.sectorShift, true), 7, 12);
    this.#tables = this.#allocationTables();
  }

  stream(names: readonly string[]): Uint8Array | undefined {
    const directory = this.#joined(this.#number(HEADER.directory));
    const view = new DataView(directory.buffer);
    for (let at = 0; at + ENTRY.size <= directory.length; at += ENTRY.size) {
      const name = directory.subarray(at, at + Math.max(0, view.getUint16(at + ENTRY.nameLength, true) - 2));
      if (!names.includes(new TextDecoder('utf-16le').decode(name))) continue;
      const start = view.getUint32(at + ENTRY.start, true);
      const length = view.getUint32(at + ENTRY.length, true);
      if (length >= this.#number(HEADER.miniCutoff)) return this.#joined(start).subarray(0, length);
      // Small streams lie together in the stream of the first entry, in sectors of their own.
      return this.#mini(this.#joined(view.getUint32(ENTRY.start, true)), start).subarray(0, length);
    }
    return undefined;
  }

  #number(at: number): number {
    return this.#view.getUint32(at, true);
  }

  #sector(sector: number): number {
    const at = (sector + 1) * this.#sectorSize;
    if (at + this.#sectorSize > this.bytes.length) throw new RangeError(`no sector ${sector}`);
    return at;
  }

  /** The sectors of the allocation table: some named in the header, the others in sectors of their own. */
  #allocationTables(): number[] {
    const tables: number[] = [];
    const take = (from: number, count: number) => {
      for (let index = 0; index < count; index += 1) {
        const sector = this.#number(from + 4 * index);
        if (sector < LAST_SECTOR) tables.push(sector);
      }
    };
    take(HEADER.tables, HEADER.tableCount);
    const each = this.#sectorSize / 4 - 1;
    let further = this.#number(HEADER.furtherTables);
    for (let turn = 0; further < LAST_SECTOR; turn += 1) {
      if (turn > this.bytes.length / this.#sectorSize) throw new RangeError('a ring of tables');
      take(this.#sector(further), each);
      further = this.#number(this.#sector(further) + 4 * each);
    }
    return tables;
  }

  #joined(start: number): Uint8Array {
    const perTable = this.#sectorSize / 4;
    const following = (sector: number) => {
      const table = this.#tables[Math.floor(sector / perTable)];
      if (table === undefined) throw new RangeError(`no table of sector ${sector}`);
      return this.#number(this.#sector(table) + 4 * (sector % perTable));
    };
    const sectors = chain(start, following, this.bytes.length / this.#sectorSize);
    return joined(
      this.bytes,
      sectors.map((one) => this.#sector(one)),
      this.#sectorSize,
    );
  }

  #mini(whole: Uint8Array, start: number): Uint8Array {
    const size = sizeOf(this.#view.getUint16(HEADER.miniShift, true), 6, 6);
    const table = this.#joined(this.#number(HEADER.miniTable));
    const view = new DataView(table.buffer);
    const sectors = chain(start, (sector) => view.getUint32(4 * sector, true), whole.length / size);
    return joined(
      whole,
      sectors.map((one) => one * size),
      size,
    );
  }
}

function sizeOf(shift: number, least: number, most: number): number {
  if (shift < least || shift > most) throw new RangeError(`no sectors of 2^${shift}`);
  return 1 << shift;
}

/** @throws RangeError where there are more than can be: they run in a ring */
function chain(start: number, following: (sector: number) => number, most: number): number[] {
  const sectors: number[] = [];
  for (let sector = start; sector < LAST_SECTOR; sector = following(sector)) {
    if (sectors.length > most) throw new RangeError('a ring of sectors');
    sectors.push(sector);
  }
  return sectors;
}

function joined(bytes: Uint8Array, starts: readonly number[], size: number): Uint8Array {
  const all = new Uint8Array(starts.length * size);
  for (const [index, start] of starts.entries()) all.set(bytes.subarray(start, start + size), index * size);
  return all;
}
