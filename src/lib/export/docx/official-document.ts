import { fontTable } from '../fonts';
import { turn } from '../making';
import { OfficePackage } from '../package';
import { xmlText } from '../xml';
import type { Block, DocumentPicture } from './block';
import { DOCUMENT_NAMES, FOOTER, pageXml, SETTINGS, STYLES } from './frame';
import { wordsXml } from './paragraph';
import { pictureXml } from './picture';
import { tableXml } from './table';

const TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml.';
const DOCUMENT = 'word/document.xml';

/** Characters of XML that are written before others have a turn: about ten milliseconds of work. */
const A_TURN = 1_000_000;

/**
 * An official document as DOCX (GB/T 9704—2012): A4, 22 lines of 28 characters, pages counted at the foot. It is written
 * here and not by a library, since those build a tree of the whole document and write it out in one go, in which nobody
 * else has a turn.
 * @throws the reason of the signal, where it is called off
 */
export async function officialDocument(
  title: string,
  blocks: readonly Block[],
  signal?: AbortSignal,
): Promise<Uint8Array> {
  const file = new OfficePackage();
  file.relate('', 'officeDocument', DOCUMENT);
  file.relate('', 'core-properties', 'docProps/core.xml');
  file.add(
    'docProps/core.xml',
    '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"' +
      ` xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>${xmlText(title)}</dc:title></cp:coreProperties>`,
    'application/vnd.openxmlformats-package.core-properties+xml',
  );
  for (const [name, content] of Object.entries({
    styles: STYLES,
    settings: SETTINGS,
    fontTable: fontTable(),
  })) {
    file.relate(DOCUMENT, name, `word/${name}.xml`);
    file.add(`word/${name}.xml`, content, `${TYPE}${name}+xml`);
  }
  const footer = file.relate(DOCUMENT, 'footer', 'word/footer1.xml');
  file.add('word/footer1.xml', FOOTER, `${TYPE}footer+xml`);
  const pieces: string[] = [];
  let written = 0;
  for (const piece of bodyXml(file, blocks)) {
    pieces.push(piece);
    written += piece.length;
    if (written < A_TURN) continue;
    written = 0;
    await turn(signal);
  }
  const body = `<w:body>${pieces.join('')}${pageXml(footer)}</w:body>`;
  file.add(DOCUMENT, `<w:document ${DOCUMENT_NAMES}>${body}</w:document>`, `${TYPE}document.main+xml`);
  await turn(signal);
  return file.bytes();
}

function* bodyXml(file: OfficePackage, blocks: readonly Block[]): Generator<string, void, void> {
  let pictures = 0;
  for (const block of blocks) {
    if (block.kind === 'table') yield* tableXml(block);
    else if (block.kind === 'picture') yield pictureInto(file, block, (pictures += 1));
    else yield wordsXml(block);
  }
}

function pictureInto(file: OfficePackage, picture: DocumentPicture, number: number): string {
  const path = `word/media/picture${number}`;
  file.add(`${path}.svg`, new TextEncoder().encode(picture.svg));
  file.add(`${path}.png`, picture.png);
  const svg = file.relate(DOCUMENT, 'image', `${path}.svg`);
  return pictureXml(picture, number, svg, file.relate(DOCUMENT, 'image', `${path}.png`));
}
