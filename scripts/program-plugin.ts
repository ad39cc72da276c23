import { resolve } from 'node:path';
import { build, type Plugin } from 'vite';
import { PROGRAM_FILE } from './program-file.ts';

const ASKED = /\?program$/;
const PROGRAM_ENTRY = 'src/lib/export/html/program/entry.ts';

/**
 * `import code from './entry.ts?program'` gives the entry with all it imports as the text of one small script that runs in
 * a browser as old as `target`: what goes into a file that stands alone. It is made when the program is built, never later.
 */
export function programs(target: string): Plugin {
  const made = new Map<string, ReturnType<typeof bundle>>();
  return {
    name: 'zhunsheng-programs',
    enforce: 'pre',
    async load(id) {
      if (!ASKED.test(id)) return null;
      const { code, files } = await madeOnce(id.replace(ASKED, ''));
      for (const file of files) this.addWatchFile(file);
      return `export default ${JSON.stringify(code)};`;
    },
    watchChange() {
      made.clear();
    },
    async generateBundle() {
      if (this.environment.name !== 'client') return;
      const { code } = await madeOnce(PROGRAM_ENTRY);
      this.emitFile({ type: 'asset', fileName: PROGRAM_FILE, source: code });
    },
  };

  function madeOnce(entry: string): ReturnType<typeof bundle> {
    const path = resolve(entry);
    const known = made.get(path) ?? bundle(path, target);
    made.set(path, known);
    return known;
  }
}

async function bundle(entry: string, target: string): Promise<{ code: string; files: readonly string[] }> {
  const result = await build({
    configFile: false,
    logLevel: 'warn',
    build: {
      write: false,
      minify: true,
      target,
      lib: { entry, formats: ['iife'], name: 'deck' },
    },
    define: { 'process.env.NODE_ENV': '"production"' },
  });
  const [first] = Array.isArray(result) ? result : [result];
  if (first === undefined || !('output' in first)) throw new Error(`${entry}: the bundler gave no output`);
  const [chunk, ...rest] = first.output;
  if (rest.length > 0) throw new Error(`${entry}: expected one script, got ${rest.length + 1} files`);
  return { code: chunk.code, files: chunk.moduleIds.filter((id) => !id.includes('\0')) };
}
