import { isIsoDate } from '$lib/domain/report';
import {
  REPORT_FIELDS,
  valuesOf,
  type ReportChange,
  type ReportField,
  type ReportRecord,
} from '$lib/domain/report-change';
import type { Texts } from '$lib/text/zh-CN';
import { fieldOf } from '../../declared';

export type ReportRefusal = keyof Texts['coverage']['report']['refused'];
type Given = Readonly<Record<ReportField, string>>;

/** The fields of a form that differ from what counts now, and those that go back to imports (`back` = the field). */
export function readReportForm(
  form: FormData,
  record: ReportRecord | undefined,
):
  | { readonly given: Given; readonly refused: ReportRefusal }
  | { readonly given: Given; readonly changes: readonly Pick<ReportChange, 'field' | 'value'>[] } {
  const now = valuesOf(record);
  const typed = (field: ReportField) => (form.has(field) ? fieldOf(form, field) : now[field]);
  const given = Object.fromEntries(REPORT_FIELDS.map((field) => [field, typed(field)])) as Given;
  const back = new Set(form.getAll('back').map(String));
  const returned = REPORT_FIELDS.filter((field) => back.has(field) && record?.byHand.includes(field));
  const changed = REPORT_FIELDS.filter((field) => !returned.includes(field) && given[field] !== now[field]);
  if (changed.some((field) => !isValue(field, given[field]))) return { given, refused: 'date' };
  if (returned.length + changed.length === 0) return { given, refused: 'unchanged' };
  return {
    given,
    changes: [
      ...returned.map((field) => ({ field, value: undefined })),
      // A due date of one's own that is emptied is the usual one again.
      ...changed.map((field) => ({
        field,
        value: field.endsWith('-due') && given[field] === '' ? undefined : given[field],
      })),
    ],
  };
}

function isValue(field: ReportField, text: string): boolean {
  return field === 'exempt' ? text === 'yes' || text === 'no' : text === '' || isIsoDate(text);
}
