import { fc } from '../fixtures/property';
import { describe, expect, it, test } from 'vitest';
import { chineseNumeral } from '../../src/lib/import/numeral';
import type { PercentMeaning } from '../../src/lib/import/mapping';
import { absenceOf, readValue } from '../../src/lib/import/value';
import { INDICATORS } from '../fixtures/catalogue';

function short(
  raw: string,
  indicator: keyof typeof INDICATORS,
  unit = '',
  fractions?: PercentMeaning,
): string {
  const reading = readValue(raw, unit, INDICATORS[indicator], fractions);
  if ('fault' in reading) return reading.fault;
  const { cell, remarks } = reading;
  const value =
    cell.kind === 'number' ? [cell.value, cell.precision === 'exact' ? '' : cell.precision] : [cell.reason];
  return [...value, ...remarks.map((remark) => remark.code)].filter((part) => part !== '').join(' ');
}

describe('a number as reports write it', () => {
  test.each([
    ['12', 'cases', '12'],
    ['１２', 'cases', '12'],
    ['1,234', 'cases', '1234'],
    ['1，234', 'cases', '1234'],
    [' 7 件 ', 'cases', '7'],
    ['12.0', 'cases', '12'],
    ['007', 'cases', '7'],
    ['1.3万人次', 'trained', '13000 value-scaled'],
    ['12万余人次', 'trained', '120000 at-least value-scaled value-approximate'],
    ['500余场次', 'training', '500 at-least value-approximate'],
    ['近700', 'trained', '700 at-most value-approximate'],
    ['千余人', 'trained', '1000 at-least value-approximate unit-differs'],
    ['两期', 'training', '2'],
    ['三十一', 'cases', '31'],
    ['约30', 'cases', '30 about value-approximate'],
    ['30件左右', 'cases', '30 about value-approximate'],
    ['30件以上', 'cases', '30 at-least value-approximate'],
    ['约30余件', 'cases', '30 about value-approximate'],
    ['不少于4次', 'training', '4 at-least value-approximate'],
    ['约3.2亿', 'trained', '320000000 about value-scaled value-approximate'],
    ['共31件', 'cases', '31'],
    ['5起', 'cases', '5'],
    ['98.5％', 'pass', '98.5'],
    ['100%', 'pass', '100'],
    ['百分之九十八', 'pass', '98'],
    ['0.985', 'pass', '0.985 percent-range'],
    ['零', 'pass', '0 declared-zero'],
    ['12.5', 'fines', '12.5'],
    ['-3.5', 'fines', '-3.5'],
    ['12.5万元', 'fines', '12.5'],
    ['125000元', 'fines', '12.5 value-scaled'],
    ['125000', 'fines', '125000'],
    ['–3.5', 'fines', '-3.5'],
    ['(3.5)', 'fines', '-3.5 brackets-negative'],
    ['（1,234.5）', 'fines', '-1234.5 brackets-negative'],
    ['(3.5万元)', 'fines', '-3.5 brackets-negative'],
    ['12.5', 'cases', '12.5 value-not-whole'],
    ['1.23456万', 'cases', '12345.6 value-scaled value-not-whole'],
    ['-3', 'cases', '-3 value-negative'],
    ['－3', 'cases', '-3 value-negative'],
    ['101', 'pass', '101 percent-range'],
    ['120%', 'pass', '120 percent-range'],
    ['-1%', 'pass', '-1 percent-range'],
    ['1', 'pass', '1 percent-range'],
    ['1%', 'pass', '1'],
    ['0.985%', 'pass', '0.985'],
    ['0', 'pass', '0'],
  ] as const)('%s for %s is %s', (raw, indicator, expected) => {
    expect(short(raw, indicator)).toBe(expected);
  });

  test.each([
    ['1.3', 'trained', '万人次', '13000 value-scaled'],
    ['26000', 'trained', '人', '26000 unit-differs'],
    ['7', 'training', '次', '7'],
    ['31', 'cases', '项', '31 unit-differs'],
    ['98.5', 'pass', '%', '98.5'],
    ['0.985', 'pass', '%', '0.985 percent-range'],
    ['0.985%', 'pass', '%', '0.985'],
    ['1', 'pass', '%', '1'],
    ['12.5', 'fines', '元', '0.00125 value-scaled'],
    ['12.5', 'fines', '件', 'unit-differs'],
    ['12.5', 'fines', '美元', 'unit-differs'],
    ['98.5', 'pass', '件', 'value-unreadable'],
    ['1.3万', 'trained', '万人次', 'value-unreadable'],
  ] as const)('%s for %s in %s is %s', (raw, indicator, unit, expected) => {
    expect(short(raw, indicator, unit)).toBe(expected);
  });
});

