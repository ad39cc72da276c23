import type { Cell } from '../../src/lib/domain/cell';
import { keyOf } from '../../src/lib/domain/observation';
import type { Said, SaidFigure } from './handmade-line';

/** One import as the model knows it. */
export interface KnownImport {
  readonly number: number;
  readonly said: Said;
  readonly withdraws: boolean;
  /** Code of an agency that it says is new. */
  readonly creates: string | undefined;
  state: 'staged' | 'committed' | 'undone';
}

interface Logged {
  readonly by: KnownImport;
  readonly key: string;
  readonly figure: SaidFigure;
}

interface ReportWord {
  readonly by: KnownImport;
  readonly said: NonNullable<Said['reports']>[number];
}

const sameFigure = (one: Cell, other: Cell): boolean =>
  one.kind === 'number' && other.kind === 'number'
    ? one.value === other.value && one.precision === other.precision
    : one.kind === 'absent' && other.kind === 'absent' && one.reason === other.reason;

/**
 * The reference: the log as one list, and everything else found by going through all of it, written from the words of
 * the design and not from the store's SQL.
 */
export class LogModel {
  readonly imports: KnownImport[] = [];
  readonly #log: Logged[] = [];
  readonly #words: ReportWord[] = [];
  readonly #created = new Map<string, KnownImport>();

  /** What shows, by key. */
  current(without?: KnownImport): Map<string, SaidFigure> {
    const stands = ({ by }: Logged) => by.state === 'committed' && by !== without;
    const shown = new Map<string, SaidFigure>();
    this.#log.forEach((entry, at) => {
      if (stands(entry) && !this.#isAnswered(entry, at, stands)) shown.set(entry.key, entry.figure);
    });
    return shown;
  }

  /** Brought in again after a standing correction that answers this very figure: it does not undo the correction. */
  #isAnswered(entry: Logged, at: number, stands: (entry: Logged) => boolean): boolean {
    const { cell, authority = 'published' } = entry.figure;
    if (authority !== 'published') return false;
    // Withdrawing is no figure brought in again: it is decided, and takes effect each time.
    if (cell.kind === 'absent' && cell.reason === 'withdrawn') return false;
    if (cell.kind === 'number' && (cell.marks.includes('restated') || cell.marks.includes('confirmed')))
      return false;
    return this.#log.slice(0, at).some((correction, place) => {
      const corrects =
        correction.key === entry.key && (correction.figure.authority ?? 'published') !== 'published';
      if (!corrects || !stands(correction)) return false;
      return this.#log
        .slice(0, place)
        .some(
          (one) =>
            one.key === entry.key &&
            (one.figure.authority ?? 'published') === 'published' &&
            sameFigure(one.figure.cell, cell),
        );
    });
  }

  /** The keys of its entries, withdrawals among them. */
  keysOf(one: KnownImport): Set<string> {
    return new Set(this.#log.filter(({ by }) => by === one).map(({ key }) => key));
  }

  /** Agencies beyond the catalogue's. */
  bodies(): string[] {
    return [...this.#created.keys()].sort();
  }

  reports(): Map<string, Record<string, unknown>> {
    const reports = new Map<string, Record<string, unknown>>();
    for (const { by, said } of this.#words) {
      if (by.state !== 'committed') continue;
      const key = `${said.agency} ${said.year}`;
      const told = Object.fromEntries(Object.entries(said).filter(([, value]) => value !== undefined));
      reports.set(key, { ...reports.get(key), ...told });
    }
    return reports;
  }

  /** On record for an agency, a year and an indicator that the extract speaks of, and not in it. */
  vanished(one: KnownImport): SaidFigure[] {
    const entries = one.said.entries ?? [];
    return [...this.current()].flatMap(([key, figure]) => {
      const spoken =
        entries.some((entry) => entry.agency === figure.agency && entry.year === figure.year) &&
        entries.some((entry) => entry.indicator === figure.indicator);
      const gone = figure.cell.kind === 'absent' && figure.cell.reason === 'withdrawn';
      return spoken && !gone && !entries.some((entry) => keyOf(entry) === key) ? [figure] : [];
    });
  }

  commit(one: KnownImport): void {
    const vanished = one.withdraws ? this.vanished(one) : [];
    one.state = 'committed';
    for (const figure of one.said.entries ?? []) this.#log.push({ by: one, key: keyOf(figure), figure });
    for (const { agency, subject, year, period, indicator } of vanished) {
      const cell = { kind: 'absent', reason: 'withdrawn' } as const;
      const figure = { agency, subject, year, period, indicator, cell };
      this.#log.push({ by: one, key: keyOf(figure), figure });
    }
    for (const said of one.said.reports ?? []) this.#words.push({ by: one, said });
    if (one.creates !== undefined && !this.#created.has(one.creates)) this.#created.set(one.creates, one);
  }

  undo(one: KnownImport): void {
    one.state = 'undone';
    for (const [code, by] of this.#created) {
      const used = this.#log.some((entry) => entry.by.state === 'committed' && entry.figure.agency === code);
      if (by.state !== 'committed' && !used) this.#created.delete(code);
    }
  }
}
