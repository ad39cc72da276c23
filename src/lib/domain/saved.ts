/** The longest name of a saved view or an own group, in characters. */
export const LONGEST_TITLE = 60;

/** A name tidied for keeping, or undefined where nothing usable was typed. @param most characters that it may have */
export function savedName(text: string, most = LONGEST_TITLE): string | undefined {
  const name = text
    .replace(/[\u0000-\u001f\u007f]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  return name === '' || [...name].length > most ? undefined : name;
}

/** A View that the office keeps under a name: its address, so that it always shows the newest figures. */
export interface SavedView {
  readonly number: number;
  readonly name: string;
  /** The parameters of its address, without the question mark. */
  readonly query: string;
  readonly person: string;
  /** ISO 8601, UTC. */
  readonly at: string;
}

/** The saved view that another one would repeat: of the same name, or of the same address. */
export function twinOf(
  views: readonly SavedView[],
  { name, query }: Pick<SavedView, 'name' | 'query'>,
): { readonly view: SavedView; readonly same: 'name' | 'query' } | undefined {
  const named = views.find((one) => one.name === name);
  if (named !== undefined) return { view: named, same: 'name' };
  const shown = views.find((one) => one.query === query);
  return shown === undefined ? undefined : { view: shown, same: 'query' };
}
