/** The texts of one line of the entry form (录入), each as a person typed it. */
export const ENTERED_TEXTS = [
  'subject',
  'period',
  'value',
  'qualifier',
  'reason',
  'sentence',
  'passage',
  'note',
] as const;
export type EnteredText = (typeof ENTERED_TEXTS)[number];

/**
 * One line of the entry form: a figure, or why there is none (`reason`, a code of `ABSENCE_REASONS`), with the report's
 * sentence and where it stands. The import line reads it like a row of any extract. Empty texts say nothing.
 */
export type EnteredFigure = { readonly indicator: string } & Record<EnteredText, string>;

/** What was transcribed of one agency's report of one year. */
export interface EnteredReport {
  /** Codes. */
  readonly agency: string;
  readonly year: number;
  readonly transcriber: string;
  readonly checker: string;
  /** Of the published report. */
  readonly link: string;
  readonly figures: readonly EnteredFigure[];
}

export function emptyFigure(indicator: string): EnteredFigure {
  return {
    indicator,
    ...{ subject: '', period: '', value: '', qualifier: '' },
    ...{ reason: '', sentence: '', passage: '', note: '' },
  };
}

/** Does the line say anything at all? A line left empty is no statement, least of all that there is nothing. */
export function isSaid(figure: EnteredFigure): boolean {
  return ENTERED_TEXTS.some((text) => figure[text].trim() !== '');
}

/** A figure and a reason why there is none; or words around a figure that is not there. */
export type EnteredFault = 'both' | 'half';

export function enteredFault(figure: EnteredFigure): EnteredFault | undefined {
  const [value, reason] = [figure.value.trim(), figure.reason.trim()];
  if (value !== '' && reason !== '') return 'both';
  return value === '' && reason === '' && isSaid(figure) ? 'half' : undefined;
}

/** Who is asked for in the entry form, by the office's setting. */
export const ENTRY_PEOPLE = ['none', 'transcriber', 'checker', 'both'] as const;
export type EntryPeople = (typeof ENTRY_PEOPLE)[number];

/** What is wrong with the two names: one is asked for and missing, or one person is both. */
export type PeopleFault = 'transcriber' | 'checker' | 'same';

export function peopleFault(
  { transcriber, checker }: Pick<EnteredReport, 'transcriber' | 'checker'>,
  asked: EntryPeople,
): PeopleFault | undefined {
  const asks = (who: 'transcriber' | 'checker') => asked === who || asked === 'both';
  if (transcriber === '' && asks('transcriber')) return 'transcriber';
  if (checker === '' && asks('checker')) return 'checker';
  return checker !== '' && checker === transcriber ? 'same' : undefined;
}
