import { fileURLToPath } from 'node:url';

const ROOT = new URL('../', import.meta.url);

/** A path inside the package, wherever the command was started from. */
export function fromRoot(path: string): string {
  return fileURLToPath(new URL(path, ROOT));
}
