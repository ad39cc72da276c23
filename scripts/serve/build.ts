import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { packagePath, packageRoot } from '../../src/lib/server/root';
import { run } from '../process/run';
import { sourceStamp } from './stamp';

/** The build tool said no; `output` is what it said. */
export class BuildFailed extends Error {
  override readonly name = 'BuildFailed';
  readonly output: string;

  constructor(output: string) {
    super('the build failed');
    this.output = output;
  }
}

/**
 * Builds the program where there is no build of the sources as they stand.
 * @param before is called only where there is something to build
 * @returns whether it was built
 * @throws BuildFailed
 */
export async function buildWhenNeeded(before: () => void): Promise<boolean> {
  const stamp = sourceStamp(packageRoot());
  const stampFile = packagePath('build', 'stamp');
  if (existsSync(stampFile) && readFileSync(stampFile, 'utf8') === stamp) return false;
  before();
  // A build that is broken off must not pass for the one before it.
  rmSync(stampFile, { force: true });
  await build();
  writeFileSync(stampFile, stamp);
  return true;
}

async function build(): Promise<void> {
  const { ok, output } = await run('vite/bin/vite.js', ['build'], { NODE_ENV: 'production' });
  if (!ok) throw new BuildFailed(output);
  await bundleProgram();
}

/** What `npm start` serves with, as plain JavaScript beside what it serves. */
async function bundleProgram(): Promise<void> {
  // Only here: it takes longer to load than a start without a build.
  const vite = await import('vite');
  await vite.build({
    configFile: false,
    logLevel: 'warn',
    root: packageRoot(),
    build: {
      ssr: packagePath('scripts', 'serve', 'program.ts'),
      outDir: 'build',
      emptyOutDir: false,
      copyPublicDir: false,
      target: 'node20',
      rolldownOptions: { output: { entryFileNames: 'program.js', codeSplitting: false } },
    },
  });
}
