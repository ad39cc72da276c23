import { finding, type Finding, type Place } from '../domain/finding';
import { jsonFault } from './json-fault';
import { FIELDS, mappingOf, type Decisions, type Encoding, type Field } from './mapping';
import type { Said, Source, SourceRow } from './source';
import type { PreviewRow } from './staged';

/** The wrapped form names itself so. */
export const JSON_FORMAT = 'zhunsheng-extract/1';

const PREVIEW_ITEMS = 20;
const REPORT_FIELDS: readonly Field[] = ['title', 'link', 'submitted', 'published', 'exempt'];

type JsonObject = Readonly<Record<string, unknown>>;

/**
 * A JSON extract: an array of observations, an array of reports each with its `figures`, or either wrapped as
 * `{"format": "zhunsheng-extract/1", "observations" | "reports": […]}`. The schema stands in `data/`.
 * @returns undefined, with an error told, for what is not JSON or not of this shape
 */
export function openJson(
  text: string,
  encoding: Encoding,
  decisions: Decisions,
  tell: (finding: Finding) => void,
): Source | undefined {
  const parsed = parse(text, tell);
  const list = parsed === undefined ? undefined : itemsOf(parsed.value, tell);
  if (list === undefined) return undefined;

  const told = new Set<string>();
  const rows = list.items.flatMap((item, index) => rowOf(item, `${list.pointer}/${index}`, told, tell) ?? []);
  return {
    format: 'json',
    mapping: mappingOf(encoding, undefined, [], decisions),
    preview: rows.slice(0, PREVIEW_ITEMS).map(previewOf),
    rows: rows.length,
    rowBatches: () => [rows],
  };
}

function parse(text: string, tell: (finding: Finding) => void): { value: unknown } | undefined {
  try {
    return { value: JSON.parse(text) as unknown };
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    const { line, column } = jsonFault(text);
    const got =
      text
        .split('\n')
        [line - 1]?.slice(column - 1, column + 19)
        .trim() ?? '';
    tell(finding('json-invalid', 'error', { row: line }, got, String(column)));
    return undefined;
  }
}

function itemsOf(
  value: unknown,
  tell: (finding: Finding) => void,
): { items: readonly unknown[]; pointer: string } | undefined {
  if (Array.isArray(value)) {
    if (value.length > 0) return { items: value, pointer: '' };
    tell(finding('file-empty', 'error', { pointer: '' }));
    return undefined;
  }
  if (isObject(value)) {
    if (value.format !== undefined && value.format !== JSON_FORMAT) {
      tell(finding('json-shape', 'error', { pointer: '/format' }, brief(value.format), JSON_FORMAT));
      return undefined;
    }
    for (const key of ['observations', 'reports']) {
      const items = value[key];
      if (Array.isArray(items)) return { items, pointer: `/${key}` };
    }
  }
  tell(finding('json-shape', 'error', { pointer: '' }, brief(value), 'observations|reports'));
  return undefined;
}

/** One observation is a row with one figure; one report is a row with those under `figures`. */
function rowOf(
  item: unknown,
  pointer: string,
  told: Set<string>,
  tell: (finding: Finding) => void,
): SourceRow | undefined {
  const row = saidBy(item, pointer, undefined, told, tell);
  if (row === undefined || !isObject(item)) return undefined;
  if (item.figures === undefined) {
    const aboutReport =
      REPORT_FIELDS.some((field) => item[field] !== undefined) && item.indicator === undefined;
    if (!aboutReport && !('value' in item)) {
      tell(finding('json-shape', 'error', { pointer }, Object.keys(item).join(' '), 'value'));
      return undefined;
    }
    return { ...row, aboutReport, figures: aboutReport ? [] : [row] };
  }
  if (!Array.isArray(item.figures)) {
    tell(finding('json-shape', 'error', { pointer: `${pointer}/figures` }, brief(item.figures), 'array'));
    return undefined;
  }
  const figures = item.figures.flatMap((figure: unknown, index) => {
    const at = `${pointer}/figures/${index}`;
    const said = saidBy(figure, at, row, told, tell);
    if (said === undefined || (isObject(figure) && 'value' in figure)) return said ?? [];
    tell(finding('json-shape', 'error', { pointer: at }, brief(figure), 'value'));
    return [];
  });
  return { ...row, aboutReport: true, figures };
}

/** The fields of one object, each falling back on those of the report it stands in. */
function saidBy(
  item: unknown,
  pointer: string,
  parent: Said | undefined,
  told: Set<string>,
  tell: (finding: Finding) => void,
): Said | undefined {
  if (!isObject(item)) {
    tell(finding('json-shape', 'error', { pointer }, brief(item), 'object'));
    return undefined;
  }
  for (const [key, value] of Object.entries(item)) {
    if (key === 'figures' && parent === undefined) continue;
    if (!(FIELDS as readonly string[]).includes(key)) {
      if (!told.has(key))
        tell(finding('column-ignored', 'warning', { pointer: `${pointer}/${escaped(key)}` }, key));
      told.add(key);
    } else if (!isScalar(value) && !(typeof value === 'boolean' && key === 'exempt')) {
      tell(
        finding('json-shape', 'error', { pointer: `${pointer}/${key}` }, brief(value), 'string|number|null'),
      );
      return undefined;
    }
  }
  const own = (field: Field) => (Object.hasOwn(item, field) ? item[field] : undefined);
  const place = (field?: Field): Place => {
    if (field !== undefined && own(field) !== undefined) return { pointer: `${pointer}/${field}` };
    return field !== undefined && parent?.text(field) ? parent.place(field) : { pointer };
  };
  return {
    place,
    text: (field) => {
      const value = own(field);
      return value === undefined || value === null ? (parent?.text(field) ?? '') : String(value);
    },
  };
}

function previewOf(row: SourceRow, index: number): PreviewRow {
  const first = row.figures[0] ?? row;
  const cells = (['agency', 'year', 'indicator', 'value'] as const).map((field) => first.text(field));
  return { sheet: '', row: index + 1, taken: 'data', cells };
}

function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isScalar(value: unknown): value is string | number | null {
  return value === null || typeof value === 'string' || typeof value === 'number';
}

function escaped(key: string): string {
  return key.replaceAll('~', '~0').replaceAll('/', '~1');
}

function brief(value: unknown): string {
  const text = JSON.stringify(value) ?? '';
  return text.length > 40 ? `${text.slice(0, 40)}…` : text;
}
