/**
 * Sheets that this program sent out and that come back filled in: the template, whose empty rows say nothing, and the
 * verification sheet (核实单), whose answers are the agency's own word on figures on record.
 */
import { finding, type Finding, type Place } from '../domain/finding';
import type { Authority } from '../domain/lineage';
import type { Column } from './columns';
import type { Field } from './mapping';
import { anyOf, plain, plainName } from './plain';
import type { Said } from './source';
import { CONFIRM_WORDS, CORRECT_WORDS, LAST_YEAR_HEADERS, QUALIFIER_WORDS } from './words';

export type SentForm = 'template' | 'verification';

const CORRECTED_TO = new RegExp(`^(?:${anyOf(CORRECT_WORDS)})[:：]?(?<value>.*)$`, 'u');

/** Which of the two a long table is; undefined for every other one. */
export function sentFormOf(columns: readonly Column[]): SentForm | undefined {
  const fields = new Set(columns.map(({ role }) => (role.role === 'field' ? role.field : undefined)));
  if (!fields.has('value')) return undefined;
  if (fields.has('answer') && fields.has('corrected')) return 'verification';
  const sentOut = columns.some(({ header }) => LAST_YEAR_HEADERS.includes(plainName(header)));
  return sentOut && fields.has('reason') ? 'template' : undefined;
}

/** What a row of a form says: a figure, or nothing, with what there is to say of that. */
export type FormRow = { readonly figure: Said } | { readonly left: 'blank' | 'half' };

const BESIDE: Readonly<Record<SentForm, readonly Field[]>> = {
  template: ['qualifier', 'section', 'sentence', 'passage', 'note'],
  verification: ['reference'],
};

/** A row that nobody filled in is no statement, least of all that there is nothing; one half filled in is asked about. */
export function formRow(row: Said, form: SentForm): FormRow {
  const filled = (field: Field) => row.text(field).trim() !== '';
  const says =
    form === 'template' ? filled('value') || filled('reason') : filled('answer') || filled('corrected');
  if (!says) return { left: BESIDE[form].some(filled) ? 'half' : 'blank' };
  return { figure: form === 'template' ? row : new AnsweredFigure(row) };
}

/** A figure on record as the agency answers for it: confirmed as it stands, or corrected, with what it refers to. */
class AnsweredFigure implements Said {
  readonly authority: Authority = 'agency';
  /** The value it was corrected to; undefined where the agency confirms. */
  readonly #corrected: string | undefined;
  readonly told: readonly Finding[];

  constructor(readonly row: Said) {
    const answer = row.text('answer').trim();
    const given = row.text('corrected').trim();
    const words = CORRECTED_TO.exec(plain(answer))?.groups;
    const confirms = CONFIRM_WORDS.includes(plain(answer));
    const inside = words?.value ?? '';
    // The number may stand in its own column or beside the word; twice is fine where it is the same.
    const corrected = given === '' ? inside : given;
    const clear = confirms
      ? given === '' && (row.text('value').trim() !== '' || row.text('reason').trim() !== '')
      : (answer === '' || words !== undefined) &&
        corrected !== '' &&
        (inside === '' || given === '' || inside === plain(given));
    this.#corrected = confirms ? undefined : corrected;
    this.told = !clear
      ? [finding('answer-unclear', 'error', row.place('answer'), answer, given)]
      : confirms || row.text('reference').trim() !== ''
        ? []
        : [finding('answer-without-reference', 'warning', row.place('reference'), corrected)];
  }

  text(field: Field): string {
    const own = this.row.text(field);
    switch (field) {
      case 'value':
        return this.#corrected ?? own;
      case 'reason':
        return this.#corrected === undefined ? own : '';
      case 'qualifier':
        return this.#corrected === undefined ? `${own} ${QUALIFIER_WORDS.confirmed[0] ?? ''}`.trim() : '';
      case 'note':
        return [this.row.text('reference').trim(), own.trim()].filter(Boolean).join(' ');
      default:
        return own;
    }
  }

  place(field?: Field): Place {
    const value = field === undefined || field === 'value';
    if (!value || this.#corrected === undefined) return this.row.place(field ?? 'value');
    return this.row.place(this.row.text('corrected').trim() === '' ? 'answer' : 'corrected');
  }
}
