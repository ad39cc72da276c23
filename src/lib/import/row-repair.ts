import type { Dialect } from './dialect';
import { fitOf, type Fit } from './column-shapes';

/** A row whose cells stand at their own place again. */
export interface RepairedRow {
  readonly cells: readonly string[];
  /** From 1: the first column whose cell was moved. */
  readonly column: number;
}

/** Reads one line: its cells, or undefined where it is no single row. */
export type ReadLine = (line: string, delimiter?: string) => readonly string[] | undefined;

/** So many cells must fit better before a row is believed to be broken. */
const BETTER = 1;
/** Of a repaired row's cells so many must fit. */
const ENOUGH = 0.7;
/** More attempts than this belong to a file that is written differently, not to broken rows. */
const MOST_ATTEMPTS = 400;
const LONGEST_LINE = 4000;
const OTHER_DELIMITERS = [';', '\t', '|', ',', ' '];

/**
 * Rows that a separator too many, too few or of another kind has moved: what the other rows hold in each column tells
 * where their cells belong. A row is left as it is unless its cells clearly fit better.
 * @param sample rows to learn from; those of `width` cells count
 */
export function rowRepairer(
  sample: readonly (readonly string[])[],
  width: number,
  { delimiter, quote }: Dialect,
  read: ReadLine,
): (line: string, cells: readonly string[]) => RepairedRow | undefined {
  let attempts = 0;
  let fit: Fit | undefined;

  return (line, cells) => {
    if (width < 3 || line.length > LONGEST_LINE || attempts > MOST_ATTEMPTS) return undefined;
    fit ??= fitOf(sample, width);
    if (fit === undefined) return undefined;
    // Cells left out at the end of a row are blanks there, which nobody has moved; but no row is one cell and blanks.
    const blanks = cells.length > 1 ? Math.max(0, width - cells.length) : 0;
    const now = fitting(cells, fit) + blanks;
    if (cells.length === width && now > width - BETTER) return undefined;
    attempts += 1;
    const found = best([...withoutOne(cells), ...withOneMore(line), ...otherwise(line, cells)], fit);
    if (found === undefined) return undefined;
    const sure = found.fitting >= now + BETTER || (found.nameless && cells.length > width);
    if (!sure || (found.fitting < ENOUGH * width && !found.nameless)) return undefined;
    const column = found.cells.findIndex((cell, at) => cell !== cells[at]) + 1;
    return { cells: found.cells, column: column || 1 };
  };

  /** A separator too many leaves an empty cell. */
  function* withoutOne(cells: readonly string[]): Generator<Candidate> {
    if (cells.length !== width + 1) return;
    const empty = cells.flatMap((cell, at) => (cell === '' ? [at] : []));
    // The header fits no column: it names each, and one cell names none.
    const texts = cells.every((cell) => !/\d/.test(cell));
    for (const at of empty)
      yield { cells: cells.filter((_, one) => one !== at), nameless: texts && empty.length === 1 };
  }

  /** A separator too few: one is put wherever the line may have lost it. */
  function* withOneMore(line: string): Generator<Candidate> {
    for (let at = 1; at <= line.length; at++) {
      if (insideWord(line, at)) continue;
      const cells = read(line.slice(0, at) + delimiter + line.slice(at));
      if (cells?.length === width) yield { cells, nameless: false };
    }
  }

  /** Separated by something else than the other rows. */
  function* otherwise(line: string, cells: readonly string[]): Generator<Candidate> {
    for (const other of OTHER_DELIMITERS) {
      if (other === delimiter || !line.includes(other)) continue;
      const split = read(line, other);
      if (split === undefined || split.length < width || fit === undefined) continue;
      const nameless = split.length === width && quote !== '' && line.includes(quote) && cells.length < 3;
      const grouped = split.length === width ? split : groupedCells(split, width, other, fit);
      if (grouped !== undefined) yield { cells: grouped, nameless };
    }
  }
}

interface Candidate {
  readonly cells: readonly string[];
  /** What its cells are cannot be compared with the columns, yet there is only one way to read it. */
  readonly nameless: boolean;
}

function best(candidates: readonly Candidate[], fit: Fit): (Candidate & { fitting: number }) | undefined {
  let found: (Candidate & { fitting: number }) | undefined;
  for (const candidate of candidates) {
    const own = fitting(candidate.cells, fit);
    if (found === undefined || own > found.fitting) found = { ...candidate, fitting: own };
  }
  return found;
}

function fitting(cells: readonly string[], fit: Fit): number {
  let sum = 0;
  for (const [column, cell] of cells.entries()) sum += fit(cell, column);
  return sum;
}

const WORD = /^\p{Ll}\p{Ll}$|^\s|\s$|^\p{Lu}\p{L}$/u;

/** Between two letters of a word, or beside a blank, no separator was lost. */
function insideWord(line: string, at: number): boolean {
  return at < line.length && WORD.test(line.slice(at - 1, at + 1));
}

/** Neighbouring pieces joined to as many cells as the table has, each as its column looks. */
function groupedCells(
  pieces: readonly string[],
  width: number,
  joint: string,
  fit: Fit,
): readonly string[] | undefined {
  if (pieces.length > width * 4) return undefined;
  // bests[column][end]: the best fit of the pieces before `end` in the columns before `column`, and where its last begins.
  const bests: Map<number, { fitting: number; start: number }>[] = [new Map([[0, { fitting: 0, start: 0 }]])];
  for (let column = 0; column < width; column++) {
    const next = new Map<number, { fitting: number; start: number }>();
    for (const [start, { fitting: before }] of bests[column] ?? [])
      for (let end = start + 1; end <= pieces.length - (width - column - 1); end++) {
        const own = before + fit(pieces.slice(start, end).join(joint), column);
        const known = next.get(end);
        if (known === undefined || own > known.fitting) next.set(end, { fitting: own, start });
      }
    bests.push(next);
  }
  const cells: string[] = [];
  for (let column = width, end = pieces.length; column > 0; column--) {
    const last = bests[column]?.get(end);
    if (last === undefined) return undefined;
    cells.unshift(pieces.slice(last.start, end).join(joint));
    end = last.start;
  }
  return cells;
}
