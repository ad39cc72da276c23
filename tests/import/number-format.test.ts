import { describe, expect, it, test } from 'vitest';
import { numberFormat, plainNumber } from '../../src/lib/import/number-format';

/** Stored number, format code or number, what is read, and the other form where the format hides digits. */
const READ: [value: number, format: string | number, text: string, other?: string][] = [
  [0, '', '0'],
  [-3, 0, '-3'],
  [1234.567, '', '1234.567'],
  [0.30000000000000004, '', '0.3'],
  [93.54838709677419, 'General', '93.5483870967742'],
  [1e21, '', '1000000000000000000000'],
  [1.5e-7, '', '0.00000015'],
  [-2.5e22, '', '-25000000000000000000000'],
  // percentages as shown, rounded on their decimal digits
  [0.935, 10, '93.50%'],
  [0.935, '0.0%', '93.5%'],
  [0.935, 9, '94%', '93.5%'],
  [0.285, '0%', '29%', '28.5%'],
  [1, '0%', '100%'],
  [0, '0.00%', '0.00%'],
  [-0.125, '0.0%;[Red]-0.0%', '-12.5%'],
  [0.935, '#.##%', '93.50%'],
  [12, '0"%"', '12'],
  // other numbers as stored
  [1234.567, '#,##0', '1234.567', '1235'],
  [1234, '#,##0.00_ ', '1234'],
  [-1234.5, '#,##0.00_);(#,##0.00)', '-1234.5'],
  [0, '_ * #,##0_ ;_ * -#,##0_ ;_ * "-"_ ;_ @_ ', '0'],
  [12345, '0.0,', '12345'],
  [0.5, '# ?/?', '0.5'],
  [12000, '0.00E+00', '12000'],
  [7, '@', '7'],
  [7.25, '¥#,##0.00', '7.25'],
  [5, '[$USD] 0', '5'],
  // words that a format adds
  [12, '0"件"', '12件'],
  [12.5, '0"万元"', '12.5万元'],
  [12345, '0.00,"千元"', '12.345千元'],
  [3, 'General"次"', '3次'],
  [0, '0;-0;"无"', '无'],
  [5, '0;-0;"无"', '5'],
  [15000, '[>=10000]0.0,"千";0"件"', '15千'],
  [90, '[>=10000]0.0,"千";0"件"', '90件'],
  [3, '第0期', '第3期'],
  // dates as shown
  [44286, 14, '2021/3/31'],
  [44286, 'yyyy-mm-dd', '2021-03-31'],
  [44286, 31, '2021年3月31日'],
  [44286, 57, '2021年3月'],
  [44286, 'yyyy"年"', '2021年'],
  [44286, '[$-804]yyyy"年"m"月"d"日";@', '2021年3月31日'],
  [44286, '[DBNum1][$-804]yyyy"年"m"月";@', '2021年3月'],
  [44286.75, 'yyyy/m/d h:mm', '2021/3/31 18:00'],
  [0.5, 'h:mm', '12:00'],
  [1.25, '[h]:mm', '30:00'],
  [44286, 'aaaa', '2021-03-31'],
  [-5, 'yyyy-mm-dd', '-5'],
  [99999999, 'yyyy-mm-dd', '99999999'],
  [60, '0.00"场"', '60场'],
];

describe('a number cell', () => {
  test.each(READ)('%f in format %s is read as %s', (...[value, format, text, other]) => {
    const read =
      typeof format === 'number' ? numberFormat('', format, false) : numberFormat(format, 200, false);
    expect(read.text(value)).toBe(text);
    expect(read.other(value)).toBe(other);
  });

  it('counts days from 1904 where the workbook says so', () => {
    expect(numberFormat('yyyy-mm-dd', 200, true).text(42824)).toBe('2021-03-31');
  });

  it('is never written with an exponent', () => {
    for (const value of [1e300, -1e25, 3e-10, 123456789012345680000, 5e-324]) {
      expect(plainNumber(value)).toMatch(/^-?\d+(\.\d+)?$/);
      expect(Number(plainNumber(value))).toBe(value);
    }
  });
});
