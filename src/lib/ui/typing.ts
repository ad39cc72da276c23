/** After `g` the next key counts for so long, in ms. */
export const SEQUENCE_MS = 1500;

/**
 * Does the element want keys for itself: a field to type in, an open menu, a dialog, a box that scrolls, the chart? With
 * a modifier a key is the browser's.
 */
export function isTyping(event: KeyboardEvent): boolean {
  if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return true;
  const { target } = event;
  if (!(target instanceof Element)) return false;
  const own = 'input, textarea, select, [contenteditable], dialog, details[open], [role=application]';
  if (target.closest(own) !== null) return true;
  return event.key.startsWith('Arrow') && target.closest('[tabindex], summary') !== null && !isPage(target);
}

/** The page itself, which has the focus after the skip link. */
function isPage(target: Element): boolean {
  return target.matches('body, main');
}
