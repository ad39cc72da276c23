import type { Comparison } from '../domain/comparison';
import { changesOf } from '../domain/change';
import { matrixOf } from '../domain/matrix';
import { hasPanelsOfIndicators, panelSeries } from '../domain/panels';
import { rankingOf } from '../domain/ranking';
import { stackingOf } from '../domain/stacking';
import type { Locale } from '../text/locale';
import type { Texts } from '../text/zh-CN';
import { chartHeight } from './registry';

/** A comparison cut to a picture's size. */
export interface Fitted {
  readonly comparison: Comparison;
  /** Of the agencies, or indicators, that would have a row or a panel: how many are drawn, and how many there are. */
  readonly drawn: number;
  readonly all: number;
}

/**
 * The comparison as a picture of fixed size shows it: the highlighted agencies and as many others, in the picture's own
 * order, as there is room for. A picture without rows shows all.
 * @param size px of the picture
 */
export function fitted(
  comparison: Comparison,
  { width, height }: { readonly width: number; readonly height: number },
  texts: Texts,
  locale: Locale,
): Fitted {
  const order = rowOrder(comparison);
  const cut = (count: number): Comparison => ({
    ...comparison,
    fit: { height, rows: count < order.length ? new Set(order.slice(0, count)) : undefined },
  });
  const fits = (count: number) => chartHeight(cut(count), width, texts, locale) <= height;
  if (order.length === 0) return { comparison: cut(0), drawn: 0, all: 0 };
  let least = 1;
  let most = order.length;
  while (least < most) {
    const middle = Math.ceil((least + most) / 2);
    if (fits(middle)) least = middle;
    else most = middle - 1;
  }
  return { comparison: cut(least), drawn: least, all: order.length };
}

/** Codes of what has a row or a panel, those first that are drawn first: the highlighted, then in the picture's order. */
function rowOrder(comparison: Comparison): string[] {
  const codes = (list: readonly { readonly agency: { readonly code: string } }[]) =>
    list.map(({ agency }) => agency.code);
  const rows = rowsOf();
  const chosen = codes(comparison.series.filter((one) => one.highlighted)).filter((code) =>
    rows.includes(code),
  );
  return [...new Set([...chosen, ...rows])];

  function rowsOf(): string[] {
    switch (comparison.view.kind) {
      case 'trend':
      case 'scatter':
        return [];
      case 'rank': {
        const { placed, small, outside } = rankingOf(comparison);
        return codes([...placed, ...small, ...outside]);
      }
      case 'change': {
        const { placed, small, outside, uncompared } = changesOf(comparison);
        return [...bothEnds(codes(placed)), ...codes([...small, ...outside, ...uncompared])];
      }
      case 'parts': {
        const { placed, small, outside } = stackingOf(comparison);
        return codes([...placed, ...small, ...outside]);
      }
      case 'matrix':
        return codes(matrixOf(comparison).rows);
      case 'facets':
        return hasPanelsOfIndicators(comparison)
          ? [comparison, ...comparison.beside].map(({ indicator }) => indicator.code)
          : codes(panelSeries(comparison));
    }
  }
}

/** First, last, second, last but one …: of changes both ends matter. */
function bothEnds<T>(list: readonly T[]): T[] {
  return list.flatMap((_, index) => {
    const one = list[index % 2 === 0 ? index / 2 : list.length - (index + 1) / 2];
    return one === undefined ? [] : [one];
  });
}
