import type { TerminalTexts } from '../../src/lib/text/terminal';
import type { Line } from './figures';
import { measureStage, STAGED } from './stage';

/** What turning to the next slide may take, ms. */
const NEXT = 100;

/** The stage of a deck, gone through as a presenter does. */
export async function* stageLines(
  words: TerminalTexts['bench'],
  executablePath: string,
): AsyncGenerator<Line[]> {
  const { next, middle, first, ahead } = await measureStage(executablePath);
  yield [
    { what: words.nextSlide(STAGED), unit: 'ms', ours: next, bound: NEXT },
    { what: words.nextSlideMiddle(STAGED), unit: 'ms', ours: middle },
    { what: words.firstSlide, unit: 'ms', ours: first },
    { what: words.drawnAhead(STAGED), unit: 'ms', ours: ahead },
  ];
}
