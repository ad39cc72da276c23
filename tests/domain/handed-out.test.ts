import { describe, expect, test } from 'vitest';
import type { Comparison } from '../../src/lib/domain/comparison';
import { EMPTY_SLIDE, handedOut, isInternal, type PresentedDeck } from '../../src/lib/domain/deck';
import { exampleComparison } from '../charts/examples';

const open = exampleComparison();
const { indicator } = open;
const internal: Comparison = { ...open, indicator: { ...indicator, genre: 'internal' } };
const headcount = { ...indicator, code: 'headcount', genre: 'internal' as const };

describe('marked internal is', () => {
  test.each<[string, Comparison | undefined, boolean]>([
    ['nothing', undefined, false],
    ['an open indicator', open, false],
    ['an internal one', internal, true],
    ['one beside it', { ...open, beside: [internal] }, true],
    [
      'what it is divided by',
      { ...open, view: { ...open.view, measure: 'per-exposure' }, per: headcount },
      true,
    ],
    ['what it could be divided by, not', { ...open, per: headcount }, false],
  ])('%s', (_, comparison, expected) => {
    expect(isInternal(comparison)).toBe(expected);
  });
});

test('where one of two Views goes the words of the slide go too; others stay as they are', () => {
  const words = { title: '一', subtitle: '二', takeaway: '三', body: '四', notes: '五' };
  const view = (comparison: Comparison) => ({ query: 'q', comparison, leftOut: [] });
  const slide = (...views: Comparison[]) => ({
    ...EMPTY_SLIDE,
    ...words,
    number: 1,
    layout: 'charts' as const,
    views: views.map(view),
  });
  const deck = {
    slides: [slide(open, internal), slide(open, open), slide(internal)],
  } as unknown as PresentedDeck;
  const [first, second, ...rest] = handedOut(deck, false).slides;
  expect(first).toMatchObject({ title: '', subtitle: '', takeaway: '', body: '', notes: '' });
  expect(first?.views).toHaveLength(1);
  expect(second).toMatchObject(words);
  expect(rest).toEqual([]);
  expect(handedOut(deck, true).slides).toMatchObject([words, words, words]);
});
