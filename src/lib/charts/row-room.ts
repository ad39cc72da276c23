import type { Comparison } from '../domain/comparison';

type Sized = Pick<Comparison, 'fit'>;

/** Ems from row to row: closer in a picture of fixed size, so that more of them fit. @param usual elsewhere */
export function rowPitch({ fit }: Sized, usual: number): number {
  return fit === undefined ? usual : Math.min(usual, 1.45);
}

/**
 * The share of the width that names may take before they stand above their marks instead of beside them. In a picture of
 * fixed size a row of two lines costs another agency its place, so names may take `most`.
 * @param usual elsewhere
 */
export function nameShare({ fit }: Sized, usual: number, most: number): number {
  return fit === undefined ? usual : most;
}
