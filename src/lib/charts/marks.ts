import { signatureOf, type Agency } from '../domain/agency';
import type { ChartRole, ChartTokens } from './look';

/** Ten shapes of about the same weight, as paths in a box of 20; ECharts scales them to the mark's size. */
const PATHS = [
  'M19 10A9 9 0 0 1 1 10A9 9 0 0 1 19 10Z', // disc
  'M2 2H18V18H2Z', // square
  'M10 1L19.5 18H0.5Z', // triangle
  'M10 0L20 10L10 20L0 10Z', // diamond
  'M0.5 2H19.5L10 19Z', // triangle down
  'M7 0H13V7H20V13H13V20H7V13H0V7H7Z', // plus
  'M10 0L19.5 7L16 18.5H4L0.5 7Z', // pentagon
  'M4.2 0L10 5.8L15.8 0L20 4.2L14.2 10L20 15.8L15.8 20L10 14.2L4.2 20L0 15.8L5.8 10L0 4.2Z', // cross
  'M10 0L12.9 6.6L20 7.3L14.6 12L16.2 19L10 15.3L3.8 19L5.4 12L0 7.3L7.1 6.6Z', // star
  'M5 1H15L20 10L15 19H5L0 10Z', // hexagon
] as const;

/**
 * What the second and third eighty agencies have cut out of their shapes: a hole, a slit. Drawn anticlockwise in the middle,
 * where every shape is solid, so that both ways of filling leave it empty.
 */
const CUTS = ['', 'M10 6.8A3.2 3.2 0 0 0 10 13.2A3.2 3.2 0 0 0 10 6.8Z', 'M8.6 6V14H11.4V6Z'] as const;

/** How an agency is told apart: a colour, a darker one for its words, and a mark. */
export interface AgencyMark {
  readonly colour: string;
  readonly label: string;
  /** Path data in a box of 20, for HTML legends and tables. */
  readonly path: string;
  /** The same for ECharts. */
  readonly symbol: string;
}

/** The agency's own pair of colour and mark, the same in every chart, filter and table. */
export function markOf(agency: Agency, colours: ChartTokens): AgencyMark {
  const { hue, mark, form } = signatureOf(agency);
  const path = `${PATHS[mark] as string}${CUTS[form]}`;
  return {
    colour: colours[`hue-${hue}` as ChartRole],
    label: colours[`label-${hue}` as ChartRole],
    path,
    symbol: `path://${path}`,
  };
}
