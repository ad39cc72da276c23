import { describe, expect, test } from 'vitest';
import { numberCell } from '../../src/lib/domain/cell';
import { SELF } from '../../src/lib/domain/observation';
import { DECK_TEMPLATES, wantedSlides, type TemplateSubject } from '../../src/lib/server/deck-template';
import { filledSlides } from '../../src/lib/server/fill-template';
import { commitImport } from '../../src/lib/server/store/commit';
import { stageImport } from '../../src/lib/server/store/stage';
import { texts } from '../../src/lib/text/texts';
import { EXAMPLE_DISTRICT, exampleAgency, CASES, RATE } from '../charts/examples';
import { DISTRICT } from '../domain/small-district';
import { handmadeLine, input, tick } from './handmade-line';
import { agency, indicator } from './small-catalogue';
import { temporaryStore } from './temporary';

const t = texts('zh-CN');
const subject: TemplateSubject = {
  template: 'district',
  district: EXAMPLE_DISTRICT,
  agency: exampleAgency(3),
  group: 'enforcement',
  years: { from: 2016, to: 2025 },
  indicators: [CASES, RATE],
};

describe('what a template wants', () => {
  test.each(DECK_TEMPLATES)('%s begins with a cover of its own', (template) => {
    const [first] = wantedSlides({ ...subject, template }, t, 'zh-CN');
    expect(first?.slide).toMatchObject({ layout: 'cover', subtitle: '法治政府建设年度报告 · 比对与评议' });
    expect(first?.slide.title).toContain(template === 'agency' ? '人力社保局' : '2025');
  });

  test('an agency’s review highlights it among its kind in every View', () => {
    const views = wantedSlides({ ...subject, template: 'agency' }, t, 'zh-CN').flatMap(
      (one) => one.slide.views,
    );
    expect(views.length).toBeGreaterThan(3);
    for (const view of views) {
      expect(view).toContain('highlight=a03');
      expect(view).toContain('group=enforcement');
    }
  });
});

test('slides without data are left out and named; so are sections that would stand alone', async () => {
  const db = await temporaryStore();
  const entries = ['a', 'b', 'c'].flatMap((code) =>
    [2020, 2021, 2022].map((year) => ({
      agency: code,
      subject: SELF,
      year,
      period: 'year' as const,
      indicator: 'cases',
      cell: numberCell(year - 2015),
    })),
  );
  const staged = await stageImport(db, input({ entries }), handmadeLine);
  await commitImport(db, staged.number, { person: '甲', at: tick(), shown: staged.shown }, handmadeLine);
  const small: TemplateSubject = {
    ...subject,
    district: DISTRICT,
    agency: agency('a', 'demo', 'enforcement', 0),
    group: 'all',
    years: { from: 2020, to: 2022 },
    indicators: [indicator('cases', 0), indicator('lost', 1)],
  };
  const { slides, skipped } = await filledSlides(db, DISTRICT, wantedSlides(small, t, 'zh-CN'), {});
  expect(slides.map((one) => one.number)).toEqual(slides.map((_, index) => index + 1));
  expect(slides.map((one) => one.layout)).toContain('numbers');
  expect(slides.filter((one) => one.views.some((view) => view.includes('indicator=lost')))).toEqual([]);
  expect(skipped).toContainEqual({ kind: 'trend', indicator: 'lost', why: 'none' });
  // No rates are among the indicators: their section would stand alone.
  expect(slides.map((one) => one.title)).not.toContain('比率类指标');
});
