import { createContext } from 'svelte';
import type { Locale } from '../text/locale';
import type { Texts } from '../text/zh-CN';

/** In which language this page is read, and its sentences. Getters, so that a change of language reaches every component. */
export interface Reading {
  readonly locale: Locale;
  readonly t: Texts;
}

/** `reading()` inside any component below the root layout, which calls `setReading`. */
export const [reading, setReading] = createContext<Reading>();
