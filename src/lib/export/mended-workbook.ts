import { zipFiles } from './unzip';
import { zipBytes } from './zip';

const STYLES = 'xl/styles.xml';

/**
 * A workbook as hucre 1.0.0 writes it, with its fonts in the order of their schema: it puts `color` before `sz`, where
 * CT_Font (ECMA-376, 18.8.22, as the Open XML SDK and strict readers take it) has `b … sz, color, name …`. Nothing else
 * is touched. A later version that writes them in order makes this a copy, and a test that says so fails.
 */
export async function mendedWorkbook(workbook: Uint8Array): Promise<Uint8Array> {
  const files = await zipFiles(workbook);
  return zipBytes(
    files.map((file) => {
      if (file.path !== STYLES || typeof file.content === 'string') return file;
      return { path: STYLES, content: inOrder(new TextDecoder().decode(file.content)) };
    }),
  );
}

function inOrder(styles: string): string {
  return styles.replace(/(<color [^>]*\/>)(<sz [^>]*\/>)/g, '$2$1');
}