describe('a zero declared in words', () => {
  test.each([
    ['无', 'cases', '0 declared-zero'],
    ['零', 'cases', '0 declared-zero'],
    ['未发生', 'cases', '0 declared-zero'],
    ['无一起', 'cases', '0 declared-zero'],
    ['未发生行政诉讼案件', 'cases', '0 declared-zero'],
    ['零败诉', 'lost', '0 declared-zero'],
    ['零败诉', 'cases', 'value-unreadable'],
    ['无', 'pass', 'value-unreadable'],
    ['无法统计', 'cases', 'value-unreadable'],
  ] as const)('%s for %s is %s', (raw, indicator, expected) => {
    expect(short(raw, indicator)).toBe(expected);
  });
});

describe('what is not one number for certain', () => {
  test.each([
    ['七类23项', 'cases', 'value-unreadable'],
    ['31项，其中3项', 'cases', 'value-unreadable'],
    ['三四次', 'training', 'value-unreadable'],
    ['数十件', 'cases', 'value-unreadable'],
    ['十几件', 'cases', 'value-unreadable'],
    ['一百二', 'cases', 'value-unreadable'],
    ['12,34', 'cases', 'value-unreadable'],
    ['1 234', 'cases', 'value-unreadable'],
    ['1.2E+05', 'cases', 'value-unreadable'],
    ['3-5', 'cases', 'value-unreadable'],
    ['37/90', 'rate', 'value-unreadable'],
    ['100%', 'cases', 'value-unreadable'],
    ['4.6个百分点', 'pass', 'value-unreadable'],
    ['12345678901234567890', 'cases', 'value-unreadable'],
    ['同比下降', 'cases', 'value-unreadable'],
    ['(12)', 'cases', 'value-unreadable'],
    ['(98%)', 'pass', 'value-unreadable'],
    ['(-3.5)', 'fines', 'value-unreadable'],
    ['((3.5))', 'fines', 'value-unreadable'],
    ['12①', 'cases', 'value-unreadable'],
    ['12²', 'cases', 'value-unreadable'],
    ['98.5¹', 'pass', 'value-unreadable'],
    ['③', 'cases', 'value-unreadable'],
    ['½', 'fines', 'value-unreadable'],
    ['12.5件', 'fines', 'unit-differs'],
    ['300美元', 'fines', 'value-unreadable'],
  ] as const)('%s for %s is %s', (raw, indicator, expected) => {
    expect(short(raw, indicator)).toBe(expected);
  });
});

describe('numbers up to 1 below a percentage, as a person says they are meant', () => {
  test.each([
    ['0.065', 'as-written', '0.065'],
    ['1', 'as-written', '1'],
    ['0.065', 'times-100', '6.5 value-scaled'],
    ['0.985', 'times-100', '98.5 value-scaled'],
    ['1', 'times-100', '100 value-scaled'],
    ['约0.9', 'times-100', '90 about value-scaled value-approximate'],
    ['0', 'times-100', '0'],
    ['6.5%', 'times-100', '6.5'],
    ['0.5%', 'times-100', '0.5'],
    ['6.5', 'times-100', '6.5 percent-range'],
  ] as const)('%s %s is %s', (raw, fractions, expected) => {
    expect(short(raw, 'pass', '', fractions)).toBe(expected);
    expect(short(raw, 'pass', '%', fractions)).toBe(expected);
  });
});

