import { columnLetters, type Finding, type Place } from '../domain/finding';
import type { Texts } from './zh-CN';

/** What was got, what was expected and what is to do, in one sentence. The place stands apart (`placeText`). */
export function findingSentence(finding: Finding, texts: Texts): string {
  return texts.findings.sentence[finding.code](finding);
}

/** 第 8 行 A 列, row 8, column A, or the JSON pointer; the whole file where no part of it is meant. */
export function placeText(place: Place, texts: Texts): string {
  const words = texts.findings.place;
  const within = withinSheet(place, texts);
  return place.sheet === undefined ? within : words.sheet(place.sheet, within);
}

function withinSheet({ row, column, pointer }: Place, texts: Texts): string {
  const words = texts.findings.place;
  if (pointer !== undefined && pointer !== '') return pointer;
  if (row !== undefined && column !== undefined) return words.cell(row, columnLetters(column));
  if (row !== undefined) return words.row(row);
  return column === undefined ? words.file : words.column(columnLetters(column));
}
