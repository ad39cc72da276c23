import type { Page } from 'playwright';
import { paleTexts } from './contrast';
import { textsIn, type SeenText } from './seen-texts';

/** Px at 1080 lines: the back row reads no smaller words; sources may be a little smaller. */
const LEAST = 28;
const LEAST_FOOT = 24;
/** A picture is drawn in whole px before it is enlarged. */
const ROUNDING = 0.5;
/** Boxes of letters overlap where their lines are set close; letters do not. */
const TOUCHING = 0.3;

/** What of the slide on show is too small, too pale, cut, outside of the slide or over another; of a window of 1920 × 1080. */
export async function faultsOnShow(page: Page): Promise<string[]> {
  const texts = await textsIn(page, 'section.current');
  if (texts.length === 0) return ['no words'];
  const small = texts.filter(({ size, foot }) => size < (foot ? LEAST_FOOT : LEAST) - ROUNDING);
  const outside = texts.filter(
    ({ box }) => box.x < -1 || box.y < -1 || box.x + box.width > 1921 || box.y + box.height > 1081,
  );
  const pale = await paleTexts(page, 'section.current');
  return [
    ...new Set([
      ...small.map(({ words, size }) => `small ${size.toFixed(1)}: ${words}`),
      ...outside.map(({ words }) => `outside: ${words}`),
      ...pale.map(({ words, colour, behind, ratio }) => `pale ${ratio}, ${colour} on ${behind}: ${words}`),
      ...overlapping(texts),
      ...(await page.evaluate(cutOnShow)),
    ]),
  ];
}

function overlapping(texts: readonly SeenText[]): string[] {
  return texts.flatMap((one, index) =>
    texts
      .slice(index + 1)
      .filter((other) => overlaps(one, other))
      .map((other) => `over one another: ${one.words} / ${other.words}`),
  );
}

function overlaps({ box: a }: SeenText, { box: b }: SeenText): boolean {
  const across = Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x);
  const down = Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y);
  return across > 3 && down > TOUCHING * Math.min(a.height, b.height);
}

/** Runs in the page: boxes that hold more than they show, and parts that stand over the foot. */
function cutOnShow(): string[] {
  const slide = document.querySelector('section.current .slide');
  if (slide === null) return ['no slide'];
  const foot = slide.querySelector('footer')?.getBoundingClientRect().top ?? 1080;
  const isOver = (part: Element) => part.getBoundingClientRect().bottom > foot + 2;
  const over = [...slide.querySelectorAll('.content > *, .content > * > *')].filter(isOver);
  const beyond = [...slide.querySelectorAll('.drawing svg text')].filter((text) => {
    const frame = (text as SVGElement).ownerSVGElement?.getBoundingClientRect();
    const box = text.getBoundingClientRect();
    return (
      frame !== undefined &&
      (box.bottom > frame.bottom + 4 || box.right > frame.right + 4 || box.left < frame.left - 4)
    );
  });
  return [
    ...beyond.map((text) => `beyond its picture: ${(text.textContent ?? '').slice(0, 24)}`),
    ...(slide.scrollHeight > 1081 || slide.scrollWidth > 1921
      ? [`cut: ${slide.scrollWidth} × ${slide.scrollHeight}`]
      : []),
    ...over.map((part) => `over the foot: ${part.tagName} ${(part.textContent ?? '').trim().slice(0, 20)}`),
  ];
}
