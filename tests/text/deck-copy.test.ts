import { describe, expect, test } from 'vitest';
import { EMPTY_SLIDE, type Slide } from '../../src/lib/domain/deck';
import { copiedQuery, type DeckCopy } from '../../src/lib/query/copied-query';
import { agenciesOfDeck, copiedSlides, yearsOfDeck } from '../../src/lib/text/deck-copy';
import { exampleAgency } from '../charts/examples';

const agency: DeckCopy = {
  agency: { from: exampleAgency(0), to: { ...exampleAgency(1), kind: 'subdistrict' } },
};
const year: DeckCopy = { year: { from: 2025, to: 2024 } };

describe('the Views of a copy', () => {
  test.each([
    ['highlight=a00', agency, 'highlight=a01'],
    ['highlight=a02,a00,a03&group=enforcement', agency, 'highlight=a02,a01,a03&group=subdistrict'],
    ['group=all&highlight=a00', agency, 'group=all&highlight=a01'],
    ['highlight=a00,a01', agency, 'highlight=a01'],
    ['highlight=a02&group=enforcement', agency, 'highlight=a02&group=enforcement'],
    ['group=enforcement', agency, 'group=enforcement'],
    ['years=2016-2025', year, 'years=2016-2024'],
    ['years=2025', year, 'years=2024'],
    ['years=2025-2025', year, 'years=2024'],
    ['years=2016-2023', year, 'years=2016-2023'],
    ['kind=rank', year, 'kind=rank'],
    ['years=2025', { year: { from: 2025, to: 2026 } }, 'years=2026'],
    ['years=2024-2025', { year: { from: 2025, to: 2020 } }, 'years=2020'],
    // Of a change both years are meant: they move together, and what lies between stays as long.
    ['kind=change&years=2024-2025', { year: { from: 2025, to: 2026 } }, 'kind=change&years=2025-2026'],
    ['kind=change&years=2016-2025', { year: { from: 2025, to: 2023 } }, 'kind=change&years=2014-2023'],
    ['kind=change&years=2025', { year: { from: 2025, to: 2026 } }, 'kind=change&years=2026'],
    ['kind=change&years=2016-2024', { year: { from: 2025, to: 2026 } }, 'kind=change&years=2016-2024'],
    ['years=x&highlight=a00', { ...agency, ...year }, 'years=x&highlight=a01'],
  ])('%s becomes as is asked: %#', (query, copy, after) => {
    expect(copiedQuery(query, copy)).toBe(after);
  });
});

describe('the texts of a copy', () => {
  const slide: Slide = {
    ...EMPTY_SLIDE,
    number: 1,
    layout: 'chart',
    views: ['highlight=a00&years=2016-2025'],
    title: '城市管理局 2025 年被诉情况',
    subtitle: '示例区城市管理局',
    takeaway: '城市管理局被诉 52 件',
    notes: '城市管理局 52 件，先讲原因',
  };
  const cover: Slide = { ...EMPTY_SLIDE, number: 2, layout: 'cover', title: '城市管理局 3 年回顾' };

  test('a year within a longer number stays, and what was put in is not renamed again', () => {
    const notes = '2025 年共 20255 件，2025年底 12025 件';
    const named = { ...exampleAgency(1), name: '城市管理局直属队', shortName: '直属队' };
    const { slides } = copiedSlides([{ ...slide, notes, body: '示例区城市管理局、城市管理局' }], {
      agency: { from: { ...exampleAgency(0), name: '示例区城市管理局', shortName: '城市管理局' }, to: named },
      year: { from: 2025, to: 2024 },
    });
    expect(slides[0]?.notes).toBe('2024 年共 20255 件，2024年底 12025 件');
    expect(slides[0]?.body).toBe('城市管理局直属队、直属队');
  });

  test('names follow; what states a figure is left out where its View changed, and told', () => {
    const copy = copiedSlides([slide, cover], agency);
    expect(copy.slides[0]).toMatchObject({
      number: 1,
      views: ['highlight=a01&years=2016-2025'],
      title: '住房城乡建委 2025 年被诉情况',
      subtitle: '示例区住房城乡建委',
      takeaway: '',
      notes: '住房城乡建委 52 件，先讲原因',
    });
    expect(copy.slides[1]?.title).toBe('住房城乡建委 3 年回顾');
    expect(copy.leftOut).toEqual([{ slide: 1, field: 'takeaway' }]);
  });

  test('of a change both years follow', () => {
    const change: Slide = {
      ...slide,
      views: ['kind=change&highlight=a00&years=2024-2025'],
      title: '2025 年比 2024 年',
    };
    const moved = copiedSlides([change], { year: { from: 2025, to: 2026 } }).slides[0];
    expect(moved?.views).toEqual(['kind=change&highlight=a00&years=2025-2026']);
    expect(moved?.title).toBe('2026 年比 2025 年');
  });

  test('years follow', () => {
    expect(copiedSlides([slide], year).slides[0]?.title).toBe('城市管理局 2024 年被诉情况');
  });
});

test('what a deck is mostly about stands first', () => {
  const of = (...views: string[]) => ({ views });
  const slides = [of('highlight=b,a&years=2016-2025'), of('highlight=a&years=2024', 'years=2025'), of('x=1')];
  expect(agenciesOfDeck(slides)).toEqual(['a', 'b']);
  expect(yearsOfDeck(slides)).toEqual([2025, 2024]);
});

describe('what a copy may not say', () => {
  const about = (change: Partial<Slide>): Slide => ({
    ...EMPTY_SLIDE,
    number: 1,
    layout: 'chart',
    ...change,
  });

  test('of a View that did not change a figure is not said of another agency', () => {
    const slide = about({ views: ['kind=rank&group=all'], takeaway: '城市管理局被诉 52 件，居首' });
    const { slides, leftOut } = copiedSlides([slide], agency);
    expect(slides[0]?.takeaway).toBe('');
    expect(leftOut).toEqual([{ slide: 1, field: 'takeaway' }]);
  });

  test('a View that names no year keeps its year in the title', () => {
    const { slides } = copiedSlides([about({ views: ['kind=rank'], title: '2025 年排名' })], year);
    expect(slides[0]?.title).toBe('2025 年排名');
  });

  test.each(['较上年增长两成', '居全区第一', '占百分之八', '受理 2025 件'])('%s is a figure', (takeaway) => {
    const { slides, leftOut } = copiedSlides([about({ views: ['highlight=a00'], takeaway })], agency);
    expect([slides[0]?.takeaway, leftOut.length]).toEqual(['', 1]);
  });

  test('a count is no year', () => {
    const slide = about({ layout: 'text', body: '2025 年受理 2025 件' });
    expect(copiedSlides([slide], year).slides[0]?.body).toBe('2024 年受理 2025 件');
  });
});
