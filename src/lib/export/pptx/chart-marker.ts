import { PRINT } from '../../charts/look';
import { isStroked, type NativeSymbol } from '../native-symbol';
import { solidFill } from './text';

const EMU = 12_700;
const DISC: NativeSymbol = { shape: 'circle', rimmed: false };

/** How a mark looks: `#rrggbb`, size in points. */
export interface MarkerLook {
  readonly symbol?: NativeSymbol | undefined;
  readonly colour: string;
  /** Of the line around it, where it has one; the colour of what is hollow otherwise. */
  readonly rim?: string | undefined;
  readonly size: number;
  readonly hollow?: boolean | undefined;
}

/** A mark of a line or a scatter (CT_Marker, ECMA-376, 21.2.2.106): full, rimmed, by strokes, or hollow. */
export function markerXml({ symbol = DISC, colour, rim, size, hollow = false }: MarkerLook): string {
  // What is drawn by strokes cannot be hollow: a ring says it as well.
  const shown = hollow && isStroked(symbol) ? DISC : symbol;
  const look = hollow
    ? solidFill(PRINT.paper) + line(colour, 1.5)
    : isStroked(shown)
      ? `<a:noFill/>${line(colour, 1.75)}`
      : solidFill(colour) + (shown.rimmed && rim !== undefined ? line(rim, 1.5) : '<a:ln><a:noFill/></a:ln>');
  return `<c:marker><c:symbol val="${shown.shape}"/><c:size val="${size}"/><c:spPr>${look}</c:spPr></c:marker>`;
}

export const NO_MARKER = '<c:marker><c:symbol val="none"/></c:marker>';

function line(colour: string, width: number): string {
  return `<a:ln w="${Math.round(width * EMU)}">${solidFill(colour)}</a:ln>`;
}
