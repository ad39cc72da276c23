import { fc } from '../fixtures/property';
import { describe, expect, it, test } from 'vitest';
import { emptyFigure, ENTERED_TEXTS, type EnteredFigure } from '../../src/lib/domain/entered';
import { enteredRows, entryExtract, entryHeads } from '../../src/lib/export/entry-extract';
import { openText } from '../../src/lib/import/csv';
import { LOCALES } from '../../src/lib/text/locale';
import { texts } from '../../src/lib/text/texts';
import { INDICATORS } from '../fixtures/catalogue';
import { complaints, readText } from '../fixtures/read';

const DIALECT = { delimiter: ',', quote: '"', escape: 'doubled' } as const;
const nameOf = (code: string) => Object.values(INDICATORS).find((one) => one.code === code)?.name ?? code;
const AGENCY = '示例区城市管理局';

function extractOf(figures: readonly Partial<EnteredFigure>[], locale: (typeof LOCALES)[number] = 'zh-CN') {
  const report = {
    ...{ agency: 'chengguan', year: 2021, transcriber: '甲', checker: '乙', link: 'https://example.cn/1' },
    figures: figures.map((one) => ({ ...emptyFigure('cases'), ...one })),
  };
  return entryExtract(report, { agency: AGENCY, indicator: nameOf }, texts(locale));
}

const rowsOf = (text: string) =>
  [...openText(text.slice(1), DIALECT, () => undefined).sheet.lines()].flat().map((line) => line.cells);

describe.each(LOCALES)('in %s', (locale) => {
  test('what is typed is read without a question, with its sentence and who did it', () => {
    const text = extractOf(
      [
        { value: '40余', sentence: '全年收案40余件，“其中”3件', passage: '第二部分', note: '=1+1' },
        { indicator: 'lost', reason: 'withheld' },
        { indicator: 'closed' },
        { indicator: 'due', value: '9', period: '截至11月', subject: '区政府' },
      ],
      locale,
    );
    const extract = readText(text, { encoding: 'utf-8', dialect: DIALECT });
    expect(complaints(extract)).toEqual([]);
    expect(extract.entries).toMatchObject([
      {
        ...{ indicator: 'cases', raw: '40余', cell: { value: 40, precision: 'at-least' }, note: '=1+1' },
        ...{ sentence: '全年收案40余件，“其中”3件', passage: '第二部分', transcriber: '甲', checker: '乙' },
        link: 'https://example.cn/1',
      },
      { indicator: 'lost', cell: { kind: 'absent', reason: 'withheld' } },
      { indicator: 'due', cell: { value: 9 }, period: 'until-11', subject: '区政府' },
    ]);
  });

  it('is known again by its head, and by no other', () => {
    const t = texts(locale);
    const [typed] = enteredRows(rowsOf(extractOf([{ reason: 'not-applicable' }], locale)), t) ?? [];
    expect(typed).toMatchObject({ agency: AGENCY, year: '2021', reason: 'not-applicable', checker: '乙' });
    expect(enteredRows([[...entryHeads(t), 'x']], t)).toBeUndefined();
    expect(enteredRows([], t)).toBeUndefined();
  });
});

test('whatever is typed comes back letter for letter', () => {
  const typed = fc.stringMatching(/^[\p{L}\p{N}\p{P} =+@,"'\n-]{0,12}$/u);
  const figure = fc.record(Object.fromEntries(ENTERED_TEXTS.map((text) => [text, typed])));
  fc.assert(
    // A reason is chosen from a list; what is typed there by force is kept all the same.
    fc.property(fc.array(figure, { minLength: 1, maxLength: 5 }), (figures) => {
      const said = figures.filter((one) => Object.values(one).some((text) => text.trim() !== ''));
      const rows = enteredRows(rowsOf(extractOf(figures)).slice(0, said.length + 1), texts('zh-CN')) ?? [];
      expect(rows.map((row) => ENTERED_TEXTS.map((text) => row[text]))).toEqual(
        said.map((one) => ENTERED_TEXTS.map((text) => one[text])),
      );
    }),
    { numRuns: 300 },
  );
});
