import type { Candidate, Finding } from '../domain/finding';
import type { NewAgency, NewIndicator } from '../import/creation';
import type { Decisions } from '../import/mapping';

/** A name of the extract that answers to nothing on record, or of which a person has decided. */
export interface UnknownName {
  readonly kind: 'agency' | 'indicator';
  readonly text: string;
  readonly candidates: readonly Candidate[];
  /** As the form writes it: a code, `-` left out, `+` new, nothing where it is not decided. */
  readonly chosen: string;
  /** What it is to be created as. */
  readonly body: Partial<NewAgency & NewIndicator>;
}

const KINDS = { 'agency-unknown': 'agency', 'indicator-unknown': 'indicator' } as const;

/** The unknown names among findings, each once, in the order of the file. */
export function unknownNames(findings: readonly Finding[]): UnknownName[] {
  const names = new Map<string, UnknownName>();
  for (const one of findings) {
    if (one.code !== 'agency-unknown' && one.code !== 'indicator-unknown') continue;
    const kind = KINDS[one.code];
    const key = `${kind}:${one.got}`;
    const { got: text, candidates } = one;
    if (!names.has(key)) names.set(key, { kind, text, candidates, chosen: '', body: {} });
  }
  return [...names.values()];
}

/** Names of which a person has decided, to be looked at and changed. */
export function decidedNames({ agencies = {}, indicators = {}, create = {} }: Decisions): UnknownName[] {
  const named = (kind: UnknownName['kind'], codes: Readonly<Record<string, string>>) =>
    Object.entries(codes).map(([text, code]): UnknownName => ({
      kind,
      text,
      candidates: [],
      chosen: code || '-',
      body: {},
    }));
  const created = (
    kind: UnknownName['kind'],
    bodies: Readonly<Record<string, NewAgency | NewIndicator>> = {},
  ) =>
    Object.entries(bodies).map(([text, body]): UnknownName => ({
      kind,
      text,
      candidates: [],
      chosen: '+',
      body,
    }));
  return [
    ...named('agency', agencies),
    ...created('agency', create.agencies),
    ...named('indicator', indicators),
    ...created('indicator', create.indicators),
  ];
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
