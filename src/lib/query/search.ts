/** What a body is found by, in the order in which its names are spelled for search (the English one is not). */
export function searchNames(body: {
  readonly name: string;
  readonly nameEn: string;
  readonly shortName: string;
  readonly aliases: readonly string[];
}): string[] {
  return [body.shortName, body.name, ...body.aliases, body.nameEn];
}

/** The part of a name that answers to what was typed: characters `from` up to but not including `to`. */
export interface NameMatch {
  /** Which of the names it is. */
  readonly index: number;
  readonly from: number;
  readonly to: number;
  /** 0: begins as typed; 1: has it inside; 2 and 3: the same by pinyin. Low is better. */
  readonly rank: 0 | 1 | 2 | 3;
}

/**
 * Which of a body's names answers best to what was typed: as it is written, by full pinyin (`chengshi`), by initials
 * (`csglj`), or by both mixed (`chengsgl`); undefined where none does. Nothing typed finds the first name.
 * @param spelling of the names in their order, as `spellingOf` writes it; empty where they are not Chinese
 */
export function findName(names: readonly string[], spelling: string, typed: string): NameMatch | undefined {
  const wanted = plain(typed).trim();
  if (wanted === '') return { index: 0, from: 0, to: 0, rank: 0 };
  const spoken = wanted.replace(/[\s']/g, '');
  const spelled = spelling.split('|');
  let best: NameMatch | undefined;
  for (const [index, name] of names.entries()) {
    const match = inText(name, wanted) ?? inSyllables((spelled[index] ?? '').split(' '), spoken);
    if (match !== undefined && (best === undefined || match.rank < best.rank)) best = { index, ...match };
  }
  return best;
}

type Part = Omit<NameMatch, 'index'>;

function inText(name: string, wanted: string): Part | undefined {
  const characters = [...name].map(plain);
  for (let from = 0; from < characters.length; from += 1) {
    let text = '';
    for (let to = from; to < characters.length && text.length < wanted.length; to += 1) {
      text += characters[to] as string;
      if (text.startsWith(wanted)) return { from, to: to + 1, rank: from === 0 ? 0 : 1 };
    }
  }
  return undefined;
}

function inSyllables(syllables: readonly string[], wanted: string): Part | undefined {
  if (!/^[a-z0-9]+$/.test(wanted)) return undefined;
  for (let from = 0; from < syllables.length; from += 1) {
    const to = spokenUntil(syllables, from, wanted);
    if (to !== undefined) return { from, to, rank: from === 0 ? 2 : 3 };
  }
  return undefined;
}

/** The character after the last one that `wanted` speaks from `from` on; of each its syllable or its initial. */
function spokenUntil(syllables: readonly string[], from: number, wanted: string): number | undefined {
  if (wanted === '') return from;
  const syllable = syllables[from];
  if (syllable === undefined || syllable === '') return undefined;
  if (syllable.startsWith(wanted)) return from + 1;
  for (const said of [syllable, ...(/^[zcs]h/.exec(syllable) ?? []), syllable.slice(0, 1)]) {
    if (!wanted.startsWith(said)) continue;
    const to = spokenUntil(syllables, from + 1, wanted.slice(said.length));
    if (to !== undefined) return to;
  }
  return undefined;
}

function plain(text: string): string {
  return text.normalize('NFKC').toLowerCase();
}
