import type { Markup } from '../html/markup';

/** What stands on a page as a whole. */
export interface WholeBlock {
  readonly kind: 'whole';
  readonly markup: Markup;
  /** Px, what is free under it among them. */
  readonly height: number;
  /** It opens a page of its own. */
  readonly opens?: boolean;
  /** It never stands last on a page: a heading. */
  readonly keeps?: boolean;
}

/** A table: its head stands above its rows on every page that they reach. */
export interface RowsBlock {
  readonly kind: 'rows';
  readonly rows: readonly { readonly markup: Markup; readonly height: number }[];
  /** Px of its head, and of what is free under it. */
  readonly headHeight: number;
  readonly footHeight: number;
  /** Px of what follows and must stand under its last rows: notes. */
  readonly tail?: number;
  /** Some of its rows as a table. */
  readonly table: (rows: readonly Markup[]) => Markup;
}

export type Block = WholeBlock | RowsBlock;

/** A table is not begun for fewer rows, where it has more, nor ended on a page with fewer. */
const FEWEST_ROWS = 3;

/**
 * Blocks laid on pages in their order: no row is cut, no heading stands last, no page is empty.
 * @param room px of a page
 * @returns the markup of each page
 */
export function paginate(blocks: readonly Block[], room: number): Markup[][] {
  const pages: Markup[][] = [];
  let page: Markup[] = [];
  let free = room;
  blocks.forEach((block, index) => {
    if (block.kind === 'rows') {
      layRows(block);
      return;
    }
    if (block.opens === true || wanted(blocks, index) > free) turn();
    page.push(block.markup);
    free -= block.height;
  });
  turn();
  return pages;

  function turn(): void {
    if (page.length > 0) pages.push(page);
    page = [];
    free = room;
  }

  function layRows(block: RowsBlock): void {
    let at = 0;
    while (at < block.rows.length) {
      const fit = rowsThatFit(block, at, free);
      if (fit - at < Math.min(FEWEST_ROWS, block.rows.length - at) && page.length > 0) {
        turn();
        continue;
      }
      const end = withCompany(at, Math.max(fit, at + 1), block.rows.length);
      const some = block.rows.slice(at, end);
      page.push(block.table(some.map(({ markup }) => markup)));
      free -= block.headHeight + heightOf(some) + block.footHeight;
      at += some.length;
      if (at < block.rows.length) turn();
    }
  }
}

/** Up to which row a table goes on a page: its last rows stand where there is room for what belongs under it. */
function rowsThatFit(
  { rows, headHeight, footHeight, tail = 0 }: RowsBlock,
  from: number,
  free: number,
): number {
  let height = headHeight;
  let end = from;
  while (end < rows.length && height + (rows[end]?.height ?? 0) <= free) {
    height += rows[end]?.height ?? 0;
    end += 1;
  }
  const isParted = end === rows.length && tail > 0 && height + footHeight + tail > free;
  return isParted ? Math.max(from, rows.length - FEWEST_ROWS) : end;
}

/**
 * Up to which row a page is filled so that those left over do not stand alone on the next: rows of this page go with them,
 * as long as it keeps as many.
 */
function withCompany(from: number, fit: number, rows: number): number {
  const left = rows - fit;
  if (left === 0 || left >= FEWEST_ROWS) return fit;
  const all = rows - from;
  return from + Math.min(fit - from, Math.max(all - FEWEST_ROWS, Math.ceil(all / 2)));
}

/** Px that a block needs, with what it must not be parted from. */
function wanted(blocks: readonly Block[], index: number): number {
  const block = blocks[index];
  if (block === undefined) return 0;
  if (block.kind === 'rows') return block.headHeight + heightOf(block.rows.slice(0, FEWEST_ROWS));
  return block.height + (block.keeps === true ? wanted(blocks, index + 1) : 0);
}

function heightOf(rows: RowsBlock['rows']): number {
  return rows.reduce((sum, { height }) => sum + height, 0);
}
