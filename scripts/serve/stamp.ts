import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';

/** What a build is made of: these folders and files of the package. */
export const INGREDIENTS = {
  folders: ['src', 'static', 'scripts/serve'],
  files: [
    'scripts/language.ts',
    'package.json',
    'package-lock.json',
    'svelte.config.js',
    'tsconfig.json',
    'vite.config.ts',
  ],
} as const;

/** A hash over all that a build is made of; the same bytes under the same names give the same stamp. */
export function sourceStamp(root: string): string {
  const hash = createHash('sha256');
  const paths = [
    ...INGREDIENTS.folders.flatMap((folder) => filesBelow(join(root, folder))),
    ...INGREDIENTS.files.map((file) => join(root, file)),
  ];
  for (const path of paths.sort()) {
    const bytes = readFileSync(path);
    hash.update(`${relative(root, path)}\n${bytes.length}\n`).update(bytes);
  }
  return hash.digest('hex');
}

function filesBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
}
