import type { SlideDrawing } from '$lib/charts/draw-slide';
import type { Drawing } from '$lib/charts/drawing';
import type { Agency } from '$lib/domain/agency';
import type { PresentedDeck, PresentedSlide, PresentedView } from '$lib/domain/deck';
import { NO_FILTER, type StageFilter, type StageState } from '$lib/domain/stage';
import { Crossing } from '$lib/query/crossing';
import { filteredQuery } from '$lib/query/stage-filter';
import type { FillStyle } from '$lib/text/fill-style';
import type { Reading } from '$lib/ui/reading';
import { SlideDrawings } from '$lib/ui/slide-drawings.svelte';

/** A picture as the server sends it: its SVG crosses as HTML only. */
type Sent = (Omit<SlideDrawing, 'svg'> & { readonly drawing: Drawing }) | undefined;

/** What a window of a deck is opened with. */
interface StageData {
  readonly deck: Crossing<PresentedDeck>;
  readonly agencies: Crossing<readonly Agency[]>;
  /** The slide, from 0. */
  readonly place: number;
  readonly fills: FillStyle;
}

/**
 * The pictures of a deck on stage. All are drawn ahead and kept, so that the deck goes on when the server stops; what is
 * changed for a moment is drawn when asked for and kept for that slide alone.
 */
export class StagePictures {
  private readonly drawings: SlideDrawings;
  /** The slide that is changed for the moment. */
  private changed = $state.raw<{ key: string; slide: PresentedSlide; asOf: string | undefined }>();
  /** The server did not answer what was asked for last. */
  failed = $state(false);
  private asked = '';
  /** What the slide on show is looked at by, and what it is put back to after a change that could not be had. */
  private shown = { key: '', filter: NO_FILTER };
  private putBackTo = '';

  private readonly deck: PresentedDeck;
  private readonly agencies: readonly Agency[];
  private readonly opened: number;

  /**
   * @param sent pictures of the slide that the window opens with, where the server drew them
   * @param putBack puts the filter back, here and in the other windows
   */
  constructor(
    read: Reading,
    { deck, agencies, place, fills }: StageData,
    private readonly sent: readonly Sent[],
    private readonly putBack: (filter: StageFilter) => void,
  ) {
    this.deck = deck.value;
    this.agencies = agencies.value;
    this.opened = place;
    const first = this.deck.slides[place];
    const drawn = sent.map(
      (one) => one && { svg: one.drawing.svg, drawn: one.drawn, all: one.all, fits: one.fits },
    );
    this.drawings = new SlideDrawings(
      read,
      fills,
      first === undefined || sent.length === 0 ? {} : { [plainKey(first)]: drawn },
    );
  }

  /** Draws every slide that is not drawn yet. */
  async drawAhead(): Promise<void> {
    // What the server drew is here as HTML alone: once it has given way to another picture it could not be put back.
    const first = this.deck.slides[this.opened];
    if (first !== undefined && this.sent.length > 0) await this.drawings.draw(plainKey(first), first);
    await this.drawings.drawAll(this.deck.slides.map((slide) => [plainKey(slide), slide] as const));
  }

  /** The agencies that a slide highlights, in order, of all its Views. */
  highlighted(slide: PresentedSlide | undefined): string[] {
    const chosen = slide?.views.flatMap(({ comparison }) =>
      (comparison?.series ?? []).filter((one) => one.highlighted).map((one) => one.agency.code),
    );
    return (chosen ?? []).filter((code, index) => chosen?.indexOf(code) === index);
  }

  // Each gives the same object while nothing changes for its slide, so that only the slide that is turned to is laid out.

  /** A slide as it is on show: changed for a moment, or as the deck has it. @param state where it is the current one */
  slideOf(slide: PresentedSlide, state: StageState | undefined): PresentedSlide {
    return this.changeOf(slide, state)?.slide ?? slide;
  }

  /** "Data as of" of a slide as it is on show. */
  asOf(slide: PresentedSlide, state: StageState | undefined): string | undefined {
    return this.changeOf(slide, state)?.asOf ?? this.deck.asOf;
  }

  /** The pictures of a slide as it is on show; what is asked for and not drawn yet leaves those of the slide itself. */
  drawingsOf(slide: PresentedSlide, state: StageState | undefined): readonly (SlideDrawing | undefined)[] {
    const change = this.changeOf(slide, state);
    return this.drawings.of(change?.key ?? plainKey(slide));
  }

  private changeOf(slide: PresentedSlide, state: StageState | undefined) {
    return state !== undefined && this.changed?.key === keyOf(slide, state) ? this.changed : undefined;
  }

  /** Draws what the stage asks for of a slide beyond the slide itself. What cannot be had is put back, and said. */
  follow(slide: PresentedSlide, state: StageState): void {
    const key = keyOf(slide, state);
    if (key === this.asked) return;
    this.asked = key;
    const isPutBack = key === this.putBackTo;
    this.putBackTo = '';
    if (isPutBack) return;
    this.failed = false;
    if (key === plainKey(slide)) {
      this.shown = { key, filter: NO_FILTER };
      this.changed = undefined;
      this.drawings.keep((one) => !one.includes('+'));
      return;
    }
    const { shown } = this;
    this.change(key, slide, state).catch(() => {
      // The stage says so; without the server the deck goes on, but for what it would have to look up.
      if (this.asked === key) {
        this.putBackTo = shown.key;
        this.putBack(shown.filter);
        this.failed = true;
      } else if (this.asked === shown.key) this.failed = true; // another window was quicker to put it back
    });
  }

  private async change(key: string, slide: PresentedSlide, state: StageState): Promise<void> {
    const isFiltered = state.filter.years !== 0 || state.filter.agency !== undefined;
    const fetched = isFiltered ? await this.fetchViews(slide, state) : undefined;
    const views = fetched?.views ?? slide.views;
    const other = { ...slide, views };
    const pointed = state.standing === undefined ? undefined : this.highlighted(other)[state.standing];
    await this.drawings.draw(key, other, pointed);
    if (this.asked !== key) return;
    this.shown = { key, filter: state.filter };
    this.changed = { key, slide: other, asOf: fetched?.asOf ?? this.deck.asOf };
  }

  private async fetchViews(slide: PresentedSlide, { filter }: StageState) {
    const answers = await Promise.all(
      slide.views.map(async (view) => {
        if (view.comparison === undefined) return { view, asOf: undefined };
        const query = filteredQuery(view.comparison.view, filter, this.agencies);
        const answer = await fetch(`/decks/${this.deck.number}/view?${query}`);
        if (!answer.ok) throw new Error(`the server answered ${answer.status}`);
        return Crossing.decode(await answer.text()).value as {
          view: PresentedView;
          asOf: string | undefined;
        };
      }),
    );
    return {
      views: answers.map((one) => one.view),
      asOf: answers.find((one) => one.asOf !== undefined)?.asOf,
    };
  }
}

function plainKey(slide: PresentedSlide): string {
  return String(slide.number);
}

function keyOf(slide: PresentedSlide, { standing, filter }: StageState): string {
  const { years, agency } = filter;
  const changed = years !== NO_FILTER.years || agency !== NO_FILTER.agency ? `+${years}.${agency ?? ''}` : '';
  return `${slide.number}${changed}${standing === undefined ? '' : `+h${standing}`}`;
}
