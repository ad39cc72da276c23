import { chance, oneOf } from '../../../scripts/demo/chance';
import { archive, type Member } from '../../fixtures/archive';
import { combinations, fileOf, goldenCells } from '../corpus/corpus';

/** A file that nobody meant to send: its bytes, its name, and the seed that makes it again. */
export interface Fuzzed {
  readonly seed: string;
  readonly fileName: string;
  readonly bytes: Uint8Array;
}

const COMBINATIONS = combinations();

/** Pieces that readers stumble over: marks, ends, numbers out of reach, words in place of figures, parts of other formats. */
const PIECES = [
  ...['"', "'", '""', '\\', ',', ';', '\t', '\n', '\r', '\0', '\uFEFF', '\uFFFD', '\u2028', '\uD800'],
  ...['[', ']', '{', '}', '{"a":', 'null', 'NaN', '1e999', '-0', '9007199254740993', '1'.repeat(400)],
  ...['<row r="1048576">', '</c>', '&amp;', '&#0;', '=1/0', 'PK\u0003\u0004', '__proto__', 'constructor'],
  ...['x'.repeat(5000), ','.repeat(3000), '\n'.repeat(3000), '"\n'.repeat(500), '('.repeat(500)],
].map((piece) => new TextEncoder().encode(piece));

/** A sound file of any format with some of its bytes changed, cut, doubled or moved. */
export function fuzzed(seed: string): Fuzzed {
  const format = oneOf(['csv', 'json', 'xlsx'] as const, seed, 'format');
  const changes = 1 + Math.floor(chance(seed, 'changes') * 6);
  const spoilt = (bytes: Uint8Array) => {
    let now = bytes;
    for (let change = 0; change < changes; change++) now = changed(now, `${seed} ${change}`);
    return now;
  };
  // Most of what is wrong with a workbook is wrong inside its archive.
  const inside = format === 'xlsx' && chance(seed, 'inside') < 0.8;
  const bytes = inside ? workbook(seed, spoilt) : spoilt(soundFile(seed, format));
  // Now and then the name tells something else than the bytes.
  const fileName = `fuzz.${chance(seed, 'name') < 0.9 ? format : oneOf(['csv', 'json', 'xlsx', 'xls'], seed, 'other')}`;
  return { seed, fileName, bytes };
}

function soundFile(seed: string, format: 'csv' | 'json' | 'xlsx'): Uint8Array {
  if (format === 'xlsx') return workbook(seed, (bytes) => bytes);
  if (format === 'csv') return fileOf(oneOf(COMBINATIONS, seed, 'file'), 2019);
  const items = goldenCells(2019).map(({ agency, indicator, year, value }) => ({
    ...{ agency: agency.code, indicator: indicator.code, year, value },
  }));
  const text =
    chance(seed, 'lines') < 0.3 ? items.map((one) => JSON.stringify(one)).join('\n') : JSON.stringify(items);
  return new TextEncoder().encode(text);
}

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';

/** A small workbook of the golden table, one of its parts spoilt: the sheet, most often. */
function workbook(seed: string, spoilt: (bytes: Uint8Array) => Uint8Array): Uint8Array {
  const cells = goldenCells(2019);
  const rows = cells.map((one) => [one.agency.name, one.year, one.indicator.name, one.value]);
  const sheetRows = [['机构', '年度', '指标', '数值'], ...rows].map(
    (row) =>
      `<row>${row.map((cell) => (typeof cell === 'number' ? `<c><v>${cell}</v></c>` : textCell(cell))).join('')}</row>`,
  );
  const relation = (type: string, target: string) =>
    `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/${type}" Target="${target}"/></Relationships>`;
  const parts: Record<string, string> = {
    'xl/worksheets/sheet1.xml': `<worksheet xmlns="${MAIN}"><sheetData>${sheetRows.join('')}</sheetData></worksheet>`,
    'xl/workbook.xml': `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets><sheet name="数据" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': relation('worksheet', 'worksheets/sheet1.xml'),
    '_rels/.rels': relation('officeDocument', 'xl/workbook.xml'),
    '[Content_Types].xml': `<Types xmlns="${PACKAGE}/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>`,
  };
  const names = Object.keys(parts);
  const wrong = chance(seed, 'sheet') < 0.7 ? names[0] : oneOf(names, seed, 'part');
  const members = names.map((name): Member => {
    const content = new TextEncoder().encode(parts[name]);
    return { name, content: name === wrong ? spoilt(content) : content };
  });
  return archive(members);
}

function textCell(text: string): string {
  return `<c t="inlineStr"><is><t>${text}</t></is></c>`;
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
