import { finding, type Finding, type FindingCode } from '../domain/finding';
import { isWhole } from './old-records';
import { hasPassword, isCompoundFile, linesOfOld } from './old-workbook';
import { unpack } from './unpack';
import {
  folderOf,
  readFormats,
  readRelationships,
  readSharedStrings,
  readWorkbookPart,
  type Relationship,
  type SheetPart,
} from './workbook-parts';
import { surveySheet, type WorkbookSheet } from './workbook-sheet';
import { readZipDirectory, type ZipEntry } from './zip-directory';

/** How much of a workbook is unpacked at most, in bytes: more is refused before it is. */
export interface WorkbookLimits {
  /** All parts that are read together, as the archive declares them. */
  readonly total: number;
  /** One part. */
  readonly part: number;
}

/** A million rows of a dozen columns; a refused one still leaves the thread its memory. */
export const WORKBOOK_LIMITS: WorkbookLimits = { total: 640 * 2 ** 20, part: 448 * 2 ** 20 };

/** Parts that a workbook has only a little of: relationships, styles, the list of sheets. */
const SMALL_PART = 32 * 2 ** 20;

type Tell = (finding: Finding) => void;

/** Why a workbook is not read. */
class Refusal {
  constructor(
    readonly code: FindingCode,
    readonly got = '',
    readonly expected = '',
  ) {}
}

/** Are these the first bytes of an archive or of an old Office file, which no text begins with? */
export function isWorkbook(bytes: Uint8Array): boolean {
  return isArchive(bytes) || isCompoundFile(bytes);
}

function isArchive(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 0x03 && bytes[3] === 0x04;
}

/** What a workbook is by its bytes: names are changed by hand, .et to .xls and back. */
export function workbookFormat(bytes: Uint8Array): 'xlsx' | 'xls' | 'ods' {
  if (isCompoundFile(bytes)) return 'xls';
  return isOds(readZipDirectory(bytes) ?? []) ? 'ods' : 'xlsx';
}

function isOds(entries: readonly ZipEntry[]): boolean {
  const has = (path: string) => entries.some(({ name }) => pathKey(name) === path);
  return has('mimetype') && has('content.xml');
}

/**
 * The sheets of a workbook that hold text, in their order, hidden ones too. XLSX is read here: every cell as the
 * text a person sees (`number-format.ts` says where not), formulas by the result stored with them. Old Excel
 * (.xls) and .ods are read by their values alone; .xlsb is refused, since the library loses cells of it. Never throws: what cannot be read is told as an error.
 * @returns undefined where there is nothing to read
 */
export async function openWorkbook(
  bytes: Uint8Array,
  tell: Tell,
  limits: WorkbookLimits = WORKBOOK_LIMITS,
): Promise<readonly WorkbookSheet[] | undefined> {
  const opened = isCompoundFile(bytes)
    ? await openOld(bytes, 'xls', tell)
    : await openArchive(bytes, tell, limits);
  if (opened instanceof Refusal) {
    tell(finding(opened.code, 'error', {}, opened.got, opened.expected));
    return undefined;
  }
  if (opened.length === 0) tell(finding('file-empty', 'error', {}));
  for (const { name } of opened.filter((sheet) => sheet.hidden)) {
    tell(finding('sheet-hidden', 'note', { sheet: name }, name));
  }
  return opened.length === 0 ? undefined : opened;
}

async function openArchive(
  bytes: Uint8Array,
  tell: Tell,
  limits: WorkbookLimits,
): Promise<readonly WorkbookSheet[] | Refusal> {
  const entries = readZipDirectory(bytes);
  if (entries === undefined) return new Refusal('workbook-broken');
  const declared = entries.reduce((sum, { size }) => sum + size, 0);
  if (declared > limits.total)
    return new Refusal('workbook-too-large', megabytes(declared), megabytes(limits.total));
  const archive = new Archive(bytes, entries, limits);
  if (archive.ambiguous) return new Refusal('workbook-broken');
  if (archive.has('xl/workbook.bin')) return new Refusal('workbook-unreadable', 'xlsb');
  if (isOds(entries)) return openOld(bytes, 'ods', tell, entries);
  if (archive.has('word/document.xml')) return new Refusal('file-format-unknown', 'docx');
  if (!archive.has('[Content_Types].xml')) return new Refusal('file-format-unknown', 'zip');
  return openXlsx(archive, tell);
}

