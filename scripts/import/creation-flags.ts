import { AGENCY_KINDS } from '../../src/lib/domain/agency';
import { VALUE_TYPES, WORK_AREAS } from '../../src/lib/domain/indicator';
import type { Creation, NewAgency, NewIndicator } from '../../src/lib/import/creation';
import type { TerminalTexts } from '../../src/lib/text/terminal';
import { UsageWrong } from './refused';

export const CREATION_OPTIONS = { agency: 'create-agency', indicator: 'create-indicator' } as const;

/** The last part of an indicator that may be summed over agencies. */
const ADDITIVE = 'additive';

/**
 * What the command line says is new: `NAME=KIND` an agency, `NAME=AREA,TYPE[,UNIT][,additive]` an indicator. Kinds, areas
 * and types are given by their codes or by their names in the terminal's language.
 * @throws UsageWrong with the words that are known
 */
export function creationFrom(
  agencies: readonly string[],
  indicators: readonly string[],
  texts: TerminalTexts,
): Creation {
  return {
    ...(agencies.length > 0
      ? { agencies: Object.fromEntries(agencies.map((one) => agencyOf(one, texts))) }
      : {}),
    ...(indicators.length > 0
      ? { indicators: Object.fromEntries(indicators.map((one) => indicatorOf(one, texts))) }
      : {}),
  };
}

function agencyOf(given: string, texts: TerminalTexts): [name: string, agency: NewAgency] {
  const option = `--${CREATION_OPTIONS.agency}`;
  const [name, kind] = nameAndRest(given, option, texts.command.agencyShape, texts);
  return [name, { kind: wordOf(kind, AGENCY_KINDS, texts.terms.kind, option, texts) }];
}

function indicatorOf(given: string, texts: TerminalTexts): [name: string, indicator: NewIndicator] {
  const { command, terms, deciding } = texts;
  const option = `--${CREATION_OPTIONS.indicator}`;
  const [name, rest] = nameAndRest(given, option, command.indicatorShape, texts);
  const parts = rest.split(/[,，]/).map((part) => part.trim());
  const additive = parts.length > 2 && parts[parts.length - 1] === ADDITIVE;
  const [areaWord, typeWord, unit = '', ...more] = additive ? parts.slice(0, -1) : parts;
  if (areaWord === undefined || typeWord === undefined || more.length > 0)
    throw new UsageWrong(command.creationUnclear(option, given, command.indicatorShape));
  const area = wordOf(areaWord, WORK_AREAS, terms.area, option, texts);
  const valueType = wordOf(typeWord, VALUE_TYPES, deciding.valueTypes, option, texts);
  if (valueType !== 'percent') {
    if (unit === '') throw new UsageWrong(command.unitNeeded(option, name));
    return [name, { unit, valueType, additive, area }];
  }
  if (unit !== '' && unit !== '%') throw new UsageWrong(command.unitOfPercent(option, name));
  if (additive) throw new UsageWrong(command.percentAdditive(option, name));
  return [name, { unit: '%', valueType, additive, area }];
}

/** A name may hold an equals sign, what is said of it may not. */
function nameAndRest(
  given: string,
  option: string,
  shape: string,
  { command }: TerminalTexts,
): [name: string, rest: string] {
  const at = given.lastIndexOf('=');
  const name = given.slice(0, Math.max(at, 0)).trim();
  const rest = given.slice(at + 1).trim();
  if (name === '' || rest === '') throw new UsageWrong(command.creationUnclear(option, given, shape));
  return [name, rest];
}

function wordOf<Word extends string>(
  got: string,
  words: readonly Word[],
  names: Readonly<Record<Word, string>>,
  option: string,
  { command }: TerminalTexts,
): Word {
  const found = words.find((word) => word === got || names[word] === got);
  if (found !== undefined) return found;
  const known = words.map((word) => command.word(word, names[word])).join(command.list);
  throw new UsageWrong(command.wordUnknown(option, got, known));
}
