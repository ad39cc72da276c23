import { read, type CellObject } from '@e965/xlsx';
import { fc } from '../fixtures/property';
import { describe, expect, it, test } from 'vitest';
import { numberCell, PRECISIONS } from '../../src/lib/domain/cell';
import { verificationWorkbook } from '../../src/lib/export/verification-workbook';
import { texts } from '../../src/lib/text/texts';
import { INDICATORS } from '../fixtures/catalogue';
import { figures, inShort } from '../fixtures/read';
import { filledIn, readBack, SENT_FIGURES, sentFigure, sentSheet } from '../fixtures/sent';

const SHEET = sentSheet(SENT_FIGURES);
const HEAD_ROW = 3;

/** Title, request and seal stand around the table, and are named as such. */
const AROUND = [1, 2, 9].map((row) => `note lines-skipped ${row}`);

describe.each(['zh-CN', 'en'] as const)('a verification sheet in %s', (locale) => {
  const t = texts(locale);
  const { head, confirm, correct } = t.verification;

  it('unanswered says nothing', async () => {
    const extract = await readBack(await verificationWorkbook(SHEET, t), 'a.xlsx');
    expect(extract.entries).toEqual([]);
    expect(extract.findings.map(inShort).sort()).toEqual(['note form-blank 4', ...AROUND].sort());
  });

  it('answered makes figures confirmed or corrected by the agency, and nothing is complained of', async () => {
    const bytes = filledIn(await verificationWorkbook(SHEET, t), HEAD_ROW, [
      [0, head.answer, confirm],
      [1, head.answer, correct],
      [1, head.corrected, 4],
      [1, head.reference, '教委函〔2021〕3号'],
      [3, head.answer, confirm],
    ]);
    const extract = await readBack(bytes, 'a.xlsx');
    expect(figures(extract)).toEqual([
      'jiaowei 2020 cases 40 at-least confirmed',
      'jiaowei 2020 lost 4',
      'jiaowei 2020 due not-applicable',
    ]);
    expect(extract.entries.map((one) => one.authority)).toEqual(['agency', 'agency', 'agency']);
    expect(extract.entries.map((one) => one.note)).toEqual(['', '教委函〔2021〕3号', '']);
    expect(extract.findings.filter((one) => one.severity !== 'note')).toEqual([]);
  });

  it('a gap may be filled, or confirmed to be one', async () => {
    for (const [answer, corrected, expected] of [
      [confirm, '', 'jiaowei 2020 closed not-reported'],
      [correct, 7, 'jiaowei 2020 closed 7'],
    ] as const) {
      const bytes = filledIn(await verificationWorkbook(SHEET, t), HEAD_ROW, [
        [2, head.answer, answer],
        [2, head.corrected, corrected],
      ]);
      expect(figures(await readBack(bytes, 'a.xlsx'))).toEqual([expected]);
    }
  });
});

describe('any verification sheet', () => {
  const t = texts('zh-CN');
  const { head, confirm, correct } = t.verification;
  const counts = Object.values(INDICATORS).filter(
    (one) => one.numerator === undefined && one.valueType === 'count',
  );

  test('comes back as it was answered, line by line', async () => {
    const line = fc.record({
      indicator: fc.constantFrom(...counts),
      value: fc.nat(999999),
      precision: fc.constantFrom(...PRECISIONS),
      subject: fc.constantFrom('self', '示例街道办'),
      answer: fc.oneof(fc.constant('none' as const), fc.constant('confirm' as const), fc.nat(999999)),
    });
    const lines = fc.uniqueArray(line, { selector: (one) => one.indicator.code, minLength: 1, maxLength: 6 });
    await fc.assert(
      fc.asyncProperty(lines, async (some) => {
        const sheet = sentSheet(
          some.map(({ indicator, value, precision, subject }) =>
            sentFigure(indicator, numberCell(value, precision), { subject }),
          ),
        );
        const answers = some.flatMap(({ answer }, index): [number, string, string | number][] =>
          answer === 'none'
            ? []
            : answer === 'confirm'
              ? [[index, head.answer, confirm]]
              : [
                  [index, head.answer, correct],
                  [index, head.corrected, answer],
                  [index, head.reference, '函1号'],
                ],
        );
        const bytes = filledIn(await verificationWorkbook(sheet, t), HEAD_ROW, answers);
        const { entries, findings } = await readBack(bytes, 'a.xlsx');
        expect(findings.filter((one) => one.severity === 'error')).toEqual([]);
        expect(
          entries.map(({ indicator, subject, cell, authority }) => ({ indicator, subject, cell, authority })),
        ).toEqual(
          some.flatMap(({ indicator, value, precision, subject, answer }) =>
            answer === 'none'
              ? []
              : [
                  {
                    indicator: indicator.code,
                    subject,
                    cell:
                      answer === 'confirm' ? numberCell(value, precision, ['confirmed']) : numberCell(answer),
                    authority: 'agency',
                  },
                ],
          ),
        );
      }),
      { numRuns: 40 },
    );
  });

  it('opens elsewhere: figures as numbers, gaps empty with their reason, doubts, a place for the seal', async () => {
    const sheet = read(await verificationWorkbook(SHEET, t), { type: 'array' }).Sheets['2020年核实单'];
    const cell = (address: string) => sheet?.[address] as CellObject | undefined;
    expect(cell('A1')?.v).toBe('示例区教育委员会2020年法治政府建设数据核实单');
    expect(cell('F4')).toMatchObject({ t: 'n', v: 40 });
    expect(cell('G4')?.v).toBe('不少于');
    expect(cell('F6')?.v).toBeUndefined();
    expect(cell('H6')?.v).toBe('未报告');
    expect(cell('I5')?.v).toBe('与上年相差较大');
    expect(cell('A9')?.v).toContain('盖章处');
  });
});
