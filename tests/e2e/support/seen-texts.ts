import type { Page } from 'playwright';

/** A line of words on the page, as it is painted. */
export interface SeenText {
  readonly words: string;
  /** Red, green and blue of 255, and opacity of 1, with the opacity of all around it. */
  readonly colour: readonly [number, number, number, number];
  /** In px of the window. */
  readonly box: { readonly x: number; readonly y: number; readonly width: number; readonly height: number };
  /** Of its type, in px of the window. */
  readonly size: number;
  /** In the foot of a slide, where sources stand. */
  readonly foot: boolean;
}

/** Every line of words within elements that is seen, those inside drawings too. @param scope selector of the elements */
export function textsIn(page: Page, scope: string): Promise<SeenText[]> {
  return page.evaluate(seenWithin, scope);
}

/** Runs in the page. */
function seenWithin(scope: string): SeenText[] {
  const parse = (text: string) => (text.match(/[\d.]+/g) ?? []).map(Number);
  return [...document.querySelectorAll(`${scope} *`)].flatMap((element): SeenText[] => {
    const own = [...element.childNodes].filter((node) => node.nodeType === 3 && node.textContent?.trim());
    const style = getComputedStyle(element);
    if (own.length === 0 || style.visibility === 'hidden' || /^(title|desc|style)$/i.test(element.tagName))
      return [];
    const drawing = element instanceof SVGElement ? element.ownerSVGElement : null;
    const frame = element.closest('foreignObject');
    const scale = (drawing ?? frame?.ownerSVGElement)?.getScreenCTM()?.a ?? 1;
    const [r = 0, g = 0, b = 0, alpha = 1] = parse(drawing === null ? style.color : style.fill);
    let opacity = alpha * (drawing === null ? 1 : Number(style.fillOpacity));
    for (let at: Element | null = element; at !== null; at = at.parentElement)
      opacity *= Number(getComputedStyle(at).opacity);
    return own.flatMap((node): SeenText[] => {
      const range = document.createRange();
      range.selectNodeContents(node);
      return [...range.getClientRects()]
        .filter(({ width, height }) => width > 1 && height > 1)
        .map(({ x, y, width, height }) => ({
          words: (node.textContent ?? '').trim().slice(0, 24),
          colour: [r, g, b, opacity],
          box: { x, y, width, height },
          size: Number.parseFloat(style.fontSize) * scale,
          foot: element.closest('footer') !== null,
        }));
    });
  });
}
