import { describe, expect, test } from 'vitest';
import type { HandedEnding } from '../../src/lib/export/endings';
import { HANDED_FORMATS } from '../../src/lib/export/hand-over';
import type { Handed, HandedSlide } from '../../src/lib/export/handed';
import { slidesInTurn, type Making } from '../../src/lib/export/making';
import { CHINESE, COMPARISONS, handedOf } from './handed-examples';

const WHOLE_DECKS: readonly HandedEnding[] = ['pptx', 'xlsx', 'docx', 'html'];
/** The charts of an HTML file stay still with it. */
const program = () => Promise.resolve('');
const [slide] = handedOf(COMPARISONS['trend'] as never).slides as [HandedSlide];
const deck: Handed = { ...handedOf(COMPARISONS['trend'] as never), slides: [slide, slide, slide, slide] };

/** The deck, noting which of its slides somebody looked into. */
function watched(looked: Set<number>): Handed {
  const slides = deck.slides.map((one, index) => ({
    ...one,
    get views() {
      looked.add(index + 1);
      return one.views;
    },
  }));
  return { ...deck, slides };
}

describe.each(WHOLE_DECKS)('a deck that becomes a %s', (ending) => {
  const made = (handed: Handed, making: Making) =>
    HANDED_FORMATS[ending].bytes(handed, CHINESE, { ...making, program });

  test('tells of each slide, and others have their turn', async () => {
    const told: [number, number][] = [];
    let turns = 0;
    const others = setInterval(() => (turns += 1));
    await made(deck, { onProgress: (done, of) => told.push([done, of]) });
    clearInterval(others);
    expect(told).toEqual([
      [1, 4],
      [2, 4],
      [3, 4],
      [4, 4],
    ]);
    expect(turns).toBeGreaterThanOrEqual(4);
  });

  test('called off in the middle, it ends with the reason and looks into no further slide', async () => {
    const calling = new AbortController();
    const looked = new Set<number>();
    const reason = new Error('called off');
    const making = {
      signal: calling.signal,
      onProgress: (done: number) => {
        if (done === 3) calling.abort(reason);
      },
    };
    await expect(made(watched(looked), making)).rejects.toBe(reason);
    expect([...looked]).toEqual([1, 2]);
  });

  test('called off while its last slide is made, it gives no file', async () => {
    const calling = new AbortController();
    const making = {
      signal: calling.signal,
      onProgress: (done: number) => {
        if (done === 4)
          setTimeout(() => {
            calling.abort(new Error('late'));
          });
      },
    };
    await expect(made(deck, making)).rejects.toThrow('late');
  });
});

test('the slides come in their order, without anybody listening too', async () => {
  const seen: HandedSlide[] = [];
  for await (const one of slidesInTurn(deck)) seen.push(one);
  expect(seen).toEqual(deck.slides);
});
