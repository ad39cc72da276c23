import type { BroughtIn, Outcome } from '../../src/lib/server/bring-in';
import { findingSentence, placeText } from '../../src/lib/text/finding';
import type { TerminalTexts } from '../../src/lib/text/terminal';

/** So many findings are listed; the rest is counted. */
const LISTED = 50;

/** What a person needs to know of an extract, line by line. */
export function textLines(told: BroughtIn, texts: TerminalTexts): string[] {
  const rest = told.findings.length - LISTED;
  const [first = '', ...counts] = countLines(told, texts);
  return [
    first,
    ...told.findings.slice(0, LISTED).flatMap((one) => findingLines(one, texts)),
    ...(rest > 0 ? [texts.command.moreFindings(rest)] : []),
    ...counts,
  ];
}

/** The same without its findings, which are told elsewhere. */
export function countLines(told: BroughtIn, { command }: TerminalTexts): string[] {
  const { error, warning, note } = told.severities;
  const created = (['agencies', 'indicators'] as const).flatMap((kind) => {
    const names = told.created[kind];
    return names.length === 0 ? [] : [command.creates[kind](names.join(command.list))];
  });
  return [
    command.file(told.fileName, told.rows, told.entries, told.reports),
    command.severities(error, warning, note),
    command.diff(told.diff),
    ...created,
    outcomeLine(told.outcome, command),
  ];
}

function findingLines(one: BroughtIn['findings'][number], texts: TerminalTexts): string[] {
  const { command, terms } = texts;
  const line = command.finding(
    terms.severity[one.severity],
    placeText(one.place, texts),
    findingSentence(one, texts),
  );
  const names = one.candidates.map((candidate) => candidate.name).join(command.list);
  return names === '' ? [line] : [line, command.candidates(names)];
}

function outcomeLine(outcome: Outcome, command: TerminalTexts['command']): string {
  switch (outcome.state) {
    case 'checked':
      return command.checkedOnly;
    case 'committed':
      return command.committed(outcome.number);
    case 'refused':
      return command.refused[outcome.refused];
  }
}
