import { xmlText } from '../xml';
import type { DocumentPicture } from './block';
import { paragraph } from './paragraph';

/** English metric units to a px of 96 to the inch. */
const EMU = 9525;

/**
 * A picture in its own paragraph: the vector for programs that show it, pixels for the others (ECMA-376, 20.4.2.8, and
 * the extension of SVG pictures).
 * @param number of its own, by which it is told from others
 * @param svg id of the relationship to the vector, and `png` to the pixels
 */
export function pictureXml(picture: DocumentPicture, number: number, svg: string, png: string): string {
  const { width, height, description } = picture;
  const size = `cx="${width * EMU}" cy="${height * EMU}"`;
  const drawn =
    `<a:blip r:embed="${png}"><a:extLst><a:ext uri="{96DAC541-7B7A-43D3-8B79-37D633B846F1}">` +
    `<asvg:svgBlip xmlns:asvg="http://schemas.microsoft.com/office/drawing/2016/SVG/main" r:embed="${svg}"/>` +
    '</a:ext></a:extLst></a:blip><a:stretch><a:fillRect/></a:stretch>';
  return paragraph(
    '<w:keepNext/><w:jc w:val="center"/>',
    `<w:r><w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0"><wp:extent ${size}/>` +
      `<wp:docPr id="${number}" name="${number}" descr="${xmlText(description)}"/>` +
      `<wp:cNvGraphicFramePr><a:graphicFrameLocks noChangeAspect="1"/></wp:cNvGraphicFramePr><a:graphic>` +
      '<a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:pic>' +
      `<pic:nvPicPr><pic:cNvPr id="${number}" name="${number}"/><pic:cNvPicPr/></pic:nvPicPr>` +
      `<pic:blipFill>${drawn}</pic:blipFill>` +
      `<pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext ${size}/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr>` +
      '</pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>',
  );
}
