/** Why a cell holds no number. A declared zero (无行政诉讼案件) is not absent: it is the number 0. */
export const ABSENCE_REASONS = ['not-reported', 'blank', 'not-applicable', 'withheld', 'withdrawn'] as const;
export type AbsenceReason = (typeof ABSENCE_REASONS)[number];

/** How exact a published number is: 40余 is at least, 近700 at most, 约 about. */
export const PRECISIONS = ['exact', 'at-least', 'at-most', 'about'] as const;
export type Precision = (typeof PRECISIONS)[number];

/** What is known of a number's standing, beside its value. A cell may carry several. */
export const MARKS = ['provisional', 'restated', 'doubtful', 'confirmed'] as const;
export type Mark = (typeof MARKS)[number];

export interface NumberCell {
  readonly kind: 'number';
  /** Finite, in the indicator's unit; a percentage is held as 93.5, not 0.935. */
  readonly value: number;
  readonly precision: Precision;
  readonly marks: readonly Mark[];
}

export interface AbsentCell {
  readonly kind: 'absent';
  readonly reason: AbsenceReason;
}

/** A number, or an absence with its reason; never null, NaN or "". */
export type Cell = NumberCell | AbsentCell;

/** @throws RangeError when `value` is not finite: NaN and infinities are never cells. */
export function numberCell(
  value: number,
  precision: Precision = 'exact',
  marks: readonly Mark[] = [],
): NumberCell {
  if (!Number.isFinite(value)) throw new RangeError(`a cell wants a finite number, got ${value}`);
  return { kind: 'number', value, precision, marks };
}

export function absentCell(reason: AbsenceReason): AbsentCell {
  return { kind: 'absent', reason };
}

/** The number of a cell, or undefined where it is absent. */
export function valueOf(cell: Cell | undefined): number | undefined {
  return cell?.kind === 'number' ? cell.value : undefined;
}

/** Is the number to be read with care, doubtful or restated? Its sign is the asterisk. */
export function bearsStar(cell: Cell): boolean {
  return cell.kind === 'number' && (cell.marks.includes('doubtful') || cell.marks.includes('restated'));
}

/** Same number with the same precision and marks, or same reason. */
export function sameCell(a: Cell, b: Cell): boolean {
  if (a.kind === 'absent' || b.kind === 'absent') {
    return a.kind === 'absent' && b.kind === 'absent' && a.reason === b.reason;
  }
  return (
    a.value === b.value &&
    a.precision === b.precision &&
    MARKS.every((mark) => a.marks.includes(mark) === b.marks.includes(mark))
  );
}
