import { PRINT } from '../../charts/look';
import { columnWidths } from '../column-widths';
import { cellText, type FigureTable } from '../table';
import { xmlText } from '../xml';
import { paragraphsXml, solidFill, type Paragraph } from './text';

/** A place on a slide, in points from its top left corner. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** What the names of a table need, in points. */
const NAME_WIDTH = 140;
/** English metric units of a point. */
const EMU = 12_700;
const CHART = 'http://schemas.openxmlformats.org/drawingml/2006/chart';
const TABLE = 'http://schemas.openxmlformats.org/drawingml/2006/table';
const SVG = 'http://schemas.microsoft.com/office/drawing/2016/SVG/main';
/** The extension in which an SVG stands beside the PNG that older programs show. */
const SVG_EXTENSION = '{96DAC541-7B7A-43D3-8B79-37D633B846F1}';

export function emu(points: number): number {
  return Math.round(points * EMU);
}

function place({ x, y, width, height }: Box, prefix: 'a' | 'p'): string {
  return (
    `<${prefix}:xfrm><a:off x="${emu(x)}" y="${emu(y)}"/>` +
    `<a:ext cx="${emu(width)}" cy="${emu(height)}"/></${prefix}:xfrm>`
  );
}

function named(id: number, name: string, description = ''): string {
  const told = description === '' ? '' : ` descr="${xmlText(description)}"`;
  return `<p:cNvPr id="${id}" name="${xmlText(name)}"${told}/>`;
}

/** A box of text. @param role the placeholder of the layout that it fills */
export function textShape(
  id: number,
  name: string,
  box: Box,
  paragraphs: readonly Paragraph[],
  { role, anchor = 't', bar = false }: { role?: 'title'; anchor?: 't' | 'ctr' | 'b'; bar?: boolean } = {},
): string {
  const holder = role === undefined ? '' : `<p:ph type="${role}"/>`;
  const kind = role === undefined ? ' txBox="1"' : '';
  const edge = bar ? 10 : 0;
  return (
    `<p:sp><p:nvSpPr>${named(id, name)}<p:cNvSpPr${kind}/><p:nvPr>${holder}</p:nvPr></p:nvSpPr>` +
    `<p:spPr>${place(box, 'a')}<a:prstGeom prst="rect"><a:avLst/></a:prstGeom><a:noFill/></p:spPr>` +
    `<p:txBody><a:bodyPr wrap="square" lIns="${emu(edge)}" tIns="0" rIns="0" bIns="0" anchor="${anchor}"><a:noAutofit/></a:bodyPr>` +
    `<a:lstStyle/>${paragraphsXml(paragraphs)}</p:txBody></p:sp>`
  );
}

/** A thin bar, such as beside what should be remembered. */
export function barShape(id: number, box: Box, colour: string): string {
  return (
    `<p:sp><p:nvSpPr>${named(id, 'Bar')}<p:cNvSpPr/><p:nvPr/></p:nvSpPr><p:spPr>${place(box, 'a')}` +
    `<a:prstGeom prst="rect"><a:avLst/></a:prstGeom>${solidFill(colour)}<a:ln><a:noFill/></a:ln></p:spPr></p:sp>`
  );
}

/** The number of the page, counted by the program that shows it. */
export function pageNumberShape(id: number, box: Box, page: number): string {
  const look = `lang="zh-CN" sz="1100"`;
  const fonts = paragraphsXml([{ text: String(page), size: 11, colour: PRINT.soft, align: 'r' }])
    .replace('<a:r><a:rPr', `<a:fld id="{B6F15528-21DE-4FAA-801E-634DDDAF4B2B}" type="slidenum"><a:rPr`)
    .replace('</a:r>', '</a:fld>')
    .replace(/lang="zh-CN" altLang="en-US" sz="1100"/, look);
  return (
    `<p:sp><p:nvSpPr>${named(id, 'Slide number')}<p:cNvSpPr/><p:nvPr><p:ph type="sldNum" sz="quarter" idx="12"/></p:nvPr></p:nvSpPr>` +
    `<p:spPr>${place(box, 'a')}</p:spPr><p:txBody><a:bodyPr lIns="0" tIns="0" rIns="0" bIns="0" anchor="b"/><a:lstStyle/>${fonts}</p:txBody></p:sp>`
  );
}

