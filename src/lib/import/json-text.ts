/** Where something stands in a JSON text, as an editor counts. */
export interface TextPosition {
  readonly line: number;
  readonly column: number;
}

/** The position of a character, told by its index. */
export function positionOf(text: string, index: number): TextPosition {
  let line = 1;
  let start = 0;
  for (let end = text.indexOf('\n'); end >= 0 && end < index; end = text.indexOf('\n', start)) {
    line += 1;
    start = end + 1;
  }
  return { line, column: index - start + 1 };
}

const EXPONENT = /^(-?)(\d+)(?:\.(\d+))?(?:[eE]([+-]?\d+))?$/;
/** Exponents that people write out as digits; others stay as they are and are no figure. */
const LONGEST_EXPONENT = 30;
/** A decimal of so many digits always comes back from a double as it was. */
const SAFE_LENGTH = 15;

/** A JSON number without its exponent, in the digits as written: 1.5e3 → 1500, 12.50 → 12.50. */
export function plainNumber(text: string): string {
  if (!/[eE]/.test(text)) return text;
  const [, sign = '', whole = '', fraction = '', power = '0'] = EXPONENT.exec(text) ?? [];
  const exponent = Number(power);
  if (Math.abs(exponent) > LONGEST_EXPONENT) return text;
  const digits = whole + fraction;
  const point = whole.length + exponent;
  const padded = point <= 0 ? '0'.repeat(1 - point) + digits : digits.padEnd(point, '0');
  const at = Math.max(point, 1);
  const before = padded.slice(0, at).replace(/^0+(?=\d)/, '');
  const after = padded.slice(at);
  return `${sign}${before}${after === '' ? '' : `.${after}`}`;
}

/** Whether programs that hold numbers as doubles, as most do, hold this very number. */
export function isExact(text: string): boolean {
  if (text.length <= SAFE_LENGTH && !/[eE]/.test(text)) return true;
  const number = Number(text);
  if (!Number.isFinite(number)) return false;
  if (Number.isInteger(number) && Math.abs(number) > Number.MAX_SAFE_INTEGER) return false;
  return significant(text) === significant(String(number));
}

/** Digits without zeros at either end, and the power of ten that they stand at. */
function significant(text: string): string {
  const [, sign = '', whole = '', fraction = '', power = '0'] = EXPONENT.exec(text) ?? [];
  const digits = `${whole}${fraction}`.replace(/^0+/, '');
  const short = digits.replace(/0+$/, '');
  if (short === '') return '0';
  return `${sign}${short}e${digits.length - short.length + Number(power) - fraction.length}`;
}
