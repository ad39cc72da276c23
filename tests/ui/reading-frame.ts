import type { Component } from 'svelte';
import type { Locale } from '../../src/lib/text/locale';
import Frame from './Frame.svelte';
import { render } from 'vitest-browser-svelte';

/** Renders a component as a page would: with the reader's language in context. */
export function renderIn<Props extends Record<string, unknown>>(
  locale: Locale,
  component: Component<Props>,
  props: Props,
) {
  return render(Frame, {
    props: { locale, component: component as Component<Record<string, unknown>>, props },
  });
}
