import { xmlText } from '../xml';

/** A label at a point, or at every point where no place is named. */
export interface Label {
  readonly at?: number;
  /** Excel number format. */
  readonly format: string;
  /** Its look, as `chartText` writes it. */
  readonly text: string;
  readonly place: 'outEnd' | 'r' | 't';
  /** With the name of the series before the figure. */
  readonly named?: boolean;
}

/** CT_DLbl or what CT_DLbls say of all (ECMA-376, 21.2.2.47). */
export function labelXml({ at, format, text, place, named = false }: Label): string {
  const said =
    `<c:numFmt formatCode="${xmlText(format)}" sourceLinked="0"/><c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>` +
    `${text}<c:dLblPos val="${place}"/>${shows(true, named)}${named ? '<c:separator> </c:separator>' : ''}`;
  return at === undefined ? said : `<c:dLbl><c:idx val="${at}"/>${said}</c:dLbl>`;
}

/** Is the figure shown, is the name of the series? */
export function shows(value: boolean, name = false): string {
  return (
    `<c:showLegendKey val="0"/><c:showVal val="${value ? 1 : 0}"/><c:showCatName val="0"/>` +
    `<c:showSerName val="${name ? 1 : 0}"/><c:showPercent val="0"/><c:showBubbleSize val="0"/>`
  );
}
