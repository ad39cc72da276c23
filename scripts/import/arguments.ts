import { parseArgs } from 'node:util';
import { declaredName, LONGEST_NAME } from '../../src/lib/domain/person';
import type { Texts } from '../../src/lib/text/zh-CN';

export interface ImportArguments {
  readonly files: readonly string[];
  readonly district: string;
  readonly person: string;
  readonly commit: boolean;
  /** Path of a JSON file with decisions about the mapping. */
  readonly decisions: string | undefined;
}

/** The command cannot be carried out as given; the message is the sentence for its reader. */
export class CommandRefused extends Error {
  override readonly name = 'CommandRefused';
}

/** @throws CommandRefused */
export function readArguments(given: readonly string[], { scripts }: Texts): ImportArguments {
  const { values, positionals } = parseArgs({
    args: [...given],
    strict: false,
    allowPositionals: true,
    options: {
      district: { type: 'string' },
      person: { type: 'string' },
      decisions: { type: 'string' },
      commit: { type: 'boolean', default: false },
    },
  });
  const { district, person, decisions, commit, ...others } = values;
  const unknown = Object.keys(others)[0];
  if (unknown !== undefined) throw refused(scripts.optionUnknown(`--${unknown}`));
  if (positionals.length === 0) throw refused(scripts.optionMissing('FILE'));
  if (typeof district !== 'string') throw refused(scripts.optionMissing('--district'));
  if (typeof person !== 'string') throw refused(scripts.optionMissing('--person'));
  if (decisions !== undefined && typeof decisions !== 'string') {
    throw refused(scripts.optionMissing('--decisions'));
  }
  const name = declaredName(person);
  if (name === undefined) throw refused(scripts.personInvalid(person, LONGEST_NAME));
  return { files: positionals, district, person: name, commit: commit === true, decisions };

  function refused(sentence: string): CommandRefused {
    return new CommandRefused(`${sentence}\n${scripts.importUsage}`);
  }
}
