import { parseArgs } from 'node:util';
import { declaredName, LONGEST_NAME } from '../../src/lib/domain/person';
import type { Creation } from '../../src/lib/import/creation';
import type { TerminalTexts } from '../../src/lib/text/terminal';
import { creationFrom, CREATION_OPTIONS } from './creation-flags';
import { UsageWrong } from './refused';

export const FINDING_FORMATS = ['text', 'json', 'xlsx'] as const;
export type FindingFormat = (typeof FINDING_FORMATS)[number];

export interface ImportArguments {
  /** Files and folders as they were named. */
  readonly files: readonly string[];
  readonly district: string;
  readonly person: string;
  readonly commit: boolean;
  /** Path of a JSON file with decisions about the mapping. */
  readonly decisions: string | undefined;
  readonly create: Creation;
  readonly findings: FindingFormat;
  /** Where workbooks go; there if and only if `findings` are xlsx. */
  readonly out: string | undefined;
}

/**
 * The command's arguments, or `help` where only that is asked for.
 * @throws UsageWrong
 */
export function readArguments(given: readonly string[], texts: TerminalTexts): ImportArguments | 'help' {
  const { command } = texts;
  const { values, positionals } = parseArgs({
    args: [...given],
    strict: false,
    allowPositionals: true,
    options: {
      district: { type: 'string' },
      person: { type: 'string' },
      decisions: { type: 'string' },
      findings: { type: 'string' },
      out: { type: 'string' },
      commit: { type: 'boolean' },
      help: { type: 'boolean', short: 'h' },
      [CREATION_OPTIONS.agency]: { type: 'string', multiple: true },
      [CREATION_OPTIONS.indicator]: { type: 'string', multiple: true },
    },
  });
  if (values['help'] !== undefined) return 'help';
  try {
    for (const option of Object.keys(values)) {
      if (!KNOWN.has(option)) throw new UsageWrong(command.optionUnknown(`--${option}`));
    }
    if (positionals.length === 0) throw new UsageWrong(command.optionMissing('FILE'));
    const district = needed('district');
    const person = needed('person');
    const name = declaredName(person);
    if (name === undefined) throw new UsageWrong(command.personInvalid(person, LONGEST_NAME));
    // `--commit=no` would otherwise commit.
    if (typeof values['commit'] === 'string') throw new UsageWrong(command.optionWithoutValue('--commit'));
    const findings = formatOf(optional('findings') ?? 'text');
    const out = optional('out');
    if (findings === 'xlsx' && out === undefined) throw new UsageWrong(command.outNeeded);
    if (findings !== 'xlsx' && out !== undefined) throw new UsageWrong(command.outUnused);
    return {
      files: positionals,
      district,
      person: name,
      commit: values['commit'] === true,
      decisions: optional('decisions'),
      create: creationFrom(repeated(CREATION_OPTIONS.agency), repeated(CREATION_OPTIONS.indicator), texts),
      findings,
      out,
    };
  } catch (error) {
    if (!(error instanceof UsageWrong)) throw error;
    throw new UsageWrong(`${error.message}\n${command.usage}`);
  }

  function optional(option: string): string | undefined {
    const value = values[option];
    if (value === undefined) return undefined;
    // An option at the very end has no value: it is given as true.
    if (typeof value !== 'string' || value === '') throw new UsageWrong(command.optionMissing(`--${option}`));
    return value;
  }

  function needed(option: string): string {
    const value = optional(option);
    if (value === undefined) throw new UsageWrong(command.optionMissing(`--${option}`));
    return value;
  }

  function repeated(option: string): string[] {
    const value = values[option];
    return (Array.isArray(value) ? value : []).map((one) => {
      if (typeof one !== 'string') throw new UsageWrong(command.optionMissing(`--${option}`));
      return one;
    });
  }

  function formatOf(got: string): FindingFormat {
    const format = FINDING_FORMATS.find((one) => one === got);
    if (format === undefined)
      throw new UsageWrong(command.formatUnknown(got, FINDING_FORMATS.join(command.list)));
    return format;
  }
}

const KNOWN = new Set<string>([
  ...['district', 'person', 'decisions', 'findings', 'out', 'commit', 'help'],
  ...Object.values(CREATION_OPTIONS),
]);
