import type { Handed, HandedSlide } from './handed';

/** How a file that takes long tells how far it is, and what calls it off. */
export interface Making {
  /** Told before each slide: which it is, from 1, and of how many. */
  readonly onProgress?: (done: number, of: number) => void;
  readonly signal?: AbortSignal | undefined;
  /** Gives the text of the program that makes an HTML file's charts live; asked by that format alone, which needs it. */
  readonly program?: () => Promise<string>;
}

/**
 * The slides of what is handed over, one after the other, as every format takes them: each is told of, and before it
 * everybody else in the process has a turn, so that pages are served while a deck is written.
 * @throws the reason of the signal, where it is called off
 */
export async function* slidesInTurn(
  { slides }: Pick<Handed, 'slides'>,
  { onProgress, signal }: Making = {},
): AsyncGenerator<HandedSlide, void, void> {
  for (const [index, slide] of slides.entries()) {
    onProgress?.(index + 1, slides.length);
    await turn(signal);
    yield slide;
  }
  await turn(signal);
}

/**
 * Lets everybody else in the process have a turn.
 * @throws the reason of the signal, where it is called off
 */
export async function turn(signal: AbortSignal | undefined): Promise<void> {
  await new Promise((resolve) => {
    setTimeout(resolve);
  });
  if (signal?.aborted === true) throw signal.reason;
}
