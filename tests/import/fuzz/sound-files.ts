import { utils, write } from '@e965/xlsx';
import { chance, oneOf } from '../../../scripts/demo/chance';
import type { Member } from '../../fixtures/archive';
import { combinations, fileOf, goldenCells } from '../corpus/corpus';

/** The formats that the line takes. */
export const FORMATS = ['csv', 'json', 'ndjson', 'xlsx', 'ods', 'xls'] as const;
export type SoundFormat = (typeof FORMATS)[number];

/** A file before it is spoilt: its bytes, or the parts of its archive with what its cells stand in first. */
export type SoundFile = { readonly bytes: Uint8Array } | { readonly members: readonly Member[] };

const COMBINATIONS = combinations();

/** The golden table in this format. */
export function soundFile(format: SoundFormat, seed: string): SoundFile {
  switch (format) {
    case 'csv':
      return { bytes: fileOf(oneOf(COMBINATIONS, seed, 'file'), 2019) };
    case 'json':
      return { bytes: encoded(JSON.stringify(items())) };
    case 'ndjson':
      return {
        bytes: encoded(
          items()
            .map((one) => JSON.stringify(one))
            .join('\n'),
        ),
      };
    case 'xlsx':
      return { members: xlsxMembers() };
    case 'ods':
      return { members: odsMembers() };
    case 'xls':
      return { bytes: chance(seed, 'old') < 0.5 ? oldWorkbook('biff8') : oldWorkbook('biff5') };
  }
}

function items() {
  return goldenCells(2019).map(({ agency, indicator, year, value }) => ({
    ...{ agency: agency.code, indicator: indicator.code, year, value },
  }));
}

function tableRows(): (string | number)[][] {
  const rows = goldenCells(2019).map((one) => [one.agency.name, one.year, one.indicator.name, one.value]);
  return [['机构', '年度', '指标', '数值'], ...rows];
}

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const OASIS = 'urn:oasis:names:tc:opendocument:xmlns';

function xlsxMembers(): Member[] {
  const cell = (one: string | number) =>
    typeof one === 'number' ? `<c><v>${one}</v></c>` : `<c t="inlineStr"><is><t>${one}</t></is></c>`;
  const rows = tableRows().map((row) => `<row>${row.map(cell).join('')}</row>`);
  const relation = (type: string, target: string) =>
    `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/${type}" Target="${target}"/></Relationships>`;
  return membersOf({
    'xl/worksheets/sheet1.xml': `<worksheet xmlns="${MAIN}"><sheetData>${rows.join('')}</sheetData></worksheet>`,
    'xl/workbook.xml': `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets><sheet name="数据" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': relation('worksheet', 'worksheets/sheet1.xml'),
    '_rels/.rels': relation('officeDocument', 'xl/workbook.xml'),
    '[Content_Types].xml': `<Types xmlns="${PACKAGE}/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>`,
  });
}

function odsMembers(): Member[] {
  const cell = (one: string | number) =>
    typeof one === 'number'
      ? `<table:table-cell office:value-type="float" office:value="${one}"><text:p>${one}</text:p></table:table-cell>`
      : `<table:table-cell office:value-type="string"><text:p>${one}</text:p></table:table-cell>`;
  const rows = tableRows().map((row) => `<table:table-row>${row.map(cell).join('')}</table:table-row>`);
  const names = ['office', 'table', 'text'].map((name) => `xmlns:${name}="${OASIS}:${name}:1.0"`).join(' ');
  const type = 'application/vnd.oasis.opendocument.spreadsheet';
  return membersOf({
    'content.xml': `<office:document-content ${names}><office:body><office:spreadsheet><table:table table:name="数据">${rows.join('')}</table:table></office:spreadsheet></office:body></office:document-content>`,
    mimetype: type,
    'META-INF/manifest.xml': `<manifest:manifest xmlns:manifest="${OASIS}:manifest:1.0"><manifest:file-entry manifest:full-path="/" manifest:media-type="${type}"/></manifest:manifest>`,
  });
}

const written = new Map<string, Uint8Array>();

/** Made once: writing one takes longer than reading it. */
function oldWorkbook(bookType: 'biff8' | 'biff5'): Uint8Array {
  const known = written.get(bookType);
  if (known !== undefined) return known;
  const book = utils.book_new();
  utils.book_append_sheet(book, utils.aoa_to_sheet(tableRows()), 'data');
  const bytes = new Uint8Array(write(book, { type: 'array', bookType }) as ArrayBuffer);
  written.set(bookType, bytes);
  return bytes;
}

function membersOf(parts: Readonly<Record<string, string>>): Member[] {
  return Object.entries(parts).map(([name, content]) => ({ name, content: encoded(content) }));
}

function encoded(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}
