import {
  emptyFigure,
  enteredFault,
  ENTERED_TEXTS,
  isSaid,
  type EnteredFigure,
  type EnteredReport,
} from '$lib/domain/entered';
import { declaredName } from '$lib/domain/person';
import { isYear } from '$lib/domain/year';

/** Every line of the form has one field of each name, so they are counted off together. */
export function readEnteredForm(form: FormData): EnteredReport | undefined {
  const year = Number(form.get('year'));
  const agency = field(form, 'agency');
  if (!isYear(year) || agency === '') return undefined;
  const texts = ENTERED_TEXTS.map((text) => [text, form.getAll(text).map(String)] as const);
  const figures = form.getAll('indicator').map((indicator, at): EnteredFigure => ({
    ...emptyFigure(String(indicator)),
    ...Object.fromEntries(texts.map(([text, all]) => [text, all[at] ?? ''])),
  }));
  const name = (who: string) => declaredName(field(form, who)) ?? '';
  return {
    ...{ agency, year, figures },
    ...{ transcriber: name('transcriber'), checker: name('checker'), link: field(form, 'link') },
  };
}

/** How many lines cannot be saved as they are. */
export function faultyFigures({ figures }: EnteredReport): number {
  return figures.filter((figure) => enteredFault(figure) !== undefined).length;
}

export function saysNothing({ figures }: EnteredReport): boolean {
  return !figures.some(isSaid);
}

export function field(form: FormData, name: string): string {
  return form.get(name)?.toString().trim() ?? '';
}