async function openXlsx(archive: Archive, tell: Tell): Promise<readonly WorkbookSheet[] | Refusal> {
  const root = await archive.read('_rels/.rels', SMALL_PART, (pieces) => readRelationships(pieces, ''));
  if (root instanceof Refusal) return root;
  const path = root.find(({ type }) => type === 'officeDocument')?.target ?? 'xl/workbook.xml';
  const folder = folderOf(path);
  const workbook = await archive.read(path, SMALL_PART, readWorkbookPart);
  if (workbook instanceof Refusal) return workbook;
  const related = await archive.read(
    `${folder}_rels/${path.slice(folder.length)}.rels`,
    SMALL_PART,
    (pieces) => readRelationships(pieces, folder),
  );
  if (related instanceof Refusal) return related;

  const stringsPath = related.find(({ type }) => type === 'sharedStrings')?.target;
  const strings = await archive.readWhere(stringsPath, archive.limits.part, readSharedStrings, []);
  if (strings instanceof Refusal) return strings;
  const stylesPath = related.find(({ type }) => type === 'styles')?.target;
  const formats = await archive.readWhere(
    stylesPath,
    SMALL_PART,
    (pieces) => readFormats(pieces, workbook.since1904),
    [],
  );
  if (formats instanceof Refusal) return formats;

  const sheets: WorkbookSheet[] = [];
  for (const part of workbook.sheets) {
    const target = sheetTarget(part, related);
    if (target === undefined) {
      tell(finding('sheet-without-cells', 'note', { sheet: part.name }, part.name));
      continue;
    }
    const sheet = await archive.read(target, archive.limits.part, (pieces) => {
      const surveyed = surveySheet(part.name, part.hidden, { pieces, strings, formats });
      return surveyed === 'broken' ? undefined : { surveyed };
    });
    if (sheet instanceof Refusal) return sheet;
    if (sheet.surveyed === 'too-large') return new Refusal('workbook-too-large', part.name);
    if (sheet.surveyed !== undefined) sheets.push(sheet.surveyed);
  }
  return sheets;
}

/** Where the sheet's cells stand; undefined for a chart, a dialog or a macro, which have none. */
function sheetTarget({ relationship }: SheetPart, related: readonly Relationship[]): string | undefined {
  const found = related.find(({ id }) => id === relationship);
  return found === undefined ? '' : found.type === 'worksheet' ? found.target : undefined;
}

/** Old formats are read whole by the library, so their archive is held to what it declares beforehand. */
async function openOld(
  bytes: Uint8Array,
  format: 'xls' | 'ods',
  tell: Tell,
  entries: readonly ZipEntry[] = [],
): Promise<readonly WorkbookSheet[] | Refusal> {
  if (entries.some(({ size, compressedSize }) => size === 0 && compressedSize > 2))
    return new Refusal('workbook-broken');
  if (format === 'xls' && hasPassword(bytes)) return new Refusal('workbook-encrypted');
  const sheets = await linesOfOld(bytes, format);
  if (sheets === undefined) return new Refusal('workbook-unreadable', format);
  if (format === 'xls' && !isWhole(bytes)) return new Refusal('workbook-broken');
  tell(finding('workbook-values-only', 'warning', {}, format));
  return sheets;
}

/** An archive's parts by path, which may differ in case and slashes. */
class Archive {
  readonly #entries: ReadonlyMap<string, ZipEntry>;
  readonly ambiguous: boolean;

  constructor(
    readonly bytes: Uint8Array,
    entries: readonly ZipEntry[],
    readonly limits: WorkbookLimits,
  ) {
    this.#entries = new Map(entries.map((entry) => [pathKey(entry.name), entry]));
    this.ambiguous = this.#entries.size < entries.length;
  }

  has(path: string): boolean {
    return this.#entries.has(pathKey(path));
  }

  /** Unpacks and reads a part; a reader that gives undefined could not. */
  async read<Read>(
    path: string,
    most: number,
    reader: (pieces: readonly Uint8Array[]) => Read | undefined,
  ): Promise<Read | Refusal> {
    const entry = this.#entries.get(pathKey(path));
    if (entry === undefined) return new Refusal('workbook-broken', path);
    const limit = Math.min(most, this.limits.part);
    if (entry.size > limit) return new Refusal('workbook-too-large', megabytes(entry.size), megabytes(limit));
    const pieces = await unpack(this.bytes, entry);
    const read = pieces === undefined ? undefined : reader(pieces);
    return read ?? new Refusal('workbook-broken', path);
  }

  /** The same for a part that a workbook may lack. */
  async readWhere<Read>(
    path: string | undefined,
    most: number,
    reader: (pieces: readonly Uint8Array[]) => Read | undefined,
    otherwise: Read,
  ): Promise<Read | Refusal> {
    return path === undefined || !this.has(path) ? otherwise : this.read(path, most, reader);
  }
}

function pathKey(path: string): string {
  return path.replaceAll('\\', '/').replace(/^\//, '').toLowerCase();
}

function megabytes(bytes: number): string {
  return String(Math.ceil(bytes / 2 ** 20));
}
