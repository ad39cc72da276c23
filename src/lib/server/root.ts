import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const PACKAGE_NAME = 'zhunsheng';

let found: string | undefined;

/**
 * The folder of the package, found from this file's own URL: the same from source (Vite, tsx, Vitest), from
 * `build/server/chunks` and from any working directory.
 * @throws Error when no folder above holds the package's `package.json`
 */
export function packageRoot(): string {
  found ??= rootAbove(dirname(fileURLToPath(import.meta.url)));
  return found;
}

/** A path inside the package. */
export function packagePath(...parts: string[]): string {
  return join(packageRoot(), ...parts);
}

export const MIGRATIONS_FOLDER = 'src/lib/server/db/migrations';
export const CATALOGUE_FOLDER = 'data/catalogue';
export const SAMPLES_FOLDER = 'data/samples';

function rootAbove(start: string): string {
  for (let folder = start; ; folder = dirname(folder)) {
    if (packageNameIn(folder) === PACKAGE_NAME) return folder;
    if (dirname(folder) === folder) throw new Error(`no package.json of ${PACKAGE_NAME} above ${start}`);
  }
}

function packageNameIn(folder: string): string | undefined {
  let text: string;
  try {
    text = readFileSync(join(folder, 'package.json'), 'utf8');
  } catch (error) {
    if (isNodeError(error) && (error.code === 'ENOENT' || error.code === 'ENOTDIR')) return undefined;
    throw error;
  }
  const content: unknown = JSON.parse(text);
  const named = typeof content === 'object' && content !== null && 'name' in content;
  return named && typeof content.name === 'string' ? content.name : undefined;
}

function isNodeError(error: unknown): error is NodeJS.ErrnoException {
  return error instanceof Error && 'code' in error;
}
