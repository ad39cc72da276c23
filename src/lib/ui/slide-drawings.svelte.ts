import type { SlideDrawing } from '../charts/draw-slide';
import type { PresentedSlide } from '../domain/deck';
import type { FillStyle } from '../text/fill-style';
import type { Reading } from './reading';
import { pictured, planSlide } from './slide-plan';

/** The same whenever there is nothing, so that what shows it is not made anew. */
const NONE: readonly (SlideDrawing | undefined)[] = [];

/** The pictures of slides, drawn in the browser one slide after the other, so that the page answers in between. */
export class SlideDrawings {
  private drawn = $state.raw<Readonly<Record<string, readonly (SlideDrawing | undefined)[]>>>({});
  private readonly loading = import('../charts/draw-slide');

  constructor(
    private readonly read: Reading,
    /** How the reader wants areas filled. */
    private readonly fills: FillStyle,
    /** What the server has drawn already, by key. */
    first: Readonly<Record<string, readonly (SlideDrawing | undefined)[]>> = {},
  ) {
    this.drawn = first;
  }

  /** The pictures under a key; none before they are drawn. */
  of(key: string): readonly (SlideDrawing | undefined)[] {
    return this.drawn[key] ?? NONE;
  }

  has(key: string): boolean {
    return key in this.drawn;
  }

  /** Draws the pictures of a slide and keeps them. @param pointed code of the agency that stands out */
  async draw(key: string, slide: PresentedSlide, pointed?: string): Promise<void> {
    const { drawSlideChart } = await this.loading;
    const { picture } = planSlide(slide, this.read.t, this.read.locale);
    const drawings = slide.views.map((view, index) => {
      const comparison = pictured(view, slide.layout, picture);
      return (
        comparison &&
        drawSlideChart(comparison, {
          locale: this.read.locale,
          numbers: this.read.t.numbers.large.length > 0 ? 'large' : 'plain',
          fills: this.fills,
          name: `s${slide.number}-${index}`,
          room: picture,
          pointed,
        })
      );
    });
    this.drawn = { ...this.drawn, [key]: drawings };
  }

  /** Draws those that are not drawn yet, in order, with a breath between any two. */
  async drawAll(slides: readonly (readonly [key: string, slide: PresentedSlide])[]): Promise<void> {
    for (const [key, slide] of slides) {
      if (this.has(key)) continue;
      await this.draw(key, slide);
      await new Promise((resolve) => setTimeout(resolve, 0));
    }
  }

  /** Forgets what is under keys of a kind that is no longer shown. */
  keep(isKept: (key: string) => boolean): void {
    this.drawn = Object.fromEntries(Object.entries(this.drawn).filter(([key]) => isKept(key)));
  }
}
