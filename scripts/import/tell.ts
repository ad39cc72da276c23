import type { BroughtIn } from '../../src/lib/server/bring-in';
import type { Decisions } from '../../src/lib/import/mapping';
import type { TerminalTexts } from '../../src/lib/text/terminal';
import type { ImportArguments } from './arguments';
import { jsonReport } from './tell-json';
import { countLines, textLines } from './tell-text';
import { workbookPaths, writeWorkbook } from './workbooks';

/** Tells of each extract in the format that was asked for. */
export interface Teller {
  tell(path: string, bytes: Uint8Array, told: BroughtIn): Promise<void>;
  /** After the last one, and where there was none. */
  end(): void;
}

/**
 * @param say writes a line to standard output
 * @throws CommandRefused where workbooks cannot go where they should
 */
export function tellerFor(
  { findings, out }: ImportArguments,
  extracts: readonly string[],
  decisions: Decisions,
  texts: TerminalTexts,
  say: (line: string) => void,
): Teller {
  if (findings === 'json') {
    const reports: object[] = [];
    return {
      tell: (path, _bytes, told) => Promise.resolve(void reports.push(jsonReport(path, told, texts))),
      end: () => {
        say(JSON.stringify(reports, null, 2));
      },
    };
  }
  if (out === undefined) {
    return {
      tell: (_path, _bytes, told) => {
        for (const line of textLines(told, texts)) say(line);
        return Promise.resolve();
      },
      end: () => undefined,
    };
  }
  const paths = workbookPaths(out, extracts, texts);
  return {
    async tell(path, bytes, told) {
      const workbook = paths.get(path) ?? out;
      for (const line of countLines(told, texts)) say(line);
      await writeWorkbook(workbook, { ...told, decisions }, bytes, texts);
      say(texts.command.workbook(workbook));
    },
    end: () => undefined,
  };
}
