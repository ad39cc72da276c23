import type { Handed, HandedSlide } from '../../src/lib/export/handed';
import { BREAK, endsObserved, exampleComparison, marked } from '../charts/examples';
import { COMPARISONS, handedOf, LONG_TITLE } from './handed-examples';

/** What XML cannot hold, what it must escape, and half of an emoji. */
export const HOSTILE = 'a\u0000b\u0008\u000b\u001f<c>&"d"\'\ufffe\ud83d]]>=1+1😀';

const slideOf = (name: string, change: Partial<HandedSlide> = {}): HandedSlide =>
  handedOf(COMPARISONS[name] as never, change).slides[0] as HandedSlide;

const GONE: HandedSlide = {
  ...slideOf('trend'),
  title: '',
  subtitle: '',
  views: [],
  missing: ['所指的指标或机构已不在库中，此页没有图。'],
};

const deckOf = (title: string, slides: readonly HandedSlide[]): Handed => ({
  ...handedOf(COMPARISONS['trend'] as never),
  title,
  slides,
  internal: true,
});

/** Decks that office programs are most likely to refuse or to repair. */
export const NASTY_DECKS: Readonly<Record<string, Handed>> = {
  'one of every kind': deckOf(
    '各种图',
    Object.keys(COMPARISONS).map((name) => slideOf(name, { notes: '讲稿\n第二行', takeaway: '记住' })),
  ),
  'titles of 500 characters': deckOf(
    LONG_TITLE,
    ['trend', 'matrix'].map((name) =>
      slideOf(name, { title: LONG_TITLE, subtitle: LONG_TITLE, takeaway: LONG_TITLE, notes: LONG_TITLE }),
    ),
  ),
  'emoji where names are cut': deckOf(
    '😀'.repeat(40),
    Array.from({ length: 4 }, (_, at) => slideOf('rank', { title: 'x'.repeat(at) + '😀'.repeat(40) })),
  ),
  'control characters, markup and half an emoji': deckOf(HOSTILE, [
    slideOf('trend', {
      title: HOSTILE,
      subtitle: HOSTILE,
      takeaway: HOSTILE,
      notes: HOSTILE,
      body: [HOSTILE],
      missing: [HOSTILE],
    }),
    slideOf('matrix', { title: HOSTILE, layout: 'chart-table' }),
  ]),
  'names that no sheet may have': deckOf(
    '名称',
    [
      '[a]:*?/\\b',
      "'quoted'",
      'Case',
      'case',
      'CASE',
      'History',
      '',
      ' ',
      '来源',
      'x'.repeat(40),
      'x'.repeat(41),
    ].map((title) => slideOf('rank', { title })),
  ),
  'sixty agencies': deckOf('六十', [
    slideOf('sixty-trend', { layout: 'chart-table' }),
    slideOf('sixty-rank', { layout: 'chart-table' }),
  ]),
  'changed definitions and every sign': deckOf('口径', [
    handedOf(exampleComparison({ definitions: [BREAK], observations: marked() })).slides[0] as HandedSlide,
    handedOf(
      exampleComparison({
        observations: endsObserved(),
        view: { kind: 'rank', highlight: ['a03', 'a05', 'a07'] },
      }),
    ).slides[0] as HandedSlide,
    handedOf(
      exampleComparison({
        observations: endsObserved(),
        view: { highlight: ['a03', 'a05', 'a07', 'a08', 'a09'] },
      }),
    ).slides[0] as HandedSlide,
  ]),
  'no figures at all': deckOf('没有', [slideOf('nothing'), slideOf('nothing', { layout: 'numbers' })]),
  'a View that is gone': deckOf('缺失', [GONE, { ...GONE, layout: 'chart-table' }]),
  'every layout': deckOf('版式', [
    slideOf('trend', { layout: 'cover', views: [] }),
    slideOf('trend', { layout: 'section', views: [], body: ['一', '二'] }),
    slideOf('trend', {
      layout: 'text',
      views: [],
      body: Array.from({ length: 12 }, (_, at) => `第 ${at} 段`),
    }),
    slideOf('trend', { layout: 'charts', views: [...slideOf('trend').views, ...slideOf('matrix').views] }),
    slideOf('rank', { layout: 'numbers' }),
    slideOf('facets', { layout: 'chart-table' }),
  ]),
  'no slide': deckOf('空', []),
};
