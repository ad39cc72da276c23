import { finding, type Finding } from '../domain/finding';
import { isList, brief, Spot } from './json-lines';
import { JsonObject, JsonReader, type JsonRemark, type JsonValue } from './json-parse';
import { positionOf } from './json-text';

/** The wrapped form names itself so. */
export const JSON_FORMAT = 'zhunsheng-extract/1';

const LISTS = ['observations', 'reports'] as const;
const SHOWN = 20;
const OPEN_ARRAY = '['.charCodeAt(0);
const OPEN_OBJECT = '{'.charCodeAt(0);

export interface JsonItem {
  readonly value: JsonValue;
  /** None where the item is the whole text. */
  readonly spot: Spot | undefined;
}

/**
 * The items of a JSON text as they are read: those of its array, of the list in a wrapped form, one a line where each
 * line is an object (NDJSON), one a position where an object holds a list for each column; else the whole.
 * A line of NDJSON that is no JSON is an error, and those after it are read; any other text ends where it stops being JSON.
 * @param lines whether the file's name says that it has one value a line
 */
export function* jsonItems(
  text: string,
  lines: boolean,
  tell: (finding: Finding) => void,
): Generator<JsonItem> {
  const reader = new JsonReader(text, (remark) => tellRemark(text, remark, tell));
  const code = reader.next();
  if (code === OPEN_ARRAY && !lines) yield* listed(reader, undefined, tell);
  else if (code === OPEN_OBJECT && !lines) yield* whole(reader, tell);
  else if (lines) yield* inLines(reader, 0, tell);
  else {
    const value = reader.value();
    if (value !== undefined && reader.end()) tellShape('', value, tell);
  }
  if (reader.fault !== undefined) tellFault(reader, reader.fault.at, 'json-invalid', tell);
}

function* listed(
  reader: JsonReader,
  above: Spot | undefined,
  tell: (finding: Finding) => void,
): Generator<JsonItem> {
  let index = 0;
  for (const value of reader.elements()) yield { value, spot: new Spot(above, index++) };
  if (reader.fault === undefined && index === 0)
    tell(finding('file-empty', 'error', { pointer: above?.pointer ?? '' }));
  if (above === undefined && reader.fault === undefined) reader.end();
}

/** An object is read member by member, so that a wrapped list never stands in memory at once. */
function* whole(reader: JsonReader, tell: (finding: Finding) => void): Generator<JsonItem> {
  const members = new Map<string, JsonValue>();
  const places = new Map<string, number>();
  let list: string | undefined;
  reader.at += 1;
  for (let first = true, more = true; more; first = false, more = reader.more()) {
    reader.next();
    const at = reader.at;
    const key = reader.key(first);
    if (key === undefined) break;
    const earlier = places.get(key);
    if (earlier !== undefined) tellRemark(reader.text, { kind: 'duplicate', at, key, first: earlier }, tell);
    places.set(key, at);
    if (LISTS.some((one) => one === key) && reader.next() === OPEN_ARRAY) {
      list = key;
      yield* listed(reader, new Spot(undefined, key), tell);
      if (reader.fault !== undefined) return;
      continue;
    }
    const value = reader.value(1);
    if (value === undefined) return;
    if (key === 'format' && value !== JSON_FORMAT) {
      tell(finding('json-shape', 'error', { pointer: '/format' }, brief(value), JSON_FORMAT));
      return;
    }
    members.set(key, value);
  }
  if (reader.fault !== undefined) return;
  const object = new JsonObject([...members.keys()], [...members.values()]);
  const alone = Number.isNaN(reader.next());
  if (!alone && list === undefined && reader.next() === OPEN_OBJECT) {
    yield { value: object, spot: new Spot(undefined, 0) };
    yield* inLines(reader, 1, tell);
    return;
  }
  if (!reader.end()) return;
  if (list !== undefined) {
    for (const key of members.keys())
      if (key !== 'format')
        tell(finding('column-ignored', 'warning', { pointer: new Spot(undefined, key).pointer }, key));
  } else if (members.size === 0 || members.has('format')) tellShape('', object, tell);
  else if (isColumns(object)) yield* across(object, tell);
  else yield { value: object, spot: undefined };
}

