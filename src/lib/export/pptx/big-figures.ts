import { PRINT } from '../../charts/look';
import { bigNumberTexts } from '../../text/big-number';
import type { HandedView, Speech } from '../handed';
import type { PageItem } from './pages';
import type { Box } from './shapes';

/** Figures that stand large, side by side, in the words that they have on stage: number, what of, and what it is beside. */
export function bigFigures(views: readonly HandedView[], box: Box, say: Speech): PageItem[] {
  const width = (box.width - 24 * (views.length - 1)) / Math.max(1, views.length);
  return views.map(({ comparison }, index): PageItem => {
    const { figure, unit, label, notes, absent } = bigNumberTexts(comparison, say.texts, say.locale);
    const large = unit === '' ? figure : `${figure} ${unit}`;
    return {
      kind: 'text',
      description: '',
      box: { ...box, x: box.x + index * (width + 24), width },
      paragraphs: [
        { text: large, size: absent ? 30 : 54, colour: absent ? PRINT.soft : PRINT.ink, bold: !absent },
        { text: label, size: 18, colour: PRINT.ink },
        { text: notes.join(' · '), size: 16, colour: PRINT.soft },
      ],
    };
  });
}
