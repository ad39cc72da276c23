import { PRINT } from '../../charts/look';
import { SLIDE_FONT, SLIDE_LATIN_FONT } from '../fonts';
import { emu } from './shapes';
import { solidFill } from './text';

/** The size of a slide in points: 16:9. */
export const SLIDE = { width: 960, height: 540 } as const;
/** A page of notes: A4 upright. */
const NOTES = { width: 540, height: 780 } as const;

export const NAMES =
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" ' +
  'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" ' +
  'xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main"';

const GROUP =
  '<p:nvGrpSpPr><p:cNvPr id="1" name=""/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr><a:xfrm><a:off x="0" y="0"/>' +
  '<a:ext cx="0" cy="0"/><a:chOff x="0" y="0"/><a:chExt cx="0" cy="0"/></a:xfrm></p:grpSpPr>';

function shapeTree(shapes: string): string {
  return `<p:spTree>${GROUP}${shapes}</p:spTree>`;
}

export function slideXml(shapes: string): string {
  return `<p:sld ${NAMES}><p:cSld>${shapeTree(shapes)}</p:cSld><p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:sld>`;
}

export function notesXml(shapes: string): string {
  return `<p:notes ${NAMES}><p:cSld>${shapeTree(shapes)}</p:cSld><p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:notes>`;
}

const COLOUR_MAP =
  '<p:clrMap bg1="lt1" tx1="dk1" bg2="lt2" tx2="dk2" accent1="accent1" accent2="accent2" accent3="accent3"' +
  ' accent4="accent4" accent5="accent5" accent6="accent6" hlink="hlink" folHlink="folHlink"/>';
const BACKGROUND = '<p:bg><p:bgRef idx="1001"><a:schemeClr val="bg1"/></p:bgRef></p:bg>';

/** A placeholder, so that the outline knows titles and a designer can restyle them in one place. */
function holder(id: number, type: string, extra: string, box: readonly number[], size: number): string {
  const [x = 0, y = 0, width = 0, height = 0] = box;
  return (
    `<p:sp><p:nvSpPr><p:cNvPr id="${id}" name="${type}"/><p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr><p:ph type="${type}"${extra}/></p:nvPr></p:nvSpPr>` +
    `<p:spPr><a:xfrm><a:off x="${emu(x)}" y="${emu(y)}"/><a:ext cx="${emu(width)}" cy="${emu(height)}"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></p:spPr>` +
    `<p:txBody><a:bodyPr/><a:lstStyle><a:lvl1pPr><a:defRPr sz="${size * 100}">${solidFill(PRINT.ink)}<a:latin typeface="+mn-lt"/><a:ea typeface="+mn-ea"/></a:defRPr></a:lvl1pPr></a:lstStyle>` +
    `<a:p><a:endParaRPr lang="zh-CN"><a:latin typeface="${SLIDE_LATIN_FONT}"/><a:ea typeface="${SLIDE_FONT}"/></a:endParaRPr></a:p></p:txBody></p:sp>`
  );
}

const HOLDERS =
  holder(2, 'title', '', [40, 28, 880, 60], 26) +
  holder(3, 'sldNum', ' sz="quarter" idx="12"', [840, 510, 80, 16], 11);

export const MASTER =
  `<p:sldMaster ${NAMES}><p:cSld>${BACKGROUND}${shapeTree(HOLDERS)}</p:cSld>${COLOUR_MAP}` +
  '<p:sldLayoutIdLst><p:sldLayoutId id="2147483649" r:id="rId1"/></p:sldLayoutIdLst>' +
  `<p:txStyles><p:titleStyle>${levelStyle(26)}</p:titleStyle><p:bodyStyle>${levelStyle(18)}</p:bodyStyle><p:otherStyle>${levelStyle(14)}</p:otherStyle></p:txStyles></p:sldMaster>`;

export const LAYOUT =
  `<p:sldLayout ${NAMES} type="titleOnly" preserve="1"><p:cSld name="Title">${shapeTree(HOLDERS)}</p:cSld>` +
  '<p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:sldLayout>';