/** One value a line from here on; after a faulty one the next line is tried. */
function* inLines(reader: JsonReader, from: number, tell: (finding: Finding) => void): Generator<JsonItem> {
  const { text } = reader;
  for (let index = from; !Number.isNaN(reader.next()); index += 1) {
    const lineEnd = text.indexOf('\n', reader.at);
    const end = lineEnd < 0 ? text.length : lineEnd;
    const value = reader.value();
    if (value !== undefined) {
      const after = reader.at;
      if (Number.isNaN(reader.next()) || text.slice(after, reader.at).includes('\n')) {
        yield { value, spot: new Spot(undefined, index) };
        continue;
      }
      reader.fail('nothing');
    }
    tellFault(reader, Math.min(reader.fault?.at ?? end, end), 'json-line-invalid', tell);
    reader.fault = undefined;
    reader.at = end;
  }
}

/** {"机构": [...], "年度": [...]}: every member a list of plain values. */
function isColumns({ values }: JsonObject): boolean {
  return values.every(
    (value) =>
      isList(value) && value.length > 0 && !value.some((one) => isList(one) || one instanceof JsonObject),
  );
}

function* across({ keys, values }: JsonObject, tell: (finding: Finding) => void): Generator<JsonItem> {
  const columns = values.filter(isList);
  const length = columns[0]?.length ?? 0;
  const other = columns.findIndex((column) => column.length !== length);
  if (other >= 0) {
    const place = { pointer: new Spot(undefined, keys[other] ?? '').pointer };
    tell(finding('json-shape', 'error', place, String(columns[other]?.length), String(length)));
    return;
  }
  for (let index = 0; index < length; index += 1) {
    const cells = columns.map((column) => column[index] ?? null);
    yield { value: new JsonObject(keys, cells), spot: new ColumnSpot(index) };
  }
}

/** The cell of a column stands under the column's name, then its position. */
class ColumnSpot extends Spot {
  constructor(readonly position: number) {
    super(undefined, position);
  }

  override under(key: string): Spot {
    return new Spot(new Spot(undefined, key), this.position);
  }

  override pointerUnder(key: string): string {
    return this.under(key).pointer;
  }
}

function tellShape(pointer: string, value: JsonValue, tell: (finding: Finding) => void): void {
  tell(finding('json-shape', 'error', { pointer }, brief(value), LISTS.join('|')));
}

function tellFault(
  { text, fault }: JsonReader,
  at: number,
  code: 'json-invalid' | 'json-line-invalid',
  tell: (finding: Finding) => void,
): void {
  const { line, column } = positionOf(text, at);
  const got =
    text
      .slice(at, at + SHOWN)
      .split('\n')[0]
      ?.trim() ?? '';
  tell(finding(code, 'error', { row: line }, got, `${column} ${fault?.expected ?? 'nothing'}`));
}

function tellRemark(text: string, remark: JsonRemark, tell: (finding: Finding) => void): void {
  const { line, column } = positionOf(text, remark.at);
  const place = { row: line };
  if (remark.kind === 'duplicate') {
    const first = positionOf(text, remark.first);
    const expected = `${column} ${first.line} ${first.column}`;
    tell(finding('json-duplicate-key', 'error', place, remark.key, expected));
  } else if (remark.kind === 'inexact') {
    tell(
      finding('number-inexact', 'warning', place, shortened(remark.text), `${column} ${Number(remark.text)}`),
    );
  } else tell(finding('json-not-character', 'error', place, shortened(remark.text), String(column)));
}

function shortened(text: string): string {
  return text.length > 40 ? `${text.slice(0, 40)}…` : text;
}
