import type { Transport } from '@sveltejs/kit';
import { Drawing } from '$lib/charts/drawing';
import { Crossing, Later } from '$lib/query/crossing';

/** Comparisons cross packed; what can wait does not cross. A drawn chart crosses to the browser as HTML only: its data form is one space (an empty string would not hydrate). */
export const transport: Transport = {
  Drawing: {
    encode: (value) => value instanceof Drawing && 1,
    decode: () => Drawing.shown,
  },
  Crossing: {
    encode: (value) => value instanceof Crossing && value.encode(),
    decode: (text: string) => Crossing.decode(text),
  },
  Later: {
    encode: (value) => value instanceof Later && 1,
    decode: () => new Later(),
  },
};
