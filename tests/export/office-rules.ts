import { posix } from 'node:path';
import { readZipDirectory } from '../../src/lib/import/zip-directory';
import { complaintsOf, documentOf, partsOf, pathsOf, textOf } from './opened-package';

type Parts = ReadonlyMap<string, Uint8Array>;

const PACKAGE_PROPERTIES = /^docProps\/core\.xml$/;

/** What PowerPoint, Excel, Word or WPS would repair or refuse, and no schema forbids. Empty where all is well. */
export async function officeComplaints(bytes: Uint8Array): Promise<string[]> {
  const names = (readZipDirectory(bytes) ?? []).map(({ name }) => name);
  const twice = names.filter((name, index) => names.map(lower).indexOf(lower(name)) !== index);
  const parts = await partsOf(bytes);
  return [
    ...twice.map((name) => `${name} stands twice in the archive`),
    ...complaintsOf(parts).filter((one) => !one.includes('word/') || !one.endsWith('nobody leads to it')),
    ...(names.some((name) => PACKAGE_PROPERTIES.test(name)) ? [] : ['no docProps/core.xml']),
    ...(names[0] === '[Content_Types].xml' || names[0]?.startsWith('word/')
      ? []
      : ['content types are not first']),
    ...controls(parts),
    ...slides(parts),
    ...presentation(parts),
    ...sheets(parts),
  ];
}

function lower(text: string): string {
  return text.toLowerCase();
}

function repeated(values: readonly string[]): string[] {
  return values.filter((value, index) => values.indexOf(value) !== index);
}

function all(xml: string, pattern: RegExp): string[] {
  return Array.from(xml.matchAll(pattern), ([, value]) => value ?? '');
}

function controls(parts: Parts): string[] {
  return [...parts.keys()]
    .filter((path) => /\.(xml|rels|vml|svg)$/.test(path))
    .filter((path) => /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff\ufffd]/.test(textOf(parts, path)))
    .map((path) => `${path}: a character that XML cannot hold, or one that was broken`);
}