describe('a text that holds a place for a figure', () => {
  test.each([
    ...[
      '待填',
      '待补充',
      '待定',
      '暂未统计',
      '此处填写数字',
      '请填写',
      'XX',
      'xxx',
      '××',
      'X件',
      '***',
      '*',
      '#REF!',
    ],
    ...[
      '####',
      '#N/A',
      '#DIV/0!',
      '#VALUE!',
      '?',
      '？？',
      '___',
      'TBD',
      '【待核】',
      '（待填）',
      '数据待核实',
    ],
  ])('%s', (raw) => {
    expect(short(raw, 'cases')).toBe('placeholder-text');
    expect(short(raw, 'pass')).toBe('placeholder-text');
  });
});

describe('an absence', () => {
  test.each([
    ['', 'blank'],
    ['  ', 'blank'],
    ['/', 'not-applicable'],
    ['／', 'not-applicable'],
    ['不适用', 'not-applicable'],
    ['—', 'not-reported'],
    ['－', 'not-reported'],
    ['未报告', 'not-reported'],
    ['不公开', 'withheld'],
    ['涉密', 'withheld'],
    ['0', undefined],
    ['无', undefined],
  ])('%s is %s', (raw, reason) => {
    expect(absenceOf(raw, {})).toBe(reason);
  });

  it('is read as a person has decided', () => {
    expect(absenceOf('/', { '/': 'withheld' })).toBe('withheld');
    expect(absenceOf('无', { 无: 'not-applicable' })).toBe('not-applicable');
    expect(absenceOf('constructor', {})).toBeUndefined();
  });
});

describe('numbers, any', () => {
  it('reads whole numbers back, plain, with separators and in full width', () => {
    fc.assert(
      fc.property(fc.nat({ max: 999_999_999 }), (number) => {
        const wide = String(number).replace(/\d/g, (digit) =>
          String.fromCharCode(digit.charCodeAt(0) + 0xfee0),
        );
        for (const raw of [
          String(number),
          number.toLocaleString('en-US'),
          wide,
          `${number}件`,
          `${number}.00`,
        ]) {
          expect(short(raw, 'cases')).toBe(String(number));
        }
      }),
    );
  });

  it('reads decimals in ten thousands without the dust of binary fractions', () => {
    fc.assert(
      fc.property(fc.nat({ max: 99_999_999 }), (number) => {
        const raw = `${(number / 10_000).toFixed(4)}万`;
        expect(short(raw, 'trained')).toBe(`${number} value-scaled`);
      }),
    );
  });

  it('reads Chinese numerals back', () => {
    fc.assert(
      fc.property(fc.nat({ max: 99_999_999 }), (number) => {
        expect(Number(chineseNumeral(inChinese(number))?.digits)).toBe(number);
      }),
    );
  });

  it('never throws, and never reads an error as a number', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme' }),
        fc.constantFrom('cases', 'pass', 'fines'),
        (raw, indicator) => {
          const reading = readValue(raw, '', INDICATORS[indicator as 'cases']);
          if (!('fault' in reading))
            expect(reading.cell.kind === 'number' && Number.isFinite(reading.cell.value)).toBe(true);
        },
      ),
    );
  });
});

/** 10203 → 一万零二百零三, as it is written in full. */
function inChinese(number: number): string {
  if (number === 0) return '零';
  const high = Math.floor(number / 10_000);
  const low = number % 10_000;
  if (high === 0) return belowTenThousand(low);
  const zero = low > 0 && low < 1000 ? '零' : '';
  return `${belowTenThousand(high)}万${low === 0 ? '' : zero + belowTenThousand(low)}`;
}

function belowTenThousand(number: number): string {
  let text = '';
  let gap = false;
  for (const [scale, word] of [
    [1000, '千'],
    [100, '百'],
    [10, '十'],
    [1, ''],
  ] as const) {
    const digit = Math.floor(number / scale) % 10;
    if (digit === 0) gap = text !== '';
    else {
      text += `${gap ? '零' : ''}${'零一二三四五六七八九'[digit] ?? ''}${word}`;
      gap = false;
    }
  }
  return text;
}
