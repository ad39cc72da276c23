import { isAgencyKind, type AgencyKind } from '$lib/domain/agency';
import { isMonthDay } from '$lib/domain/report';
import type { DutyChange, DutyRecord } from '$lib/domain/report-change';
import { isYear } from '$lib/domain/year';
import type { Texts } from '$lib/text/zh-CN';
import { fieldOf } from '../declared';

export type DutyRefusal = keyof Texts['coverage']['duties']['refused'];

/** What was typed, to be shown again beside what is wrong with it. */
export interface GivenDuty {
  readonly kind: string;
  readonly fromYear: string;
  readonly submitDue: string;
  readonly publishDue: string;
  readonly reason: string;
}

/**
 * The change that a form asks for: new due dates of a kind from a year on, or (button `take` = `back`) the office's
 * change of that kind and year taken back.
 * @param duties in force, so that only what the office changed can be taken back
 */
export function readDutyForm(
  form: FormData,
  duties: readonly DutyRecord[],
):
  | { readonly given: GivenDuty; readonly refused: DutyRefusal }
  | { readonly given: GivenDuty; readonly change: Pick<DutyChange, 'kind' | 'fromYear' | 'to'> } {
  const given: GivenDuty = {
    kind: fieldOf(form, 'kind'),
    fromYear: fieldOf(form, 'fromYear'),
    submitDue: fieldOf(form, 'submitDue'),
    publishDue: fieldOf(form, 'publishDue'),
    reason: fieldOf(form, 'reason'),
  };
  const { kind } = given;
  const fromYear = Number(given.fromYear);
  if (!isAgencyKind(kind)) return { given, refused: 'kind' };
  if (!/^\d{4}$/.test(given.fromYear) || !isYear(fromYear)) return { given, refused: 'year' };
  if (fieldOf(form, 'take') === 'back') {
    const own = duties.some((one) => isOwn(one, kind, fromYear));
    return own ? { given, change: { kind, fromYear, to: undefined } } : { given, refused: 'nothing' };
  }
  const days = [given.submitDue, given.publishDue];
  if (days.some((day) => day !== '' && !isMonthDay(day))) return { given, refused: 'day' };
  const [submitDue, publishDue] = days.map((day) => (day === '' ? undefined : day));
  return { given, change: { kind, fromYear, to: { submitDue, publishDue } } };
}

function isOwn(duty: DutyRecord, kind: AgencyKind, fromYear: number): boolean {
  return duty.origin === 'office' && duty.kind === kind && duty.fromYear === fromYear;
}