/** Ids that are unique on a slide, places that lie on it, cells that fill a table, one layout, notes that lead back. */
function slides(parts: Parts): string[] {
  return pathsOf(parts, /^ppt\/slides\/slide\d+\.xml$/).flatMap((path) => {
    const xml = textOf(parts, path);
    const relations = textOf(parts, path.replace('slides/', 'slides/_rels/') + '.rels');
    const notes = all(relations, /relationships\/notesSlide" Target="([^"]+)"/g);
    const back = notes.flatMap((target) => {
      const note = posix.join('ppt/slides', target);
      const lead = textOf(parts, note.replace('notesSlides/', 'notesSlides/_rels/') + '.rels');
      const to = all(lead, /relationships\/slide" Target="([^"]+)"/g);
      return to.length === 1 && posix.join('ppt/notesSlides', to[0] ?? '') === path
        ? []
        : [`${note} leads elsewhere`];
    });
    const tables = Array.from(documentOf(xml).getElementsByTagName('a:tbl')).flatMap((table) => {
      const columns = table.getElementsByTagName('a:gridCol').length;
      const rows = Array.from(table.getElementsByTagName('a:tr'));
      return rows.every((row) => row.getElementsByTagName('a:tc').length === columns)
        ? []
        : [`${path}: a row that does not fill its table`];
    });
    return [
      ...repeated(all(xml, /<p:cNvPr id="(\d+)"/g)).map((id) => `${path}: shape id ${id} stands twice`),
      ...all(xml, /<a:ext cx="(?:\d+)" cy="(-\d+)"/g).map((size) => `${path}: a height of ${size}`),
      ...all(xml, /<a:gridCol w="(-\d+|0)"/g).map((size) => `${path}: a column of ${size}`),
      ...(all(relations, /relationships\/(slideLayout)"/g).length === 1 ? [] : [`${path}: not one layout`]),
      ...back,
      ...tables,
    ];
  });
}

/** Ids of slides from 256 on, of masters and layouts from 2^31 on, each once; every slide in the list. */
function presentation(parts: Parts): string[] {
  if (!parts.has('ppt/presentation.xml')) return [];
  const xml = textOf(parts, 'ppt/presentation.xml');
  const ids = all(xml, /<p:sldId id="(\d+)"/g);
  const large = [
    ...all(xml, /<p:sldMasterId id="(\d+)"/g),
    ...all(textOf(parts, 'ppt/slideMasters/slideMaster1.xml'), /<p:sldLayoutId id="(\d+)"/g),
  ];
  return [
    ...repeated(ids).map((id) => `slide id ${id} stands twice`),
    ...ids.filter((id) => Number(id) < 256 || Number(id) >= 2 ** 31).map((id) => `slide id ${id}`),
    ...repeated(large).map((id) => `master id ${id} stands twice`),
    ...large.filter((id) => Number(id) < 2 ** 31).map((id) => `master id ${id}`),
    ...(ids.length === pathsOf(parts, /^ppt\/slides\/slide\d+\.xml$/).length
      ? []
      : ['a slide that is not listed']),
  ];
}

/** Names, texts, rows, columns, merged cells and printed lines within what Excel holds; defined names that lead to a sheet. */
function sheets(parts: Parts): string[] {
  if (!parts.has('xl/workbook.xml')) return [];
  const book = documentOf(textOf(parts, 'xl/workbook.xml'));
  const names = Array.from(book.getElementsByTagName('sheet'), (one) => one.getAttribute('name') ?? '');
  const defined = Array.from(book.getElementsByTagName('definedName'), (one) => one.textContent ?? '');
  const texts = ['xl/sharedStrings.xml', ...pathsOf(parts, /^xl\/comments\d+\.xml$/)].filter((path) =>
    parts.has(path),
  );
  return [
    ...names.filter((name) => !isSheetName(name)).map((name) => `a sheet called ${JSON.stringify(name)}`),
    ...repeated(names.map(lower)).map((name) => `two sheets called ${name}`),
    ...defined
      .filter(
        (one) =>
          !names.some(
            (name) => one.startsWith(`'${name.replaceAll("'", "''")}'!`) || one.startsWith(`${name}!`),
          ),
      )
      .map((one) => `a defined name of ${one}`),
    ...texts.flatMap((path) =>
      Array.from(documentOf(textOf(parts, path)).getElementsByTagName('t'))
        .filter((one) => (one.textContent ?? '').length > 32_767)
        .map(() => `${path}: a text over 32,767 characters`),
    ),
    ...pathsOf(parts, /^xl\/worksheets\/sheet\d+\.xml$/).flatMap((path) => sheet(path, textOf(parts, path))),
  ];
}

function isSheetName(name: string): boolean {
  return name.length > 0 && name.length <= 31 && !/[[\]:*?/\\]|^'|'$/.test(name) && lower(name) !== 'history';
}

function sheet(path: string, xml: string): string[] {
  const cells = all(xml, /<c r="([A-Z]+\d+)"/g);
  const page = documentOf(xml);
  const printed = ['oddHeader', 'oddFooter'].flatMap((tag) =>
    Array.from(page.getElementsByTagName(tag), (one) => one.textContent ?? ''),
  );
  const lists = Array.from(page.getElementsByTagName('formula1'), (one) => one.textContent ?? '');
  return [
    ...repeated(cells).map((cell) => `${path}: ${cell} stands twice`),
    ...cells.filter((cell) => !isCell(cell)).map((cell) => `${path}: ${cell} is outside`),
    ...repeated(all(xml, /<mergeCell ref="([^"]+)"/g)).map((one) => `${path}: ${one} merged twice`),
    ...all(xml, /<mergeCell ref="([^"]+)"/g)
      .filter((one) => one.split(':')[0] === one.split(':')[1])
      .map((one) => `${path}: ${one} is one cell`),
    ...printed
      .filter((one) => one.length > 255)
      .map((one) => `${path}: ${one.length} characters above a page`),
    ...lists.filter((one) => one.length > 257).map((one) => `${path}: choices of ${one.length} characters`),
    ...all(xml, / width="([\d.]+)"/g)
      .filter((one) => Number(one) > 255)
      .map((one) => `${path}: a column ${one} wide`),
  ];
}

function isCell(cell: string): boolean {
  const [, letters = '', row] = /^([A-Z]+)(\d+)$/.exec(cell) ?? [];
  const column = Array.from(letters).reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
  return Number(row) <= 1_048_576 && column <= 16_384;
}
