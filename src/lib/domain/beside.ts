import { cutOf, KINDS } from './kind';
import { MOST_BESIDE, type View } from './view';

/** An axis and a size. */
const MOST_IN_SCATTER = 2;

/** How many further indicators a reader may choose in a View: none where they would not be seen. */
export function roomBeside(view: Pick<View, 'kind' | 'by'>): number {
  if (KINDS[view.kind].beside !== 'chosen') return 0;
  const cut = cutOf(view);
  if (cut === undefined) return MOST_IN_SCATTER;
  return cut === 'indicators' ? MOST_BESIDE : 0;
}
