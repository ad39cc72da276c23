/**
 * Writes the extracts of 示例区, a district that does not exist, under `data/samples/demo`:
 * `npm run demo`, or into a folder named as argument. The same bytes on every run, in any time zone and locale.
 */
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { packagePath } from '../src/lib/server/root';
import { demoFiles } from './demo/files';
import { readMaterial } from './demo/material';

const data = packagePath('data');
const folder = process.argv[2] ?? join(data, 'samples', 'demo');
mkdirSync(folder, { recursive: true });
for (const name of readdirSync(folder)) if (name.startsWith('demo-')) rmSync(join(folder, name));
for (const [name, bytes] of demoFiles(readMaterial(data))) {
  writeFileSync(join(folder, name), bytes);
  process.stdout.write(`${name}\t${bytes.length}\n`);
}
