import type { Packed } from '../../../domain/packed';
import { unpack } from '../../../domain/packed';
import type { Locale } from '../../../text/locale';
import type { NumberStyle } from '../../../text/number-style';
import type { LiveSource } from '../slide-markup';

/** What the program in a deck's file is given: every picture with its figures. */
export interface LiveDeck {
  readonly locale: Locale;
  readonly numbers: NumberStyle;
  readonly figures: readonly LiveSource[];
}

/** The deck that the file holds. @throws SyntaxError where somebody changed it */
export function readLiveDeck(text: string): LiveDeck {
  return unpack(JSON.parse(text) as Packed)[0] as LiveDeck;
}
