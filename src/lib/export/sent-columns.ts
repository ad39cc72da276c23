import type { Cell } from '../domain/cell';
import { SELF } from '../domain/observation';
import { FULL_YEAR, periodParts, type Period } from '../domain/period';
import { formatCell } from '../text/number';
import type { Texts } from '../text/zh-CN';
import type { SentFigure } from '../domain/sent-sheet';
import type { CellLook, MarkedCell, SheetCell } from './workbook';

/** A column of a sheet sent out: its head, what stands in it, and whether it is there to be filled in. */
export interface SentColumn {
  readonly head: string;
  /** A comment at the head: how to fill it in. */
  readonly hint?: string;
  readonly cell: (figure: SentFigure) => string | number | undefined;
  readonly input?: boolean;
  /** Words that its drop-down offers. */
  readonly choices?: readonly string[];
  readonly width?: number;
}

/** The head and the lines of a sheet by its columns. */
export function sentRows(columns: readonly SentColumn[], figures: readonly SentFigure[]): SheetCell[][] {
  const look = ({ input }: SentColumn): CellLook => (input === true ? 'input' : 'plain');
  return [
    columns.map(({ head, hint }): MarkedCell => ({ value: head, look: 'head', note: hint })),
    ...figures.map((figure) =>
      columns.map((column): MarkedCell => ({ value: column.cell(figure), look: look(column) })),
    ),
  ];
}

/** Last year's figure as people read it: with the sign of its precision, or why there is none; a word, not a number. */
export function lastYear({ before, indicator }: SentFigure, t: Texts): string | undefined {
  return before === undefined ? undefined : formatCell(before, indicator, 'value', t);
}

/** The number of a cell; the rest of it stands in the columns beside. */
export function numberOf(cell: Cell | undefined): number | undefined {
  return cell?.kind === 'number' ? cell.value : undefined;
}

/** Precision and marks in words; what is doubted has a column of its own, and what was confirmed needs no word. */
export function qualifierText(cell: Cell | undefined, t: Texts): string | undefined {
  if (cell?.kind !== 'number') return undefined;
  const precision = cell.precision === 'exact' ? [] : [t.templates.precision[cell.precision]];
  const marks = cell.marks.filter((one) => one === 'provisional' || one === 'restated');
  return [...precision, ...marks.map((one) => t.terms.mark[one])].join(t.verification.comma) || undefined;
}

/** Subject and period, only where some figure is not the agency's own of the full year. */
export function asideColumns(figures: readonly SentFigure[], t: Texts): SentColumn[] {
  const words = t.verification.head;
  const subjects = figures.some(({ subject }) => subject !== SELF);
  const periods = figures.some(({ period }) => period !== FULL_YEAR);
  return [
    ...(subjects
      ? [{ head: words.subject, cell: ({ subject }: SentFigure) => (subject === SELF ? undefined : subject) }]
      : []),
    ...(periods
      ? [
          {
            head: words.period,
            cell: ({ period }: SentFigure) => periodWord(period, t),
          },
        ]
      : []),
  ];
}

/** Words of which the import line makes the same period again. */
function periodWord(period: Period, t: Texts): string | undefined {
  const { kind, argument } = periodParts(period);
  return kind === 'year' ? undefined : t.verification.period[kind](argument);
}
