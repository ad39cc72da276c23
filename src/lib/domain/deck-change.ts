/** What can be done to a deck; each stands in its log with who did it and when. */
export const DECK_CHANGES = [
  'made',
  'copied',
  'renamed',
  'added',
  'moved',
  'duplicated',
  'hidden',
  'shown',
  'edited',
  'removed',
  'frozen',
  'thawed',
] as const;
export type DeckChangeKind = (typeof DECK_CHANGES)[number];

export interface DeckChange {
  readonly what: DeckChangeKind;
  /** The slide's number; undefined: the deck as a whole. */
  readonly slide: number | undefined;
  readonly person: string;
  /** ISO 8601, UTC. */
  readonly at: string;
}
