import { BODY_FONT, HEADING_FONT } from '../fonts';
import type { DocumentColumn, DocumentTable } from './block';
import { paragraph, run, SIZES, tight } from './paragraph';

/** More columns than this want narrow type. */
const WIDE_TABLE = 8;
const ALIGN = { left: 'left', centre: 'center', right: 'right' } as const;
const SIDES = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV'] as const;
/** Eighths of a point. */
const EDGE = 4;
const RULE = 12;
const HEAD_RULE = 6;

/**
 * A table of WordprocessingML (ECMA-376, 17.4), its head repeated on every page and no row cut by one. It comes in pieces,
 * a row each, so that whoever joins them can let others have a turn between two.
 */
export function* tableXml({ columns, rows, rules }: DocumentTable): Generator<string, void, void> {
  const three = rules === 'three';
  const size = columns.length > WIDE_TABLE ? SIZES.narrow : SIZES.table;
  const sum = columns.reduce((total, { width }) => total + width, 0);
  const grid = columns.map(({ width }) => `<w:gridCol w:w="${width}"/>`);
  const borders = SIDES.map((side) => {
    if (!three) return line(side, EDGE);
    return side === 'top' || side === 'bottom' ? line(side, RULE) : `<w:${side} w:val="none"/>`;
  });
  yield (
    `<w:tbl><w:tblPr><w:tblW w:w="${sum}" w:type="dxa"/><w:tblBorders>${borders.join('')}</w:tblBorders>` +
    `<w:tblLayout w:type="fixed"/>${MARGINS}</w:tblPr><w:tblGrid>${grid.join('')}</w:tblGrid>`
  );
  const head = columns.map((column) => cellXml(column.head, column, size, { head: true, three }));
  yield `<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>${head.join('')}</w:tr>`;
  for (const row of rows) {
    const cells = columns.map((column, index) =>
      cellXml(row[index] ?? '', column, size, { head: false, three }),
    );
    yield `<w:tr><w:trPr><w:cantSplit/></w:trPr>${cells.join('')}</w:tr>`;
  }
  yield '</w:tbl>';
}

const MARGINS =
  '<w:tblCellMar><w:top w:w="40" w:type="dxa"/><w:left w:w="60" w:type="dxa"/>' +
  '<w:bottom w:w="40" w:type="dxa"/><w:right w:w="60" w:type="dxa"/></w:tblCellMar>';

function cellXml(
  text: string,
  { width, align = 'left' }: DocumentColumn,
  size: number,
  { head, three }: { readonly head: boolean; readonly three: boolean },
): string {
  const rule = head && three ? `<w:tcBorders>${line('bottom', HEAD_RULE)}</w:tcBorders>` : '';
  const side = head && !three ? 'center' : ALIGN[align];
  const lines = text
    .split('\n')
    .map((one) =>
      paragraph(`${tight(size)}<w:jc w:val="${side}"/>`, run(one, head ? HEADING_FONT : BODY_FONT, size)),
    );
  return `<w:tc><w:tcPr><w:tcW w:w="${width}" w:type="dxa"/>${rule}<w:vAlign w:val="center"/></w:tcPr>${lines.join('')}</w:tc>`;
}

function line(side: string, size: number): string {
  return `<w:${side} w:val="single" w:sz="${size}" w:space="0" w:color="000000"/>`;
}
