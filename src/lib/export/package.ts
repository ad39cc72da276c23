import { XML_HEAD } from './xml';
import { zipBytes, type ZipFile } from './zip';

const RELATIONSHIPS = 'http://schemas.openxmlformats.org/package/2006/relationships';
const CONTENT_TYPES = 'http://schemas.openxmlformats.org/package/2006/content-types';
/** Kinds of relationship that office documents have, and that packages themselves have. */
export const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/';
const CORE = 'http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties';

/** Parts whose kind their ending tells. */
const BY_ENDING: Readonly<Record<string, string>> = {
  rels: 'application/vnd.openxmlformats-package.relationships+xml',
  xml: 'application/xml',
  png: 'image/png',
  svg: 'image/svg+xml',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

interface Relationship {
  readonly type: string;
  readonly target: string;
}

/** An office document in the making: parts, their content types, and which leads to which (ECMA-376, part 2). */
export class OfficePackage {
  readonly #parts: ZipFile[] = [];
  readonly #types = new Map<string, string>();
  readonly #relationships = new Map<string, Relationship[]>();

  /** @param type of its content; left out where its ending tells */
  add(path: string, content: string | Uint8Array, type?: string): void {
    this.#parts.push({ path, content: typeof content === 'string' ? XML_HEAD + content : content });
    if (type !== undefined) this.#types.set(path, type);
  }

  /**
   * Leads from a part (or from the package, '') to another.
   * @param type the last word of an office relationship, or `core-properties`
   * @returns the id by which the part names it
   */
  relate(from: string, type: string, target: string): string {
    const known = this.#relationships.get(from) ?? [];
    known.push({ type: type === 'core-properties' ? CORE : OFFICE + type, target });
    this.#relationships.set(from, known);
    return `rId${known.length}`;
  }

  async bytes(): Promise<Uint8Array> {
    const relationships = [...this.#relationships].map(([from, list]) => ({
      path: relationshipsPath(from),
      content: `${XML_HEAD}<Relationships xmlns="${RELATIONSHIPS}">${list
        .map(
          ({ type, target }, index) =>
            `<Relationship Id="rId${index + 1}" Type="${type}" Target="${relative(from, target)}"/>`,
        )
        .join('')}</Relationships>`,
    }));
    const defaults = Object.entries(BY_ENDING).map(
      ([ending, type]) => `<Default Extension="${ending}" ContentType="${type}"/>`,
    );
    const overrides = [...this.#types].map(
      ([path, type]) => `<Override PartName="/${path}" ContentType="${type}"/>`,
    );
    const types = `${XML_HEAD}<Types xmlns="${CONTENT_TYPES}">${defaults.join('')}${overrides.join('')}</Types>`;
    return zipBytes([{ path: '[Content_Types].xml', content: types }, ...relationships, ...this.#parts]);
  }
}

function relationshipsPath(from: string): string {
  const cut = from.lastIndexOf('/') + 1;
  return `${from.slice(0, cut)}_rels/${from.slice(cut)}.rels`;
}

/** From the folder of one part to another part, as every reader of packages understands it. */
function relative(from: string, target: string): string {
  const folders = from.split('/').slice(0, -1);
  const parts = target.split('/');
  let shared = 0;
  while (shared < folders.length && folders[shared] === parts[shared]) shared += 1;
  return [...folders.slice(shared).map(() => '..'), ...parts.slice(shared)].join('/');
}
