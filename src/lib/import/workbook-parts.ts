import { numberFormat, type NumberFormat } from './number-format';
import { PHONETIC, unescaped } from './sheet-xml';
import { XmlTokens } from './xml-tokens';

/** The parts of an XLSX package beside its sheets (ECMA-376, part 1 and 2). */

export interface Relationship {
  readonly id: string;
  /** The last word of its type: worksheet, chartsheet, sharedStrings, styles, officeDocument. */
  readonly type: string;
  /** Path inside the package. */
  readonly target: string;
}

export interface SheetPart {
  readonly name: string;
  readonly hidden: boolean;
  readonly relationship: string;
}

export interface WorkbookPart {
  readonly sheets: readonly SheetPart[];
  readonly since1904: boolean;
}

type Pieces = readonly Uint8Array[];

/** Each costs memory however short it is. */
const MOST_STRINGS = 5_000_000;

/**
 * @param folder of the part whose relationships these are; its targets are relative to it
 * @returns undefined, as the others here, where the part is no well-formed XML
 */
export function readRelationships(pieces: Pieces, folder: string): Relationship[] | undefined {
  const found: Relationship[] = [];
  const xml = new XmlTokens(pieces);
  for (let token = xml.next(); token !== 'end'; token = xml.next()) {
    if (token !== 'open' || xml.name !== 'Relationship') continue;
    const target = xml.attribute('Target') ?? '';
    found.push({
      id: xml.attribute('Id') ?? '',
      type: (xml.attribute('Type') ?? '').replace(/^.*\//, ''),
      target: resolved(folder, target),
    });
  }
  return xml.broken ? undefined : found;
}

export function readWorkbookPart(pieces: Pieces): WorkbookPart | undefined {
  const sheets: SheetPart[] = [];
  let since1904 = false;
  const xml = new XmlTokens(pieces);
  for (let token = xml.next(); token !== 'end'; token = xml.next()) {
    if (token !== 'open') continue;
    if (xml.name === 'workbookPr') since1904 = ['1', 'true'].includes(xml.attribute('date1904') ?? '');
    if (xml.name !== 'sheet') continue;
    sheets.push({
      name: xml.attribute('name') ?? '',
      hidden: (xml.attribute('state') ?? 'visible') !== 'visible',
      relationship: xml.attribute('id') ?? '',
    });
  }
  return xml.broken ? undefined : { sheets, since1904 };
}

/** The texts that cells refer to by number: rich text joined, its pronunciation left out. */
export function readSharedStrings(pieces: Pieces): string[] | undefined {
  const strings: string[] = [];
  const xml = new XmlTokens(pieces);
  for (let token = xml.next(); token !== 'end'; token = xml.next()) {
    if (token !== 'open' || xml.name !== 'si') continue;
    if (strings.length === MOST_STRINGS) return undefined;
    strings.push(unescaped(xml.textWithin('t', PHONETIC)));
  }
  return xml.broken ? undefined : strings;
}

/** The number format of every cell style, by the style's number. */
export function readFormats(pieces: Pieces, since1904: boolean): NumberFormat[] | undefined {
  const codes = new Map<number, string>();
  const formats = new Map<number, NumberFormat>();
  const styles: NumberFormat[] = [];
  const xml = new XmlTokens(pieces);
  let inCellStyles = false;
  for (let token = xml.next(); token !== 'end'; token = xml.next()) {
    if (xml.name === 'cellXfs') inCellStyles = token === 'open';
    if (token !== 'open') continue;
    const id = Number(xml.attribute('numFmtId') ?? '0');
    if (xml.name === 'numFmt') codes.set(id, xml.attribute('formatCode') ?? '');
    if (xml.name !== 'xf' || !inCellStyles) continue;
    const format = formats.get(id) ?? numberFormat(codes.get(id) ?? '', id, since1904);
    formats.set(id, format);
    styles.push(format);
  }
  return xml.broken ? undefined : styles;
}

export function folderOf(path: string): string {
  return path.slice(0, path.lastIndexOf('/') + 1);
}

function resolved(folder: string, target: string): string {
  if (target.startsWith('/')) return target.slice(1);
  const steps: string[] = [];
  for (const step of `${folder}${target}`.split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '.' && step !== '') steps.push(step);
  }
  return steps.join('/');
}