export const NOTES_MASTER = `<p:notesMaster ${NAMES}><p:cSld>${BACKGROUND}${shapeTree(
  '<p:sp><p:nvSpPr><p:cNvPr id="2" name="sldImg"/><p:cNvSpPr><a:spLocks noGrp="1" noRot="1" noChangeAspect="1"/></p:cNvSpPr><p:nvPr><p:ph type="sldImg" idx="2"/></p:nvPr></p:nvSpPr>' +
    `<p:spPr><a:xfrm><a:off x="${emu(30)}" y="${emu(40)}"/><a:ext cx="${emu(480)}" cy="${emu(270)}"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></p:spPr></p:sp>` +
    holder(3, 'body', ' sz="quarter" idx="3"', [30, 330, 480, 400], 14),
)}</p:cSld>${COLOUR_MAP}</p:notesMaster>`;

function levelStyle(size: number): string {
  return (
    `<a:lvl1pPr algn="l"><a:defRPr sz="${size * 100}" kern="1200"><a:solidFill><a:schemeClr val="tx1"/></a:solidFill>` +
    '<a:latin typeface="+mn-lt"/><a:ea typeface="+mn-ea"/><a:cs typeface="+mn-cs"/></a:defRPr></a:lvl1pPr>'
  );
}

/** The presentation itself. @param slides relationship ids of slides, in order */
export function presentationXml(slides: readonly string[], master: string, notesMaster: string): string {
  const list = slides.map((id, index) => `<p:sldId id="${256 + index}" r:id="${id}"/>`).join('');
  return (
    `<p:presentation ${NAMES} saveSubsetFonts="1"><p:sldMasterIdLst><p:sldMasterId id="2147483648" r:id="${master}"/></p:sldMasterIdLst>` +
    `<p:notesMasterIdLst><p:notesMasterId r:id="${notesMaster}"/></p:notesMasterIdLst><p:sldIdLst>${list}</p:sldIdLst>` +
    `<p:sldSz cx="${emu(SLIDE.width)}" cy="${emu(SLIDE.height)}"/><p:notesSz cx="${emu(NOTES.width)}" cy="${emu(NOTES.height)}"/></p:presentation>`
  );
}

/** Colours and fonts by which a designer may restyle all of it. */
export function themeXml(): string {
  const colour = (name: string, hex: string) => `<a:${name}><a:srgbClr val="${hex.slice(1)}"/></a:${name}>`;
  const colours = [
    colour('dk1', PRINT.ink),
    colour('lt1', PRINT.paper),
    colour('dk2', PRINT.soft),
    colour('lt2', PRINT.band),
    ...[0, 1, 2, 3, 4, 5].map((index) => colour(`accent${index + 1}`, PRINT[`hue-${index as 0}`])),
    colour('hlink', PRINT.accent),
    colour('folHlink', PRINT.soft),
  ].join('');
  const font = (name: string) =>
    `<a:${name}><a:latin typeface="${SLIDE_LATIN_FONT}"/><a:ea typeface="${SLIDE_FONT}"/><a:cs typeface="${SLIDE_LATIN_FONT}"/></a:${name}>`;
  const fill = '<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>';
  const three = (one: string) => one.repeat(3);
  return (
    '<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" name="Zhunsheng"><a:themeElements>' +
    `<a:clrScheme name="Zhunsheng">${colours}</a:clrScheme><a:fontScheme name="Zhunsheng">${font('majorFont')}${font('minorFont')}</a:fontScheme>` +
    `<a:fmtScheme name="Zhunsheng"><a:fillStyleLst>${three(fill)}</a:fillStyleLst>` +
    `<a:lnStyleLst>${three(`<a:ln w="9525">${fill}</a:ln>`)}</a:lnStyleLst>` +
    `<a:effectStyleLst>${three('<a:effectStyle><a:effectLst/></a:effectStyle>')}</a:effectStyleLst>` +
    `<a:bgFillStyleLst>${three(fill)}</a:bgFillStyleLst></a:fmtScheme></a:themeElements></a:theme>`
  );
}
