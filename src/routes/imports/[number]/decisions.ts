import { ABSENCE_REASONS } from '$lib/domain/cell';
import type { Finding } from '$lib/domain/finding';
import { isYear } from '$lib/domain/year';
import { ENCODINGS, type Decisions, type Mapping } from '$lib/import/mapping';
import { readCells } from './cell-choices';
import { choices, readNames } from './name-choices';
import { readTable } from './table-decisions';

const PERCENTS = ['as-written', 'times-100'] as const;
const QUOTES = { double: '"', single: "'", none: '' } as const;

/**
 * The decisions of the page's form, on top of those taken before. Only what differs from the mapping shown is a
 * decision: what nobody touched is left to the line to recognise again.
 * @param findings those about figures, of which something can be decided
 */
export function readDecisions(
  form: FormData,
  before: Decisions,
  shown: Mapping,
  findings: readonly Finding[] = [],
): Decisions {
  const kept: { -readonly [Key in keyof Decisions]: Decisions[Key] } = { ...before };
  delete kept.create;
  let decisions: Decisions = { ...kept, ...readDialect(form, shown), ...readNames(form, before) };
  for (const table of shown.tables) {
    const earlier = decisions.tables?.[table.ordinal];
    const decided = readTable(form, table, earlier);
    if (Object.keys(decided).length > 0)
      decisions = { ...decisions, tables: { ...decisions.tables, [table.ordinal]: decided } };
  }
  const encoding = ENCODINGS.find((one) => one === form.get('encoding'));
  if (encoding !== undefined && encoding !== shown.encoding) decisions = { ...decisions, encoding };
  const cells = readCells(form, before.cells ?? {}, findings);
  const years = readYears(form, before.years);
  const percents = readWords(form, 'percent:', PERCENTS, before.percents);
  const vanished = form.get('vanished');
  return {
    ...decisions,
    absences: { ...before.absences, ...readWords(form, 'absence:', ABSENCE_REASONS) },
    ...(Object.keys(cells).length > 0 || before.cells ? { cells } : {}),
    ...(Object.keys(years).length > 0 ? { years } : {}),
    ...(Object.keys(percents).length > 0 ? { percents } : {}),
    ...(vanished === 'keep' || vanished === 'withdraw' ? { vanished } : {}),
  };
}

/** How delimited text is written, where the form says otherwise than it was read. */
function readDialect(form: FormData, { dialect }: Mapping): Pick<Decisions, 'dialect'> {
  if (dialect === undefined) return {};
  const given = form.get('delimiter')?.toString() ?? '';
  const delimiter = given === '' ? dialect.delimiter : given === 'tab' ? '\t' : given;
  const quote = QUOTES[(form.get('quote')?.toString() ?? '') as keyof typeof QUOTES] ?? dialect.quote;
  const same = delimiter === dialect.delimiter && quote === dialect.quote;
  return same ? {} : { dialect: { ...dialect, delimiter, quote } };
}

function readYears(form: FormData, before: Readonly<Record<string, number>> = {}): Record<string, number> {
  const given = choices(form, 'year:').flatMap(([text, year]): [string, number][] =>
    isYear(Number(year)) ? [[text, Number(year)]] : [],
  );
  return { ...before, ...Object.fromEntries(given) };
}

function readWords<Word extends string>(
  form: FormData,
  prefix: string,
  words: readonly Word[],
  before: Readonly<Record<string, Word>> = {},
): Record<string, Word> {
  const given = choices(form, prefix).flatMap(([name, choice]): [string, Word][] => {
    const word = words.find((one) => one === choice);
    return word === undefined ? [] : [[name, word]];
  });
  return { ...before, ...Object.fromEntries(given) };
}
