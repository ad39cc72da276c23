import { describe, expect, it, test } from 'vitest';
import { EMPTY_SLIDE, type PresentedDeck, type PresentedSlide } from '../../src/lib/domain/deck';
import { handedFromDeck, stampsOf } from '../../src/lib/export/handed';
import { CASES, EXAMPLE_DISTRICT, exampleComparison } from '../charts/examples';
import { AROUND, CHINESE } from './handed-examples';

const shown = exampleComparison();
const secret = exampleComparison({ indicator: { ...CASES, genre: 'internal' } });

const slide = (number: number, change: Partial<PresentedSlide>): PresentedSlide => ({
  ...EMPTY_SLIDE,
  layout: 'chart',
  number,
  views: [{ query: 'a', comparison: shown, leftOut: [] }],
  ...change,
});

const deck: PresentedDeck = {
  number: 1,
  name: '年度评议',
  district: { ...EXAMPLE_DISTRICT, fictional: false },
  frozen: undefined,
  asOf: '2026-03-31',
  slides: [
    slide(1, { title: '自拟标题', takeaway: '记住', body: '一\n\n二' }),
    slide(2, { hidden: true }),
    slide(3, { views: [{ query: 'b', comparison: secret, leftOut: [] }] }),
    slide(4, { views: [{ query: 'c', comparison: undefined, leftOut: [] }] }),
    slide(5, {
      views: [{ query: 'd', comparison: shown, leftOut: [{ parameter: 'highlight', value: 'x9' }] }],
    }),
  ],
};

test('a frozen deck that is not what was sealed says so on every page', () => {
  const broken = '冻结的数字与校验码不符';
  const stampsWith = (intact: boolean) =>
    stampsOf(handedFromDeck(deck, { ...AROUND, intact }, CHINESE), CHINESE).join('');
  expect(stampsWith(false)).toContain(broken);
  expect(stampsWith(true)).not.toContain(broken);
});

describe('a deck as it is handed over', () => {
  const handed = handedFromDeck(deck, AROUND, CHINESE);

  it('has no hidden slide and none of an internal indicator, and says what is missing', () => {
    expect(handed.slides.map(({ title }) => title)).toEqual([
      '自拟标题',
      '',
      handed.slides[2]?.views[0]?.title,
    ]);
    expect(handed.slides[0]).toMatchObject({ takeaway: '记住', body: ['一', '二'], missing: [] });
    expect(handed.slides[1]?.missing).toEqual([CHINESE.texts.handed.missing]);
    expect(handed.slides[2]?.missing[0]).toContain('highlight = x9');
    expect(stampsOf(handed, CHINESE)).toEqual([]);
  });

  it('bears 内部资料 where somebody chose to have them in', () => {
    const all = handedFromDeck(deck, AROUND, CHINESE, true);
    expect(all.slides).toHaveLength(4);
    expect(stampsOf(all, CHINESE)).toEqual(['内部资料']);
  });
});
