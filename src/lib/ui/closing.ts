import type { Attachment } from 'svelte/attachments';

/** Closes a disclosure on a choice, on a click elsewhere and on Escape. Without JavaScript it stays as it is opened. */
export const closing: Attachment<HTMLDetailsElement> = (details) => {
  function onClick(event: MouseEvent) {
    const target = event.target as Element;
    const isChoice = details.contains(target) && target.closest('a') !== null;
    if (isChoice || !details.contains(target)) details.open = false;
  }
  function onKey(event: KeyboardEvent) {
    if (event.key !== 'Escape' || !details.open) return;
    details.open = false;
    details.querySelector('summary')?.focus();
  }
  document.addEventListener('click', onClick);
  details.addEventListener('keydown', onKey);
  return () => {
    document.removeEventListener('click', onClick);
    details.removeEventListener('keydown', onKey);
  };
};
