import type { Attachment } from 'svelte/attachments';
import type { Pointed } from '../state/pointed.svelte';

/** Rows that carry `data-agency` make their agency stand out while the pointer or the focus is on them. */
export function pointing(pointed: Pointed): Attachment<HTMLElement> {
  return (element) => {
    const onPoint = (event: Event) => {
      const row = event.target instanceof Element ? event.target.closest('[data-agency]') : null;
      pointed.hover(row?.getAttribute('data-agency') ?? undefined);
    };
    const onLeave = () => pointed.hover(undefined);
    const listeners = [
      ['pointerover', onPoint],
      ['focusin', onPoint],
      ['pointerleave', onLeave],
      ['focusout', onLeave],
    ] as const;
    for (const [name, listener] of listeners) element.addEventListener(name, listener);
    return () => {
      for (const [name, listener] of listeners) element.removeEventListener(name, listener);
    };
  };
}
