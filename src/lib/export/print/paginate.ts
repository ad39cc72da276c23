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
  /** Some of its rows as a table. */
  readonly table: (rows: readonly Markup[]) => Markup;
}

export type Block = WholeBlock | RowsBlock;

/** A table is not begun for fewer rows, where it has more. */
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
      const least = block.rows.slice(at, at + FEWEST_ROWS);
      if (block.headHeight + heightOf(least) > free) turn();
      let height = block.headHeight;
      const start = at;
      do height += block.rows[at]?.height ?? 0;
      while (++at < block.rows.length && height + (block.rows[at]?.height ?? 0) <= free);
      page.push(block.table(block.rows.slice(start, at).map(({ markup }) => markup)));
      free -= height + block.footHeight;
      if (at < block.rows.length) turn();
    }
  }
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
