import { chance, oneOf } from '../../../scripts/demo/chance';
import { archive, type Member } from '../../fixtures/archive';
import { FORMATS, soundFile } from './sound-files';

/** A file that nobody meant to send: its bytes, its name, and the seed that makes it again. */
export interface Fuzzed {
  readonly seed: string;
  readonly fileName: string;
  readonly bytes: Uint8Array;
}

/** Pieces that readers stumble over: marks, ends, numbers out of reach, words in place of figures, parts of other formats. */
const PIECES = [
  ...['"', "'", '""', '\\', ',', ';', '\t', '\n', '\r', '\0', '\uFEFF', '\uFFFD', '\u2028', '\uD800'],
  ...['[', ']', '{', '}', '{"a":', 'null', 'NaN', '1e999', '-0', '9007199254740993', '1'.repeat(400)],
  ...['<row r="1048576">', '</c>', '&amp;', '&#0;', '=1/0', 'PK\u0003\u0004', '__proto__', 'constructor'],
  ...['x'.repeat(5000), ','.repeat(3000), '\n'.repeat(3000), '"\n'.repeat(500), '('.repeat(500)],
].map((piece) => new TextEncoder().encode(piece));

/** A sound file of any format with some of its bytes changed, cut, doubled or moved. */
export function fuzzed(seed: string): Fuzzed {
  const format = oneOf(FORMATS, seed, 'format');
  const changes = 1 + Math.floor(chance(seed, 'changes') * 6);
  const spoilt = (bytes: Uint8Array) => {
    let now = bytes;
    for (let change = 0; change < changes; change++) now = changed(now, `${seed} ${change}`);
    return now;
  };
  const sound = soundFile(format, seed);
  const bytes = 'bytes' in sound ? spoilt(sound.bytes) : spoiltArchive(sound.members, seed, spoilt);
  // Now and then the name tells something else than the bytes.
  const ending = chance(seed, 'name') < 0.9 ? format : oneOf(FORMATS, seed, 'other');
  return { seed, fileName: `fuzz.${ending}`, bytes };
}

/** Most of what is wrong with a workbook is wrong inside its archive: in its cells, most often. */
function spoiltArchive(
  members: readonly Member[],
  seed: string,
  spoilt: (bytes: Uint8Array) => Uint8Array,
): Uint8Array {
  if (chance(seed, 'outside') < 0.2) return spoilt(archive(members));
  const wrong = chance(seed, 'sheet') < 0.7 ? members[0] : oneOf(members, seed, 'part');
  return archive(
    members.map((one) =>
      one === wrong ? { ...one, content: spoilt(Uint8Array.from(Buffer.from(one.content))) } : one,
    ),
  );
}

function changed(bytes: Uint8Array, seed: string): Uint8Array {
  const at = Math.floor(chance(seed, 'at') * (bytes.length + 1));
  const length = Math.floor(chance(seed, 'length') ** 3 * bytes.length);
  const part = bytes.subarray(at, at + length);
  switch (oneOf(['bytes', 'cut', 'end', 'double', 'move', 'piece', 'piece', 'piece'], seed, 'kind')) {
    case 'bytes':
      return bytes.map((byte, index) =>
        chance(seed, 'byte', String(index)) < 0.01 ? (byte + index) % 256 : byte,
      );
    case 'cut':
      return joined(bytes.subarray(0, at), bytes.subarray(at + length));
    case 'end':
      return bytes.slice(0, at);
    case 'double':
      return joined(bytes.subarray(0, at), part, part, bytes.subarray(at));
    case 'move':
      return joined(part, bytes.subarray(0, at), bytes.subarray(at + length));
    default:
      return joined(bytes.subarray(0, at), oneOf(PIECES, seed, 'piece'), bytes.subarray(at));
  }
}

function joined(...parts: readonly Uint8Array[]): Uint8Array {
  const all = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}
