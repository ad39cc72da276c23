import { read, type CellObject } from '@e965/xlsx';
import { fc } from '../fixtures/property';
import { describe, expect, it, test } from 'vitest';
import { templateCsv, templateWorkbook } from '../../src/lib/export/template';
import { texts } from '../../src/lib/text/texts';
import { INDICATORS } from '../fixtures/catalogue';
import { figures, inShort, readText } from '../fixtures/read';
import { filledIn, readBack, SENT_FIGURES, sentFigure, sentSheet } from '../fixtures/sent';

const LOCALES = ['zh-CN', 'en'] as const;
const SHEET = sentSheet(SENT_FIGURES);

describe.each(LOCALES)('a template in %s', (locale) => {
  const t = texts(locale);
  const { head, precision } = t.templates;

  it('says nothing as long as nobody has filled it in', async () => {
    const extract = await readBack(await templateWorkbook(SHEET, t), 'a.xlsx');
    expect(extract.entries).toEqual([]);
    expect(extract.findings.map(inShort)).toEqual(['note form-blank 2']);
  });

  it('comes back filled in and is read without a decision and without a finding', async () => {
    const bytes = filledIn(await templateWorkbook(SHEET, t), 1, [
      [0, head.value, 12],
      [0, head.qualifier, precision['at-least']],
      [0, head.sentence, '全年新收行政诉讼案件12件以上。'],
      [0, head.passage, '第3页'],
      [1, head.value, 0],
      [2, head.value, '3'],
      [2, head.note, '含并案'],
      [3, head.reason, t.terms.absence['not-applicable']],
    ]);
    const extract = await readBack(bytes, 'a.xlsx');
    expect(figures(extract)).toEqual([
      'jiaowei 2020 cases 12 at-least',
      'jiaowei 2020 lost 0',
      'jiaowei 2020 closed 3',
      'jiaowei 2020 due not-applicable',
    ]);
    expect(extract.entries[0]).toMatchObject({
      sentence: '全年新收行政诉讼案件12件以上。',
      passage: '第3页',
    });
    expect(extract.entries[2]?.note).toBe('含并案');
    expect(extract.findings.filter((one) => one.code !== 'value-approximate').map(inShort)).toEqual([]);
  });

  it('offers only reasons and qualifiers that are read back', async () => {
    const reasons = (['not-reported', 'not-applicable', 'withheld'] as const).map(
      (one) => t.terms.absence[one],
    );
    for (const reason of reasons) {
      const extract = await readBack(
        filledIn(await templateWorkbook(SHEET, t), 1, [[0, head.reason, reason]]),
        'a.xlsx',
      );
      expect(extract.entries[0]?.cell.kind, reason).toBe('absent');
    }
    for (const word of [precision['at-most'], precision.about, t.terms.mark.provisional]) {
      const bytes = filledIn(await templateWorkbook(SHEET, t), 1, [
        [0, head.value, 1],
        [0, head.qualifier, word],
      ]);
      const { entries } = await readBack(bytes, 'a.xlsx');
      expect(entries[0]?.note, word).toBe('');
      expect(entries[0]?.cell).not.toMatchObject({ precision: 'exact', marks: [] });
    }
  });

  it('as CSV says the same', () => {
    const [first = '', ...rest] = templateCsv(SHEET, t).replace('\ufeff', '').trimEnd().split('\r\n');
    const heads = first.split(',');
    const at = heads.indexOf(head.value);
    const filled = rest.map((line, index) => {
      const cells = line.split(',');
      expect(cells).toHaveLength(heads.length);
      cells[at] = String(index);
      return cells.join(',');
    });
    const extract = readText([first, ...filled].join('\r\n'));
    expect(figures(extract)).toEqual(
      ['cases 0', 'lost 1', 'closed 2', 'due 3'].map((one) => `jiaowei 2020 ${one}`),
    );
    expect(extract.findings.map(inShort)).toEqual([]);
  });
});

describe('any template', () => {
  const t = texts('zh-CN');
  const all = Object.values(INDICATORS).filter(
    (one) => one.numerator === undefined && one.valueType === 'count',
  );

  test('comes back as it was filled in, whatever its last year', () => {
    const lines = fc.uniqueArray(
      fc.record({
        indicator: fc.constantFrom(...all),
        before: fc.option(fc.nat(9999), { nil: undefined }),
        filled: fc.option(fc.nat(999999), { nil: undefined }),
      }),
      { selector: ({ indicator }) => indicator.code, minLength: 1 },
    );
    fc.assert(
      fc.property(lines, (some) => {
        const sheet = sentSheet(
          some.map(({ indicator, before }) =>
            sentFigure(
              indicator,
              undefined,
              before === undefined
                ? {}
                : { before: { kind: 'number', value: before, precision: 'exact', marks: [] } },
            ),
          ),
        );
        const [first = '', ...rest] = templateCsv(sheet, t).trimEnd().split('\r\n');
        const at = first.split(',').indexOf(t.templates.head.value);
        const filled = rest.map((line, index) => {
          // Last year's thousands stand in quotes: the value is counted from the end.
          const cells = line.split(',');
          cells[cells.length - (first.split(',').length - at)] = String(some[index]?.filled ?? '');
          return cells.join(',');
        });
        expect(figures(readText([first, ...filled].join('\r\n')))).toEqual(
          some.flatMap(({ indicator, filled: value }) =>
            value === undefined ? [] : [`jiaowei 2020 ${indicator.code} ${value}`],
          ),
        );
      }),
    );
  });

  it('opens elsewhere with its head in sight, comments and drop-downs', async () => {
    const bytes = await templateWorkbook(SHEET, t);
    const sheet = read(bytes, { type: 'array' }).Sheets['2020年填报表'];
    const cell = (address: string) => sheet?.[address] as CellObject | undefined;
    expect(cell('D2')).toMatchObject({ t: 's', v: INDICATORS.cases.name });
    expect(cell('F3')?.v).toBe('不公开');
    expect(cell('G2')?.v).toBeUndefined();
    expect(cell('G1')?.c?.[0]?.t).toContain('空着的行');
  });
});
