import { graphicOption, type Graphic } from './graphic';
import type { ChartOption } from './option';
import { tenth } from './svg-texts';

/** A text and how far from the first of its look it stands, in px. */
export interface HeldText {
  readonly text: string;
  readonly right: number;
  readonly down: number;
}

/** Opens the word that stands for texts: a noncharacter, that Unicode keeps out of every text that is interchanged. */
const MARK = '\ufdd0';

/**
 * Texts held back while ECharts draws: most of a long picture's time goes into thousands of texts that differ in
 * nothing but words and place. It draws the first of each look, with a word that stands for all; they are written in
 * its stead when the drawing is made fit for a page. For drawings alone: the browser's live picture has them as elements.
 */
export class HeldTexts {
  private readonly held: (readonly HeldText[])[] = [];

  /** The word that ECharts is given in the place of the first of the texts. */
  hold(texts: readonly HeldText[]): string {
    this.held.push(texts);
    return `${MARK}${this.held.length - 1}`;
  }

  /** The texts for which a word stands; undefined for a word that is meant as it is. */
  of(word: string): readonly HeldText[] | undefined {
    return word.startsWith(MARK) ? this.held[Number(word.slice(MARK.length))] : undefined;
  }
}

/** A text as `textAt` makes it. */
type TextGraphic = Graphic & {
  readonly id: string;
  readonly x: number;
  readonly y: number;
  readonly style: Readonly<Record<string, unknown>> & { readonly text: string };
};

/** The option with the texts that stand beside axes and series held back, but for those whose look none shares. */
export function heldBack(option: ChartOption, held: HeldTexts): ChartOption {
  const { elements = [] } = (option.graphic ?? {}) as { elements?: readonly Graphic[] };
  const drawn: Graphic[] = [];
  let looks = new Map<string, TextGraphic[]>();
  const flush = () => {
    drawn.push(...[...looks.values()].map((alike) => standIn(alike, held)));
    looks = new Map();
  };
  for (const element of elements) {
    if (!isText(element)) {
      // What was drawn over the texts before it still is.
      flush();
      drawn.push(element);
      continue;
    }
    const look = lookOf(element);
    const alike = looks.get(look);
    if (alike === undefined) looks.set(look, [element]);
    else alike.push(element);
  }
  flush();
  return { ...option, ...graphicOption(drawn) };
}

function isText(element: Graphic): element is TextGraphic {
  return element.type === 'text';
}

/** All that two texts must have in common. */
function lookOf(element: TextGraphic): string {
  return JSON.stringify({ ...element, id: '', x: 0, y: 0, style: { ...element.style, text: '' } });
}

function standIn(alike: readonly TextGraphic[], held: HeldTexts): Graphic {
  const [first, ...others] = alike;
  if (first === undefined) throw new Error('no text to stand in for');
  // A name that begins with the mark stands for itself, not for others.
  if (others.length === 0 && !first.style.text.startsWith(MARK)) return first;
  // The first will stand at a tenth of a px; the others at their own.
  const [left, top] = [tenth(first.x), tenth(first.y)];
  const texts = alike.map(({ x, y, style: { text } }) => ({ text, right: x - left, down: y - top }));
  return { ...first, style: { ...first.style, text: held.hold(texts) } };
}
