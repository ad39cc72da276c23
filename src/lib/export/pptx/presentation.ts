import { PRINT } from '../../charts/look';
import type { Handed, Speech } from '../handed';
import { slidesInTurn, turn, type Making } from '../making';
import { OfficePackage } from '../package';
import { pngBytes } from '../raster';
import { xmlText } from '../xml';
import { chartXml } from './chart';
import { chartWorkbook } from './chart-data';
import { LAYOUT, MASTER, NOTES_MASTER, notesXml, presentationXml, slideXml, themeXml } from './frame';
import { EDGE, slidePages, type Page, type PageItem } from './pages';
import { barShape, chartShape, pageNumberShape, pictureShape, tableShape, textShape } from './shapes';

const TYPE = 'application/vnd.openxmlformats-officedocument.';
const PRESENTATION = 'ppt/presentation.xml';
const MASTER_PATH = 'ppt/slideMasters/slideMaster1.xml';
const LAYOUT_PATH = 'ppt/slideLayouts/slideLayout1.xml';
const NOTES_MASTER_PATH = 'ppt/notesMasters/notesMaster1.xml';
/** Pixels for each px of the PNG beside an SVG. */
const PNG_SCALE = 2;

/**
 * What is handed over as PPTX (ECMA-376): native charts with their workbooks, tables, vector pictures with pixels beside
 * them, notes, page numbers. Every run names an East Asian font, absent figures are gaps.
 */
export async function presentationBytes(handed: Handed, say: Speech, making?: Making): Promise<Uint8Array> {
  const file = new OfficePackage();
  frameInto(file, handed);
  const ids: string[] = [];
  for await (const slide of slidesInTurn(handed, making)) {
    for (const page of slidePages(handed, slide, say)) {
      await turn(making?.signal);
      const path = await pageInto(file, page, ids.length + 1);
      ids.push(file.relate(PRESENTATION, 'slide', path));
    }
  }
  const master = file.relate(PRESENTATION, 'slideMaster', MASTER_PATH);
  const notesMaster = file.relate(PRESENTATION, 'notesMaster', NOTES_MASTER_PATH);
  file.relate(PRESENTATION, 'theme', 'ppt/theme/theme1.xml');
  file.add(
    PRESENTATION,
    presentationXml(ids, master, notesMaster),
    `${TYPE}presentationml.presentation.main+xml`,
  );
  return file.bytes();
}

function frameInto(file: OfficePackage, { title, madeOn }: Handed): void {
  file.relate('', 'officeDocument', PRESENTATION);
  file.relate('', 'core-properties', 'docProps/core.xml');
  file.add(
    'docProps/core.xml',
    '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"' +
      ' xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">' +
      `<dc:title>${xmlText(title)}</dc:title><dcterms:created xsi:type="dcterms:W3CDTF">${madeOn}T00:00:00Z</dcterms:created></cp:coreProperties>`,
    'application/vnd.openxmlformats-package.core-properties+xml',
  );
  file.add('ppt/theme/theme1.xml', themeXml(), `${TYPE}theme+xml`);
  file.add('ppt/theme/theme2.xml', themeXml(), `${TYPE}theme+xml`);
  file.add(MASTER_PATH, MASTER, `${TYPE}presentationml.slideMaster+xml`);
  file.relate(MASTER_PATH, 'slideLayout', LAYOUT_PATH);
  file.relate(MASTER_PATH, 'theme', 'ppt/theme/theme1.xml');
  file.add(LAYOUT_PATH, LAYOUT, `${TYPE}presentationml.slideLayout+xml`);
  file.relate(LAYOUT_PATH, 'slideMaster', MASTER_PATH);
  file.add(NOTES_MASTER_PATH, NOTES_MASTER, `${TYPE}presentationml.notesMaster+xml`);
  file.relate(NOTES_MASTER_PATH, 'theme', 'ppt/theme/theme2.xml');
}

