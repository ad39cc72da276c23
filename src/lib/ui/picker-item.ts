import { findName, type NameMatch } from '../query/search';

/** One of a picker's choices. */
export interface PickerItem {
  readonly code: string;
  /** What it is called. */
  readonly shown: string;
  /** Every name it is found by, see `searchNames`. */
  readonly names: readonly string[];
  /** Of the names; see `findName`. */
  readonly spelling: string;
  /** Where choosing it leads; undefined where it cannot be chosen. */
  readonly href: string | undefined;
  /** Beside the name: how much there is of it, or why it is grey. */
  readonly note: string;
  /** Grey: there is nothing to see of it. */
  readonly grey: boolean;
  readonly chosen: boolean;
}

export interface PickerSection {
  /** Empty: no heading. */
  readonly heading: string;
  readonly items: readonly PickerItem[];
}

export interface FoundItem extends PickerItem {
  readonly match: NameMatch;
}

export interface FoundSection {
  readonly heading: string;
  readonly items: readonly FoundItem[];
}

/** What answers to what was typed: within a section the best first, of equals as given. Sections of nothing go. */
export function foundIn(sections: readonly PickerSection[], typed: string): FoundSection[] {
  return sections
    .map(({ heading, items }) => ({
      heading,
      items: items
        .flatMap((item) => {
          const match = findName(item.names, item.spelling, typed);
          return match === undefined ? [] : [{ ...item, match: shownMatch(item, typed) ?? match }];
        })
        .sort((a, b) => a.match.rank - b.match.rank),
    }))
    .filter(({ items }) => items.length > 0);
}

/** The match in the name that the item goes by, if any: another name need not stand beside it then. */
function shownMatch({ names, shown, spelling }: PickerItem, typed: string): NameMatch | undefined {
  const index = names.indexOf(shown);
  const match = findName([shown], spelling.split('|')[index] ?? '', typed);
  return match === undefined || index === -1 ? undefined : { ...match, index };
}

/** The one that Enter takes before an arrow key was pressed: of what can be chosen the best, of equals the first. */
export function bestOf(sections: readonly FoundSection[]): FoundItem | undefined {
  const open = sections.flatMap(({ items }) => items.filter((item) => item.href !== undefined));
  return open.reduce<FoundItem | undefined>(
    (best, item) => (best === undefined || item.match.rank < best.match.rank ? item : best),
    undefined,
  );
}

/** How names are spoken, in the order in which the bodies are offered; see `findName`. */
export interface PickerSpelling {
  readonly agencies: readonly string[];
  readonly indicators: readonly string[];
}
