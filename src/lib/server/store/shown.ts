import { createHash } from 'node:crypto';

/** The inputs of a staged import: what a person was shown follows from these and nothing else. */
export interface ShownInputs {
  readonly importNumber: number;
  /** Of the bytes. */
  readonly sha256: string;
  /** JSON of the whole mapping, and of all that was decided. */
  readonly mapping: string;
  readonly decisions: string;
  readonly catalogueVersion: string;
  readonly storeVersion: string;
}

/** One token for all inputs: equal tokens, equal findings and diff. */
export function shownToken(inputs: ShownInputs): string {
  const parts = [
    inputs.importNumber,
    inputs.sha256,
    inputs.mapping,
    inputs.decisions,
    inputs.catalogueVersion,
    inputs.storeVersion,
  ];
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex');
}