/** A chart that the program draws. @param relationship id of its part */
export function chartShape(
  id: number,
  name: string,
  box: Box,
  relationship: string,
  description: string,
): string {
  return (
    `<p:graphicFrame><p:nvGraphicFramePr>${named(id, name, description)}<p:cNvGraphicFramePr/><p:nvPr/></p:nvGraphicFramePr>` +
    `${place(box, 'p')}<a:graphic><a:graphicData uri="${CHART}">` +
    `<c:chart xmlns:c="${CHART}" r:id="${relationship}"/></a:graphicData></a:graphic></p:graphicFrame>`
  );
}

/** A vector picture; programs that know none show the pixels. @param ids of the relationships of its two parts */
export function pictureShape(
  id: number,
  name: string,
  box: Box,
  ids: { readonly png: string; readonly svg: string },
  description: string,
): string {
  return (
    `<p:pic><p:nvPicPr>${named(id, name, description)}<p:cNvPicPr><a:picLocks noChangeAspect="1"/></p:cNvPicPr><p:nvPr/></p:nvPicPr>` +
    `<p:blipFill><a:blip r:embed="${ids.png}"><a:extLst><a:ext uri="${SVG_EXTENSION}">` +
    `<asvg:svgBlip xmlns:asvg="${SVG}" r:embed="${ids.svg}"/></a:ext></a:extLst></a:blip><a:stretch><a:fillRect/></a:stretch></p:blipFill>` +
    `<p:spPr>${place(box, 'a')}<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></p:spPr></p:pic>`
  );
}

/** A table with a rule above, one under the head, one below. @param rowHeight in points */
export function tableShape(
  id: number,
  name: string,
  box: Box,
  table: FigureTable,
  rowHeight: number,
): string {
  const { head, rows } = table;
  const widths = columnWidths(head, box.width, NAME_WIDTH);
  const size = rowHeight < 22 ? 10 : 12;
  const cell = (text: string, column: number, rules: string, bold: boolean, colour: string) =>
    `<a:tc><a:txBody><a:bodyPr/><a:lstStyle/>${paragraphsXml([
      { text, size, colour, bold, align: head[column]?.numeric === true ? 'r' : 'l' },
    ])}</a:txBody><a:tcPr marL="50800" marR="50800" marT="12700" marB="12700" anchor="ctr">${rules}<a:noFill/></a:tcPr></a:tc>`;
  const row = (cells: readonly string[]) => `<a:tr h="${emu(rowHeight)}">${cells.join('')}</a:tr>`;
  const lines = [
    row(head.map(({ text }, column) => cell(text, column, rules(1.5, 0.75), true, PRINT.ink))),
    ...rows.map(({ cells, highlighted }, index) => {
      const last = index === rows.length - 1;
      return row(
        cells.map((one, column) =>
          cell(
            cellText(one),
            column,
            rules(0, last ? 1.5 : 0),
            highlighted,
            highlighted ? PRINT.accent : PRINT.ink,
          ),
        ),
      );
    }),
  ];
  const height = rowHeight * (rows.length + 1);
  return (
    `<p:graphicFrame><p:nvGraphicFramePr>${named(id, name)}<p:cNvGraphicFramePr><a:graphicFrameLocks noGrp="1"/></p:cNvGraphicFramePr><p:nvPr/></p:nvGraphicFramePr>` +
    `${place({ ...box, height }, 'p')}<a:graphic><a:graphicData uri="${TABLE}"><a:tbl><a:tblPr firstRow="1"/>` +
    `<a:tblGrid>${widths.map((width) => `<a:gridCol w="${emu(width)}"/>`).join('')}</a:tblGrid>${lines.join('')}</a:tbl></a:graphicData></a:graphic></p:graphicFrame>`
  );
}

/** Rules of a cell above and below, in points; 0 is none. */
function rules(above: number, below: number): string {
  const line = (name: string, width: number) =>
    width === 0
      ? `<a:${name} w="0"><a:noFill/></a:${name}>`
      : `<a:${name} w="${emu(width)}">${solidFill(PRINT.ink)}</a:${name}>`;
  return line('lnL', 0) + line('lnR', 0) + line('lnT', above) + line('lnB', below);
}
