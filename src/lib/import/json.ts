import { finding, type Finding } from '../domain/finding';
import type { Catalogue } from './catalogue';
import { jsonItems } from './json-items';
import { JsonLines, type JsonLine } from './json-lines';
import { JsonTable } from './json-table';
import { mappingOf, type Decisions, type Encoding } from './mapping';
import type { Names } from './names';
import type { Source } from './source';

const BATCH = 4096;
const ONE_A_LINE = /\.(?:ndjson|jsonl)$/i;

/**
 * A JSON extract: an array of observations, an array of reports each with its `figures`, either wrapped as
 * `{"format": "zhunsheng-extract/1", "observations" | "reports": […]}` (the schemas stand in `data/`), objects with a key
 * for each indicator or year, NDJSON, objects keyed by agency, year and indicator in any order, or a list for each key.
 * Read item by item; keys are taken as the headers of a table are, so that a person may decide what each is.
 */
export function openJson(
  text: string,
  file: { readonly fileName: string; readonly encoding: Encoding },
  names: Names,
  catalogue: Pick<Catalogue, 'layouts'>,
  decisions: Decisions,
  tell: (finding: Finding) => void,
): Source {
  const lines = new JsonLines(names, decisions, tell);
  const table = new JsonTable(lines, file.fileName, names, catalogue, decisions, tell);
  let rows = 0;
  return {
    format: 'json',
    get mapping() {
      const { mapping } = table;
      return mappingOf(file.encoding, undefined, mapping === undefined ? [] : [mapping], decisions);
    },
    get preview() {
      return table.preview;
    },
    get rows() {
      return rows;
    },
    *rowBatches() {
      let batch: JsonLine[] = [];
      for (const { value, spot } of jsonItems(text, ONE_A_LINE.test(file.fileName), tell)) {
        rows += 1;
        lines.read(value, spot, batch);
        if (lines.tooMany) {
          const [got, most] = [String(lines.headers.length), 'keys'];
          tell(finding('json-shape', 'error', { pointer: spot?.pointer ?? '' }, got, most));
          return;
        }
        if (batch.length < BATCH) continue;
        yield table.rows(batch);
        batch = [];
      }
      if (batch.length > 0) yield table.rows(batch);
      table.finish();
    },
  };
}
