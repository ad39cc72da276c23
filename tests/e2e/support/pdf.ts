import { spawnSync } from 'node:child_process';

/** What a tool of Poppler says of a PDF; undefined where Poppler is not installed. */
export function pdfTool(
  tool: 'pdfinfo' | 'pdftotext' | 'pdffonts' | 'pdfimages',
  ...given: string[]
): string | undefined {
  const { status, stdout, error } = spawnSync(tool, given, { encoding: 'utf8' });
  if (error !== undefined) return undefined;
  if (status !== 0) throw new Error(`${tool} answered ${status}`);
  return stdout;
}

/** Sizes of the pages of a PDF in points, as its page objects have them. */
export function pageSizes(bytes: Uint8Array): [width: number, height: number][] {
  const text = Buffer.from(bytes).toString('latin1');
  return [...text.matchAll(/\/Type \/Page\n[\s\S]*?\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/g)].map(
    ([, width, height]) => [Number(width), Number(height)],
  );
}
