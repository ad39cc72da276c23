import { shownYears } from '../domain/kind';
import { chartDescription } from '../text/description';
import { measuredIndicator } from '../text/measured-indicator';
import { formatYears } from '../text/number';
import { columnWidths } from './column-widths';
import { TEXT_WIDTH, type Block, type DocumentColumn } from './docx/block';
import { officialDocument } from './docx/official-document';
import { figureTable } from './figure-table';
import { datesOf, stampsOf, type Handed, type HandedSlide, type HandedView, type Speech } from './handed';
import { slidesInTurn, turn, type Making } from './making';
import { chartPicture } from './picture';
import { pngBytes } from './raster';
import { cellText, type FigureTable } from './table';

/** Px of a picture as wide as the text: 156 mm at 96 px to the inch; and as high as leaves room for its words. */
const WIDEST = 589;
const HIGHEST = 560;
const PNG_SCALE = 2;
/** What the names of a table need, in twentieths of a point. */
const NAME_WIDTH = 2200;

/**
 * What is handed over as DOCX, set as an official document that a report can be continued from: titles, takeaway lines,
 * charts as vector pictures with pixels beside them and their title below, figures as real tables with theirs above.
 */
export async function reportDocument(handed: Handed, say: Speech, making?: Making): Promise<Uint8Array> {
  const counts: Counts = { tables: 0, figures: 0 };
  const blocks: Block[] = [{ kind: 'title', text: handed.title }];
  for (const stamp of stampsOf(handed, say)) blocks.push({ kind: 'figure-title', text: stamp });
  for await (const slide of slidesInTurn(handed, making)) {
    if (slide.title !== '' && slide.title !== handed.title)
      blocks.push({ kind: 'heading', text: slide.title });
    for (const text of wordsOf(slide)) blocks.push({ kind: 'paragraph', text });
    for (const view of slide.views) {
      await turn(making?.signal);
      blocks.push(...(await viewBlocks(view, counts, say)));
    }
  }
  blocks.push({ kind: 'note', text: datesOf(handed, say) });
  return officialDocument(handed.title, blocks, making?.signal);
}

/** How many tables and figures have been numbered. */
interface Counts {
  tables: number;
  figures: number;
}

function wordsOf({ takeaway, subtitle, body, missing }: HandedSlide): string[] {
  return [takeaway, subtitle, ...body, ...missing].filter((text) => text !== '');
}

async function viewBlocks(view: HandedView, counts: Counts, say: Speech): Promise<Block[]> {
  const { comparison } = view;
  const words = say.texts.handed;
  const caption = captionOf(view, say);
  const blocks: Block[] = [];
  if (comparison.sparse === undefined) {
    const picture = chartPicture(comparison, say);
    const scale = Math.min(WIDEST / picture.width, HIGHEST / picture.height);
    counts.figures += 1;
    blocks.push(
      {
        kind: 'picture',
        svg: picture.svg,
        png: await pngBytes(picture, PNG_SCALE),
        width: Math.round(picture.width * scale),
        height: Math.round(picture.height * scale),
        description: chartDescription(comparison, say.texts, say.locale),
      },
      { kind: 'figure-title', text: words.figure(counts.figures, caption) },
    );
  }
  const table = figureTable(comparison, say);
  if (table.rows.length === 0) return [...blocks, { kind: 'paragraph', text: words.noFigures }];
  counts.tables += 1;
  return [
    ...blocks,
    { kind: 'table-title', text: words.table(counts.tables, caption) },
    {
      kind: 'table',
      rules: 'three',
      columns: columnsOf(table),
      rows: table.rows.map(({ cells }) => cells.map(cellText)),
    },
    { kind: 'note', text: view.source },
  ];
}

/** What is counted and of when; what is found stands in the text. */
function captionOf({ comparison }: HandedView, { texts, locale }: Speech): string {
  const { kind, years: range, by } = comparison.view;
  const years = shownYears(kind, range, by);
  const span = formatYears({ from: Math.min(...years), to: Math.max(...years) });
  return [measuredIndicator(comparison, texts, locale), span].join(' ');
}

function columnsOf({ head }: FigureTable): DocumentColumn[] {
  const widths = columnWidths(head, TEXT_WIDTH, NAME_WIDTH);
  return head.map(({ text, numeric }, index) => ({
    head: text,
    width: Math.floor(widths[index] ?? 0),
    align: numeric ? 'right' : 'left',
  }));
}
