import type { Making } from '../../src/lib/export/making';
import type { Texts } from '../../src/lib/text/zh-CN';

/**
 * Tells in one line of a terminal how far a file is; says nothing into a file or a pipe.
 * @returns with `end`, which takes the line away
 */
export function tellProgress(
  { handed }: Texts,
  output: Pick<NodeJS.WriteStream, 'isTTY' | 'write'> = process.stderr,
): { onProgress: NonNullable<Making['onProgress']>; end: () => void } {
  let shown = false;
  return {
    onProgress(done, of) {
      if (!output.isTTY) return;
      shown = true;
      output.write(`\r\u001b[K${handed.actions.slide(done, of)}`);
    },
    end() {
      if (shown) output.write('\r\u001b[K');
    },
  };
}
