import { emptyFigure, isSaid, type EnteredFigure } from '$lib/domain/entered';
import type { Indicator } from '$lib/domain/indicator';
import type { SentFigure } from '$lib/domain/sent-sheet';

export interface EntryLine {
  readonly key: number;
  readonly indicator: Indicator;
  /** What is on record of it; undefined where it is not expected. */
  readonly known: SentFigure | undefined;
  figure: EnteredFigure;
}

/** The lines of the entry form while they are typed: expected indicators in their order, then what was added. */
export class EntryLines {
  readonly #indicators: readonly Indicator[];
  readonly #expected: readonly SentFigure[];
  readonly #before: string;
  #last = 0;
  lines: EntryLine[] = $state([]);
  readonly said = $derived(this.lines.filter((line) => isSaid(line.figure)));
  /** Lines that say why there is no figure. */
  readonly absent = $derived(
    this.said.filter(({ figure }) => figure.reason !== '' && figure.value.trim() === '').length,
  );
  readonly dirty = $derived.by(() => this.#typed() !== this.#before);

  /** @param typed what was typed before */
  constructor(
    typed: readonly EnteredFigure[],
    expected: readonly SentFigure[],
    indicators: readonly Indicator[],
  ) {
    this.#indicators = indicators;
    this.#expected = expected;
    const codes = expected.map((one) => one.indicator.code);
    const inOrder = codes.flatMap((code) => {
      const own = typed.filter((figure) => figure.indicator === code);
      return own.length > 0 ? own : [emptyFigure(code)];
    });
    const others = typed.filter((figure) => !codes.includes(figure.indicator));
    this.lines = [...inOrder, ...others].flatMap((figure) => this.#lineOf(figure));
    this.#before = this.#typed();
  }

  /** One line more of an indicator, behind its last. */
  add(code: string): void {
    const last = this.lines.map((line) => line.indicator.code).lastIndexOf(code);
    const at = last < 0 ? this.lines.length : last + 1;
    this.lines.splice(at, 0, ...this.#lineOf(emptyFigure(code)));
  }

  #lineOf(figure: EnteredFigure): EntryLine[] {
    const indicator = this.#indicators.find((one) => one.code === figure.indicator);
    if (indicator === undefined) return [];
    this.#last += 1;
    const known = this.#expected.find((one) => one.indicator.code === indicator.code);
    return [{ key: this.#last, indicator, known, figure: { ...figure } }];
  }

  #typed(): string {
    return JSON.stringify(this.lines.map((line) => line.figure));
  }
}
