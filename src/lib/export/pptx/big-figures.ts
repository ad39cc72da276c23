import { bigNumberOf, type BigNumber } from '../../domain/big-number';
import { PRINT } from '../../charts/look';
import { measuredShortly } from '../../text/measured-indicator';
import { agencyName } from '../../text/name';
import { formatMeasured, formatPoint } from '../../text/number';
import { formatCell } from '../../text/number';
import type { HandedView, Speech } from '../handed';
import type { PageItem } from './pages';
import type { Box } from './shapes';

/** Figures that stand large, side by side: number, what of, and what it is beside. */
export function bigFigures(views: readonly HandedView[], box: Box, say: Speech): PageItem[] {
  const width = (box.width - 24 * (views.length - 1)) / Math.max(1, views.length);
  return views.map(({ comparison }, index): PageItem => {
    const number = bigNumberOf(comparison);
    const { large, small } =
      number === undefined
        ? { large: '—', small: say.texts.handed.noFigures }
        : wordsOf(number, comparison, say);
    const what = measuredShortly(comparison, say.texts, say.locale);
    const year = number === undefined ? '' : String(number.year);
    return {
      kind: 'text',
      description: '',
      box: { ...box, x: box.x + index * (width + 24), width },
      paragraphs: [
        { text: large, size: 54, colour: PRINT.ink, bold: true },
        { text: [year, what].filter((text) => text !== '').join(' · '), size: 18, colour: PRINT.ink },
        { text: small, size: 16, colour: PRINT.soft },
      ],
    };
  });
}

function wordsOf(
  number: BigNumber,
  { indicator, view }: HandedView['comparison'],
  { texts, locale }: Speech,
) {
  const amount = (value: number) => formatMeasured(value, indicator, view.measure, texts);
  switch (number.of) {
    case 'agency': {
      const change =
        number.change.kind === 'number'
          ? [texts.handed.change(formatCell(number.change, indicator, 'change', texts))]
          : [];
      return {
        large: formatPoint(number.point, indicator, view.measure, texts),
        small: [agencyName(number.agency, locale), ...change].join(' · '),
      };
    }
    case 'total':
      return { large: amount(number.value), small: texts.handed.total(number.known, number.existing) };
    case 'median':
      return { large: amount(number.value), small: texts.handed.medianOf(number.reporters) };
  }
}
