import { absentCell, type Cell } from '$lib/domain/cell';
import { finding } from '$lib/domain/finding';
import type { Indicator } from '$lib/domain/indicator';
import { figuresInText, type FigureInText } from '$lib/import/figures-in-text';
import { readPeriod } from '$lib/import/period';
import { absenceOf, readValue } from '$lib/import/value';
import { findingSentence } from '$lib/text/finding';
import { formatCell } from '$lib/text/number';
import type { Texts } from '$lib/text/zh-CN';

/** What the import line will make of a value as it is typed: the same functions, long before anything is saved. */
export interface Echo {
  readonly text: string;
  /** `fault` cannot be read; `doubt` is read but wants a look. */
  readonly tone: 'plain' | 'doubt' | 'fault';
  readonly cell: Cell | undefined;
}

/** @returns undefined where nothing is typed */
export function echoOf(raw: string, indicator: Indicator, t: Texts): Echo | undefined {
  const typed = raw.trim();
  if (typed === '') return undefined;
  const absence = absenceOf(typed, {});
  if (absence !== undefined) {
    const cell = absentCell(absence);
    return { text: formatCell(cell, indicator, 'value', t), tone: 'plain', cell };
  }
  const reading = readValue(typed, '', indicator);
  const sentence = (code: Parameters<typeof finding>[0], expected: string) =>
    findingSentence(finding(code, 'warning', {}, typed, expected), t);
  if ('fault' in reading)
    return { text: sentence(reading.fault, reading.expected), tone: 'fault', cell: undefined };
  const doubt = reading.remarks.find((one) => one.severity === 'warning');
  if (doubt !== undefined)
    return { text: sentence(doubt.code, doubt.expected), tone: 'doubt', cell: reading.cell };
  return { text: formatCell(reading.cell, indicator, 'value', t), tone: 'plain', cell: reading.cell };
}

/** A sentence cut at its numbers. */
export type SentencePart = { readonly text: string; readonly figure?: FigureInText };

export function sentenceParts(sentence: string, indicator: Indicator): SentencePart[] {
  const parts: SentencePart[] = [];
  let at = 0;
  for (const figure of figuresInText(sentence, indicator)) {
    if (figure.start > at) parts.push({ text: sentence.slice(at, figure.start) });
    parts.push({ text: figure.text, figure });
    at = figure.end;
  }
  return at < sentence.length ? [...parts, { text: sentence.slice(at) }] : parts;
}

export function isPeriodRead(text: string, year: number): boolean {
  return readPeriod(text, year) !== undefined;
}
