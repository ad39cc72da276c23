import { signatureOf, type Agency } from '../domain/agency';

/** A mark that office programs draw themselves (ST_MarkerStyle, ECMA-376, 21.2.3.27). */
export interface NativeSymbol {
  readonly shape: 'circle' | 'square' | 'triangle' | 'diamond' | 'plus' | 'x' | 'star';
  /** With a rim of the darker colour: a shape that office programs have no twin of stands as the next to it, rimmed. */
  readonly rimmed: boolean;
}

/** The nearest to each of our ten shapes, in their order; no two are alike. */
const NEAREST: readonly NativeSymbol[] = [
  { shape: 'circle', rimmed: false },
  { shape: 'square', rimmed: false },
  { shape: 'triangle', rimmed: false },
  { shape: 'diamond', rimmed: false },
  // Triangle down.
  { shape: 'triangle', rimmed: true },
  { shape: 'plus', rimmed: false },
  // Pentagon.
  { shape: 'square', rimmed: true },
  { shape: 'x', rimmed: false },
  { shape: 'star', rimmed: false },
  // Hexagon.
  { shape: 'circle', rimmed: true },
];

/** The agency's own mark as office programs have it; holes and slits of the marks after the eightieth agency are lost. */
export function nativeSymbol(agency: Agency): NativeSymbol {
  return NEAREST[signatureOf(agency).mark] as NativeSymbol;
}

/** Drawn by strokes alone: it has no area to be filled or hollow. */
export function isStroked({ shape }: NativeSymbol): boolean {
  return shape === 'plus' || shape === 'x' || shape === 'star';
}
