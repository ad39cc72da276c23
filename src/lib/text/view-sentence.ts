import type { OwnGroup } from '../domain/group';
import { KINDS } from '../domain/kind';
import type { View } from '../domain/view';
import { groupName } from './name';
import type { Texts } from './zh-CN';

/** The changeable words of the sentence. */
export const SENTENCE_WORDS = ['kind', 'group', 'indicator', 'years', 'measure', 'highlight'] as const;
export type SentenceWord = (typeof SENTENCE_WORDS)[number];

/** A piece of the sentence: plain text, or a word that can be changed with the punctuation that clings to it. */
export interface SentencePart {
  readonly text: string;
  readonly word: SentenceWord | undefined;
  /** Punctuation right behind a word: it may not begin a line. */
  readonly tail: string;
}

export interface SentenceNames {
  readonly indicator: string;
  /** The office's own group that the View compares among, where it does. */
  readonly ownGroup?: OwnGroup | undefined;
  /** Names of the highlighted agencies, in order. */
  readonly highlight: readonly string[];
  /** The measure with the year or the indicator that it names; see `measureName`. */
  readonly measure?: string;
}

/** What is being looked at, as one readable sentence in parts. Joined, texts and tails are the sentence. */
export function viewSentence(view: View, names: SentenceNames, t: Texts): SentencePart[] {
  const words: Record<SentenceWord, string> = {
    kind: t.terms.view[view.kind],
    group: groupName(view.group, t, names.ownGroup),
    indicator: names.indicator,
    years:
      KINDS[view.kind].years === 'last'
        ? t.compare.years(view.years.to, view.years.to)
        : t.compare.years(view.years.from, view.years.to),
    measure: names.measure ?? t.terms.measure[view.measure],
    highlight: names.highlight.length === 0 ? t.compare.noHighlight : names.highlight.join(t.app.separator),
  };
  const pieces = t.compare.sentence[view.kind].matchAll(
    /\{(?<name>\w+)\}(?<tail>[，。,.]*)|(?<text>[^{]+)/gu,
  );
  return [...pieces].map(({ groups = {} }) => {
    const word = SENTENCE_WORDS.find((one) => one === groups['name']);
    return word === undefined
      ? { text: groups['text'] ?? '', word, tail: '' }
      : { text: words[word], word, tail: groups['tail'] ?? '' };
  });
}
