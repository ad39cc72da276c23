import { build, type Plugin } from 'vite';

const ASKED = /\?thread$/;

/**
 * `import code from './x.thread.ts?thread'` gives the entry with all it imports as the text of one CommonJS script, for
 * `new Worker(code, { eval: true })`. A worker by its file's URL breaks after the build, since the adapter bundles again;
 * a text goes the same way in dev, in tests and in the build.
 */
export function threads(): Plugin {
  return {
    name: 'zhunsheng-threads',
    enforce: 'pre',
    async load(id) {
      if (!ASKED.test(id)) return null;
      const entry = id.replace(ASKED, '');
      const { code, files } = await bundle(entry);
      for (const file of files) this.addWatchFile(file);
      return `export default ${JSON.stringify(code)};`;
    },
  };
}

async function bundle(entry: string): Promise<{ code: string; files: readonly string[] }> {
  const result = await build({
    configFile: false,
    logLevel: 'warn',
    ssr: { noExternal: true },
    build: {
      ssr: entry,
      write: false,
      minify: false,
      target: 'node20',
      rolldownOptions: { output: { format: 'cjs', codeSplitting: false } },
    },
  });
  const [first] = Array.isArray(result) ? result : [result];
  if (first === undefined || !('output' in first)) throw new Error(`${entry}: the bundler gave no output`);
  const [chunk, ...rest] = first.output;
  if (rest.length > 0) throw new Error(`${entry}: expected one script, got ${rest.length + 1} files`);
  return { code: chunk.code, files: chunk.moduleIds.filter((id) => !id.includes('\0')) };
}
