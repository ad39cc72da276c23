import { signatureOf, type Agency } from '../domain/agency';
import type { ChartRole, ChartTokens, Look } from './look';
import { markOf } from './marks';
import { patternOf, tile, type Fill } from './patterns';

/**
 * The fill of a part by its place: plain, stripes, dots, lines, each of its own lightness, so that they are told apart
 * in grey and by those who see colours otherwise. A reader who asks for patterns has one on every part, none of eight
 * twice. They belong to no agency.
 */
export function fillOf(index: number, { colour, patterned }: Look): Fill {
  const ground = index % 4;
  if (patterned) return patternOf(index, partGround(ground, colour), onPart(ground, colour));
  switch (ground) {
    case 0:
      return partGround(ground, colour);
    case 1:
      return tile(partGround(ground, colour), 'rising', colour.paper);
    case 2:
      return tile(partGround(ground, colour), 'dots', colour.soft);
    default:
      return tile(partGround(ground, colour), 'level', colour.soft);
  }
}

/** The fill of a highlighted agency's bar: its colour, and its colour's own pattern on it for who asks for patterns. */
export function agencyFill(agency: Agency, { colour, patterned }: Look): Fill {
  const own = markOf(agency, colour).colour;
  return patterned ? patternOf(signatureOf(agency).hue, own, colour.paper) : own;
}

/** The fill of the peers' quartile band: a grey, hatched for who asks for patterns. */
export function bandFill({ colour, patterned }: Look): Fill {
  return patterned ? tile(colour.band, 'rising', colour.context) : colour.band;
}

/** Dots of the warm colour on nothing, to lie on the warm shades of a matrix. */
export function warmFill({ colour }: Look): Fill {
  return tile('transparent', 'dots', colour.accent);
}

function partGround(ground: number, colour: ChartTokens): string {
  return colour[`part-${ground}` as ChartRole];
}

/** What is seen on a part's ground: paper on the two darker ones, grey on the lighter. */
function onPart(ground: number, colour: ChartTokens): string {
  return ground < 2 ? colour.paper : colour.soft;
}
