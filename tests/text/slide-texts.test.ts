import { describe, expect, test } from 'vitest';
import type { Comparison } from '../../src/lib/domain/comparison';
import { EMPTY_SLIDE, type PresentedSlide } from '../../src/lib/domain/deck';
import { bigNumberTexts } from '../../src/lib/text/big-number';
import { headline } from '../../src/lib/text/headline';
import { slideMissing, slideNotes, slideSubtitle, slideTitle } from '../../src/lib/text/slide-texts';
import { texts } from '../../src/lib/text/texts';
import { SLIDE_HEIGHT } from '../../src/lib/charts/slide-layout';
import { planSlide } from '../../src/lib/ui/slide-plan';
import { CASES, exampleComparison, marked } from '../charts/examples';

const t = texts('zh-CN');
const comparison = exampleComparison({ observations: marked() });
const view = { query: 'q', comparison, leftOut: [] };
const slide = (change: Partial<PresentedSlide> = {}): PresentedSlide => ({
  ...EMPTY_SLIDE,
  number: 1,
  layout: 'chart',
  views: [view],
  ...change,
});

describe('the words of a slide', () => {
  test('are its own, or what its View finds', () => {
    expect(slideTitle(slide(), t, 'zh-CN')).toBe(headline(comparison, t, 'zh-CN'));
    expect(slideTitle(slide({ title: '甲' }), t, 'zh-CN')).toBe('甲');
    expect(slideTitle(slide({ views: [] }), t, 'zh-CN')).toBe('');
    expect(slideSubtitle(slide(), t, 'zh-CN')).toContain('示例区');
    expect(slideSubtitle(slide({ views: [view, view] }), t, 'zh-CN')).toBe('');
  });

  test('say what signs mean and where figures come from, each once', () => {
    const notes = slideNotes(slide({ layout: 'charts', views: [view, view] }), t, 'zh-CN');
    expect(notes.length).toBe(new Set(notes).size);
    expect(notes.join()).toContain('来源');
    expect(notes.join()).toContain('存疑');
  });

  test.each([
    [[{ parameter: 'highlight', value: 'gone' }], comparison, ['缺：机构 gone（未识别）']],
    [
      [{ parameter: 'group', value: 'own-3', reason: 'gone' as const }],
      undefined,
      ['缺：同类组 own-3（该组已删除）'],
    ],
    [[], undefined, ['这个视图没有可显示的内容']],
    [[], comparison, []],
  ])('say what is missing: %j', (leftOut, shown, said) => {
    expect(slideMissing(slide({ views: [{ query: 'q', comparison: shown, leftOut }] }), t)).toEqual(said);
  });
});

test('what two Views of a slide miss alike is said once', () => {
  const gone = { query: 'q', comparison: undefined, leftOut: [] };
  expect(slideMissing(slide({ layout: 'charts', views: [gone, gone] }), t)).toEqual([
    '这个视图没有可显示的内容',
  ]);
});

describe('a big number', () => {
  test('has its unit, whose and of when, and its doubts', () => {
    expect(bigNumberTexts(comparison, t, 'zh-CN')).toEqual({
      label: '新收一审行政诉讼案件（件）',
      figure: '28',
      unit: '件',
      notes: ['城市管理局 · 2025 年', '较上年 −9 件', '暂定'],
      absent: false,
    });
  });

  test('that is none is the reason', () => {
    const absent = exampleComparison({ observations: marked(), view: { highlight: ['a02'] } });
    expect(bigNumberTexts(absent, t, 'zh-CN')).toMatchObject({ figure: '未报告', absent: true });
    const nobody = exampleComparison({ observations: [], view: { highlight: [] } });
    expect(bigNumberTexts(nobody, t, 'zh-CN')).toMatchObject({ figure: '没有数字', absent: true });
  });
});

describe('the plan of a slide', () => {
  test.each(['zh-CN', 'en'] as const)('in %s leaves a picture room under the longest words', (locale) => {
    const long = slide({ title: '长'.repeat(500), subtitle: '副'.repeat(100), takeaway: '要'.repeat(100) });
    const plan = planSlide(long, texts(locale), locale);
    expect(plan.titleSize).toBe(28);
    expect(plan.picture.height).toBeGreaterThanOrEqual(100);
    expect(plan.picture.height).toBeLessThan(SLIDE_HEIGHT / 2);
  });

  test('sets few words large', () => {
    expect(planSlide(slide({ title: '短' }), t, 'zh-CN').titleSize).toBe(60);
    const text = slide({ layout: 'text', views: [], title: '短', body: '一\n二' });
    expect(planSlide(text, t, 'zh-CN').bodySize).toBe(44);
    expect(planSlide({ ...text, body: '字'.repeat(600) }, t, 'zh-CN').bodySize).toBeLessThan(44);
  });

  test('sets a body of many short lines in columns, and one under the longest title close', () => {
    const text = slide({ layout: 'text', views: [], title: '短' });
    const lines = planSlide({ ...text, body: Array(300).fill('一').join('\n') }, t, 'zh-CN');
    expect(lines.bodySize).toBe(28);
    expect(lines.bodyColumns).toBeGreaterThan(10 - 1);
    expect(planSlide({ ...text, body: Array(12).fill('一').join('\n') }, t, 'zh-CN').bodyColumns).toBe(1);
    const full = { ...text, title: '长'.repeat(500), takeaway: '要'.repeat(100), body: '文'.repeat(600) };
    expect(planSlide(full, t, 'zh-CN')).toMatchObject({ crowded: true, bodySize: 28, bodyColumns: 1 });
    expect(planSlide(text, t, 'zh-CN').crowded).toBe(false);
  });

  test('leaves room for the stamp of what is internal', () => {
    const internal = exampleComparison({ indicator: { ...CASES, genre: 'internal' } });
    const plan = (comparison: Comparison) =>
      planSlide(
        slide({ subtitle: '副'.repeat(48), views: [{ query: '', comparison, leftOut: [] }] }),
        t,
        'zh-CN',
      );
    // 48 signs of 30 px take one line beside no stamp, and two beside one.
    expect(plan(internal).picture.height).toBeLessThan(plan(exampleComparison({})).picture.height - 30);
  });
});
