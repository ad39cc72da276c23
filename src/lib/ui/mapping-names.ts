import type { Candidate, Finding } from '../domain/finding';

/** A name of the extract that answers to nothing on record. */
export interface UnknownName {
  readonly kind: 'agency' | 'indicator';
  readonly text: string;
  readonly candidates: readonly Candidate[];
}

const KINDS = { 'agency-unknown': 'agency', 'indicator-unknown': 'indicator' } as const;

/** The unknown names among findings, each once, in the order of the file. */
export function unknownNames(findings: readonly Finding[]): UnknownName[] {
  const names = new Map<string, UnknownName>();
  for (const one of findings) {
    if (one.code !== 'agency-unknown' && one.code !== 'indicator-unknown') continue;
    const kind = KINDS[one.code];
    const key = `${kind}:${one.got}`;
    if (!names.has(key)) names.set(key, { kind, text: one.got, candidates: one.candidates });
  }
  return [...names.values()];
}

/** The id of a name's choice in the form, so that its finding can lead there. */
export function choiceId(kind: UnknownName['kind'], text: string): string {
  return `choice-${kind}-${encodeURIComponent(text)}`;
}

/** The choice a finding leads to; undefined where it names no unknown name. */
export function choiceOf(one: Finding): string | undefined {
  const [name] = unknownNames([one]);
  return name === undefined ? undefined : choiceId(name.kind, name.text);
}