/** @returns the path of the slide */
async function pageInto(file: OfficePackage, page: Page, number: number): Promise<string> {
  const path = `ppt/slides/slide${number}.xml`;
  file.relate(path, 'slideLayout', LAYOUT_PATH);
  const shapes = [
    textShape(
      2,
      'Title',
      page.title.box,
      [{ text: page.title.text, size: page.title.size, colour: PRINT.ink, bold: true }],
      {
        role: 'title',
      },
    ),
  ];
  if (page.takeaway !== undefined) {
    const { box, paragraphs } = page.takeaway;
    shapes.push(barShape(3, { ...box, width: 3 }, PRINT.accent));
    shapes.push(textShape(4, 'Takeaway', box, paragraphs, { bar: true, anchor: 'ctr' }));
  }
  for (const [index, item] of page.items.entries()) {
    shapes.push(await itemInto(file, path, item, `${number}${String(index).padStart(2, '0')}`, 10 + index));
  }
  const foot = page.foot.map((text) => ({ text, size: 10, colour: PRINT.soft }));
  shapes.push(textShape(5, 'Source', { x: EDGE, y: 494, width: 800, height: 36 }, foot, { anchor: 'b' }));
  shapes.push(pageNumberShape(6, { x: 860, y: 510, width: 60, height: 20 }, number));
  file.add(path, slideXml(shapes.join('')), `${TYPE}presentationml.slide+xml`);
  if (page.notes !== '') notesInto(file, path, page.notes, number);
  return path;
}

async function itemInto(
  file: OfficePackage,
  path: string,
  item: PageItem,
  key: string,
  id: number,
): Promise<string> {
  const { box, description } = item;
  switch (item.kind) {
    case 'text':
      return textShape(id, `Text ${id}`, box, item.paragraphs);
    case 'table':
      return tableShape(id, `Table ${id}`, box, item.table, item.rowHeight);
    case 'chart': {
      const chart = `ppt/charts/chart${key}.xml`;
      const workbook = `ppt/embeddings/workbook${key}.xlsx`;
      file.add(workbook, await chartWorkbook(item.chart));
      const inside = file.relate(chart, 'package', workbook);
      file.add(chart, chartXml(item.chart, inside), `${TYPE}drawingml.chart+xml`);
      return chartShape(id, `Chart ${id}`, box, file.relate(path, 'chart', chart), description);
    }
    case 'picture': {
      const [png, svg] = [`ppt/media/picture${key}.png`, `ppt/media/picture${key}.svg`];
      file.add(png, await pngBytes(item.picture, PNG_SCALE));
      file.add(svg, item.picture.svg);
      const ids = { png: file.relate(path, 'image', png), svg: file.relate(path, 'image', svg) };
      return pictureShape(id, `Picture ${id}`, box, ids, description);
    }
  }
}

function notesInto(file: OfficePackage, slide: string, text: string, number: number): void {
  const path = `ppt/notesSlides/notesSlide${number}.xml`;
  file.relate(slide, 'notesSlide', path);
  file.relate(path, 'notesMaster', NOTES_MASTER_PATH);
  file.relate(path, 'slide', slide);
  const paragraphs = text.split('\n').map((line) => ({ text: line, size: 14, colour: PRINT.ink }));
  const body = textShape(3, 'Notes', { x: 30, y: 330, width: 480, height: 400 }, paragraphs).replace(
    '<p:cNvSpPr txBox="1"/><p:nvPr></p:nvPr>',
    '<p:cNvSpPr/><p:nvPr><p:ph type="body" idx="3"/></p:nvPr>',
  );
  const image =
    '<p:sp><p:nvSpPr><p:cNvPr id="2" name="Slide"/><p:cNvSpPr><a:spLocks noGrp="1" noRot="1" noChangeAspect="1"/></p:cNvSpPr>' +
    '<p:nvPr><p:ph type="sldImg"/></p:nvPr></p:nvSpPr><p:spPr/></p:sp>';
  file.add(path, notesXml(image + body), `${TYPE}presentationml.notesSlide+xml`);
}
